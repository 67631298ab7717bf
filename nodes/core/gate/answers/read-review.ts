import { given } from '../../kernel/given';
import { isJsonObject } from '../../kernel/json';
import { failGate } from '../words/error-catalog';
import type { PlanSeal } from '../words/plan-seal';
import type { Review } from '../words/review';
import type { FoundSettings } from '../words/found';
import type { GateSettings } from '../words/settings';
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

/**
 * The settings by which a person's answer is weighed: the same, but what was asked may be filled, by
 * whoever stands for it, and nothing that does not fit is dropped without a word.
 */
export function settingsOfAnswer({ settings, asked }: Review): GateSettings {
	const { onlyMatch, found, ...rest } = settings;
	const names = asked.map(({ field }) => field);
	const isMatchAsked = settings.matchingFields.some((name) => names.includes(name));
	const fixed = Object.entries(settings.fixedValues).filter(([name]) => !names.includes(name));
	return {
		...rest,
		...given({
			onlyMatch: isMatchAsked ? undefined : onlyMatch,
			found: found && foundByPerson(found, names),
		}),
		allowedFields: names,
		fixedValues: Object.fromEntries(fixed),
		heldOptional: 'review',
		marksHold: true,
		reasonForReview: '',
	};
}

/** A person saw who may be meant and what the record holds: their word is what is written. */
const foundByPerson = (
	{ customer, replace }: FoundSettings,
	names: readonly string[],
): FoundSettings => ({
	...given({ customer }),
	replace: replace === 'all' ? replace : [...replace, ...names],
});
