import { aboutParameter, type CoreError } from '../../../kernel/errors';
import { given } from '../../../kernel/given';
import type { Json, JsonObject } from '../../../kernel/json';
import { toCoreError } from '../../../kernel/unexpected';
import type { Desk } from '../../desk/desk';
import type { ModuleView } from '../../rights/module-view';
import { dryRunNote } from './told-writes';

/** A field, what is to stand in it, and the argument that it comes from; null leaves it out. */
export type Filled = readonly [field: string, value: Json, argument: string];

/** One new record out of a tool's own arguments; a refusal names the argument and not the field's place. */
export async function makeOne(
	desk: Desk,
	view: ModuleView,
	filled: readonly Filled[],
): Promise<JsonObject> {
	const values = filled.flatMap(([field, value]) => (value === null ? [] : [{ field, value }]));
	const [write] = await desk.create(view, [{ values }]).catch((cause: unknown) => {
		throw ofArgument(toCoreError(cause), filled);
	});
	if (!write) throw toCoreError(write);
	if (!write.outcome.ok) throw ofArgument(write.outcome.error, filled);
	const { id, action, warning } = write.outcome.value;
	return { ...dryRunNote(desk.settings), ...given({ id, warning }), done: action };
}

function ofArgument(error: CoreError, filled: readonly Filled[]): CoreError {
	const { parameter, field: refused } = error.details;
	const field = /^records\[0\]\.?(\w*)$/.exec(String(parameter))?.[1];
	if (field === undefined) return error;
	const name = field === '' ? String(refused ?? '') : field;
	const argument = filled.find(([one]) => one === name)?.[2] ?? (name || 'record');
	return aboutParameter(error, argument);
}
