import type { Plan } from '../../zoho/words/plan';
import type { RecordsNow } from '../found/records-now';
import type { Hold } from '../words/hold';
import { isSameValue } from '../words/same-value';

export interface ChangedSince {
	/** The plan without the values that would be put over a change. */
	plan: Plan;
	/** Fields of them, each with why it is held. */
	held: Array<Hold & { field: string }>;
}

const changed: Hold = {
	code: 'RECORD_CHANGED',
	reason: 'Somebody changed the field after the Gate had looked at it',
};

/**
 * What may still be written of a plan for a record that was found: what the record holds as the Gate
 * saw it, or as the plan wants it. What somebody changed in between stays (docs/decisions/0024). A
 * record that is gone is left for Zoho CRM to tell of.
 */
export async function changedSince(plan: Plan, records: RecordsNow): Promise<ChangedSince> {
	const { module, recordId, seen, values } = plan;
	if (seen === undefined || recordId === undefined) return { plan, held: [] };
	const record = await records.read(module, recordId);
	const isChanged = (field: string): boolean => {
		const today = record?.[field];
		if (today === undefined || !Object.hasOwn(seen, field)) return false;
		return ![seen[field], values[field]].some((one) => isSameValue(one ?? null, today));
	};
	const held = Object.keys(values).filter(isChanged);
	const kept = Object.entries(values).filter(
		([field]) => !held.includes(field) && !(field === '$se_module' && held.includes('What_Id')),
	);
	records.note(module, recordId, Object.fromEntries(kept));
	return {
		plan: { ...plan, values: Object.fromEntries(kept) },
		held: held.map((field) => ({ field, ...changed })),
	};
}
