import { parseWholeNumber } from '../../../shared/core/values';
import { collection } from '../../../shared/n8n/collection';
import { field } from '../../../shared/n8n/field';
import { language, resolveTitles, simplify } from '../../fields/output';
import { read } from '../makers';
import { present } from './present';

/** Checked here, since some inputs that are no numbers end the server's process (measured on Seerr 3.1). */
const requestId = field(
	{
		displayName: 'Request ID',
		name: 'requestId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 436',
		description: 'Number of the request, or the sourceId of a media item such as "seerr:request:436"',
	},
	(value) =>
		parseWholeNumber(typeof value === 'string' ? value.replace(/^\s*seerr:request:/, '') : value) ||
		undefined,
);

const options = collection(
	{ displayName: 'Options', name: 'options', placeholder: 'Add option' },
	{ language },
);

export const get = read({
	name: 'Get',
	value: 'get',
	action: 'Get a request',
	description: 'Get one request by its number',
	fields: { requestId, simplify, resolveTitles, options },
	fetch: async (seerr, { requestId: id, options: { language: inLanguage }, ...output }) =>
		await present(seerr, [await seerr.fetchRequest(id)], { ...output, language: inLanguage }),
});
