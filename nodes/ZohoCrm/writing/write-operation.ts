import type { RowOutcome } from '../../runtime/rows/operation';
import { onceFieldsBut, readOnce } from '../fields/once-options';
import { readSecondTry, secondTryFields } from '../fields/second-try-options';
import { readOutput, readSentOptions, writeOptionsField } from '../fields/write-options';
import type { ZohoOperation } from '../operation';
import type { GivenWrite } from './write-rows';
import type { Write } from './write';

/** An operation that writes. What executes it is loaded on first use. */
export function writeOperation<Params, Request extends object, Entry, Value>(
	write: Write<Params, Request, Entry, Value>,
): ZohoOperation<GivenWrite<Params>> {
	const { name, value, action, description, scopes, credits, routes, options } = write;
	const { secondTry = [], ownOptions = [] } = write;
	const isOnce = write.tell !== undefined;
	const onceOptions = isOnce ? onceFieldsBut(write.untold) : [];
	const more = [...secondTryFields(secondTry), ...onceOptions, ...ownOptions];
	return {
		name,
		value,
		action,
		description,
		scopes,
		credits,
		routes,
		access: 'write',
		errors: [...write.errors, 'NOT_SENT', 'OUTCOME_UNKNOWN'],
		properties: [...write.properties, writeOptionsField(options, more)],
		read: (parameters) => ({
			own: write.read(parameters),
			sent: readSentOptions(parameters, options),
			secondTry: readSecondTry(parameters, secondTry),
			once: isOnce ? readOnce(parameters) : undefined,
			output: readOutput(parameters),
		}),
		execute: async (context): Promise<RowOutcome[]> => {
			const { writeRows } = await import('./write-rows.js');
			return await writeRows(write, context);
		},
	};
}
