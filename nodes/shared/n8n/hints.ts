import type { IExecuteFunctions } from 'n8n-workflow';

/** Said beside the output; n8n before late 1.x has no place for it. */
export function giveHint(context: IExecuteFunctions, message: string): void {
	if (typeof context.addExecutionHints === 'function')
		context.addExecutionHints({ message, location: 'outputPane' });
}
