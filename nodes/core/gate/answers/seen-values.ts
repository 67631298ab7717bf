import { fieldsToRead } from '../found/keep-existing';
import type { RecordsNow } from '../found/records-now';
import type { Proposal } from '../words/proposal';
import type { Review } from '../words/review';
import type { GateSettings } from '../words/settings';
import { markChanged, markUnseen } from './mark-changed';

/**
 * What somebody says of a record, with marks on values that would be put over what they have not seen:
 * entered while the form was open, or on a record that the form did not show.
 */
export async function seenValues(
	proposal: Proposal,
	{ review, settings, records }: { review: Review; settings: GateSettings; records: RecordsNow },
): Promise<Proposal> {
	const { recordId } = settings;
	const { module, seen = {}, seenOf } = review;
	const isShown = recordId === seenOf;
	if (recordId === undefined || (isShown && review.seen === undefined)) return proposal;
	records.expect(module, recordId, [...Object.keys(seen), ...fieldsToRead(proposal, settings)]);
	const record = await records.read(module, recordId);
	if (!record) return proposal;
	return isShown ? markChanged(proposal, seen, record) : markUnseen(proposal, record);
}
