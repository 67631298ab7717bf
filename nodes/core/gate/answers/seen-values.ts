import type { JsonObject } from '../../kernel/json';
import type { Proposal } from '../words/proposal';
import type { Review } from '../words/review';
import { markChanged, markUnseen } from './mark-changed';

/**
 * What somebody says of a record, with marks on values that would be put over what they have not seen:
 * entered while the form was open, or on a record that the form did not show.
 */
export function seenValues(
	proposal: Proposal,
	{ seen, seenOf }: Pick<Review, 'seen' | 'seenOf'>,
	record: { id: string; now: JsonObject },
): Proposal {
	if (record.id !== seenOf) return markUnseen(proposal, record.now);
	return seen === undefined ? proposal : markChanged(proposal, seen, record.now);
}
