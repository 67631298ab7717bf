import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';

/** Fields whose change a channel waits for, alone or in groups. */
export type Condition = { field: string } | { operator: 'and' | 'or'; group: Condition[] };

/** Whether a change of these fields is one that the condition waits for. */
export function holds(condition: Condition, changed: string[]): boolean {
	if ('field' in condition) return changed.includes(condition.field);
	return condition.operator === 'and'
		? condition.group.every((one) => holds(one, changed))
		: condition.group.some((one) => holds(one, changed));
}

/** The number of fields it names. */
export function fieldCount(condition: Condition): number {
	if ('field' in condition) return 1;
	return condition.group.reduce((sum, one) => sum + fieldCount(one), 0);
}

/** A condition as a channel shows it [O26]. */
export function conditionToWire(module: string, condition: Condition): JsonObject {
	if (!('field' in condition)) {
		const { operator, group } = condition;
		return {
			group_operator: operator,
			group: group.map((one) => conditionToWire(module, one)),
		};
	}
	const { field } = condition;
	return {
		field: { api_name: field, id: metadataId('field', module, field) },
		group_operator: null,
		group: null,
	};
}
