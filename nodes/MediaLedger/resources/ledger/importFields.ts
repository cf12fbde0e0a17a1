import type { INodeProperties } from 'n8n-workflow';

export const importFields: INodeProperties[] = [
	{
		displayName: 'Import From',
		name: 'importFrom',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'A JSON file in a binary field of the input' },
			{ name: 'JSON', value: 'json', description: 'The input item itself' },
		],
		default: 'json',
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		displayOptions: { show: { importFrom: ['file'] } },
		default: 'data',
		hint: 'The name of the input binary field containing the file',
	},
	{
		displayName: 'Mode',
		name: 'mode',
		type: 'options',
		options: [
			{
				name: 'Merge',
				value: 'merge',
				description: 'Add what is missing or newer; nothing that is known is lost',
			},
			{
				name: 'Replace',
				value: 'replace',
				description: 'What is in the ledger now is lost: export it first',
			},
		],
		default: 'merge',
	},
	{
		displayName: 'Take What Is Readable',
		name: 'takeReadable',
		type: 'boolean',
		default: false,
		description:
			'Whether to import the rest of a ledger of which parts cannot be read, instead of refusing it',
	},
];
