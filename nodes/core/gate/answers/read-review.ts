import { isJsonObject } from '../../kernel/json';
import { failGate } from '../words/error-catalog';
import type { PlanSeal } from '../words/plan-seal';
import type { Review } from '../words/review';
import { sealedText } from '../plans/sealed-text';

/**
 * A review as a Gate of this credential made it. Which record is written, and by which settings, is
 * taken from it and from nothing that a form sends. Fails with REVIEW_NOT_SIGNED for any other.
 */
export async function readReview(value: unknown, seal: PlanSeal | undefined): Promise<Review> {
	if (!isReview(value) || value.signature === undefined) throw failGate('REVIEW_NOT_SIGNED');
	const isOurs = await seal?.fits(sealedText(value), value.signature);
	if (isOurs !== true) throw failGate('REVIEW_NOT_SIGNED');
	return value;
}

/** The rest is as this code made it once the signature fits. */
function isReview(value: unknown): value is Review {
	return (
		isJsonObject(value) &&
		value['kind'] === 'zoho-crm.review/1' &&
		(value['signature'] === undefined || typeof value['signature'] === 'string')
	);
}
