import type { Json, JsonObject } from '../../kernel/json';
import { testsOf, type Where } from '../query/query';
import type { ModuleView } from '../rights/module-view';

/**
 * A new record with what the owner's condition says of it where it says nothing itself: a condition on
 * one value, such as an owner, leaves only that one.
 */
export function withScope(where: Where | undefined, row: JsonObject, view: ModuleView): JsonObject {
	const filled: JsonObject = {};
	for (const { field: name, operator, values } of demanded(where)) {
		const field = view.fields.find((one) => one.name === name);
		const [value] = values;
		if (!field?.creatable || operator !== '=' || value === undefined) continue;
		if (Object.hasOwn(row, name)) continue;
		filled[name] = asWritten(field.kind, value);
	}
	return { ...filled, ...row };
}

/** Conditions that hold whatever else does. */
function demanded(where: Where | undefined): ReturnType<typeof testsOf> {
	if (where === undefined || 'any' in where) return [];
	return 'field' in where ? [where] : where.all.flatMap(demanded);
}

function asWritten(kind: string, value: string | number | boolean): Json {
	if (kind === 'lookup' || kind === 'owner') return { id: String(value) };
	return kind === 'multiselect' ? [value] : value;
}
