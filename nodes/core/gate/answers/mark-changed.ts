import type { JsonObject } from '../../kernel/json';
import type { Proposal, ProposedField } from '../words/proposal';
import { isBlank, isSameValue } from '../words/same-value';

const markReason = 'Somebody changed it in Zoho CRM while the form was open';
const unseenReason = 'The record that was picked holds something else today';

/**
 * An answered form in which nothing is put over what somebody entered while it was open: such a value
 * is marked, so that the form comes back and shows it. `seen` is what the record held when it was asked.
 */
export function markChanged(proposal: Proposal, seen: JsonObject, record: JsonObject): Proposal {
	const isChanged = ({ field, value }: ProposedField): boolean => {
		const today = record[field];
		if (today === undefined || !Object.hasOwn(seen, field)) return false;
		return ![seen[field], value].some((one) => isSameValue(one ?? null, today));
	};
	const fields = proposal.fields.map(
		(one): ProposedField => (isChanged(one) ? { ...one, mark: 'rejected', markReason } : one),
	);
	return { ...proposal, fields };
}

/**
 * The same for a record that was picked in the form, which showed nothing of it: whatever the record
 * holds otherwise is marked, so that it is seen before it is replaced.
 */
export function markUnseen(proposal: Proposal, record: JsonObject): Proposal {
	const isUnseen = ({ field, value }: ProposedField): boolean => {
		const today = record[field] ?? null;
		return !isBlank(today) && !isSameValue(value, today);
	};
	const fields = proposal.fields.map(
		(one): ProposedField =>
			isUnseen(one) ? { ...one, mark: 'rejected', markReason: unseenReason } : one,
	);
	return { ...proposal, fields };
}
