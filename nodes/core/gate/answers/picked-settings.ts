import { given } from '../../kernel/given';
import type { FoundSettings } from '../words/found';
import type { Review } from '../words/review';
import type { GateSettings } from '../words/settings';
import { aimAtPicked } from './aim-at-picked';
import type { Picks } from './read-picks';

/**
 * The settings by which a person's answer is weighed: the same, but for the record that was picked, and
 * what was asked may be filled by whoever stands for it. Nothing that does not fit is dropped silently.
 */
export function settingsOfAnswer(review: Review, picks: Picks | undefined): GateSettings {
	const { asked, choices } = review;
	const { onlyMatch, found, ...rest } = review.settings;
	const names = asked.map(({ field }) => field);
	const isMatchAsked = rest.matchingFields.some((name) => names.includes(name));
	const fixed = Object.entries(rest.fixedValues).filter(([name]) => !names.includes(name));
	const settings: GateSettings = {
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
	if (!choices || !picks) return settings;
	const aimed = aimAtPicked(review.module, settings, { choices, picks });
	const isUnseen = aimed.recordId !== undefined && aimed.recordId !== review.seenOf;
	return isUnseen && aimed.found && found
		? { ...aimed, found: { ...aimed.found, replace: found.replace } }
		: aimed;
}

/** A person saw who may be meant and what the record holds: their word is what is written. */
const foundByPerson = (
	{ customer, replace }: FoundSettings,
	names: readonly string[],
): FoundSettings => ({
	...given({ customer }),
	replace: replace === 'all' ? replace : [...replace, ...names],
});

/** The fields that a person fills themselves: what a picked record links goes before them. */
export const typedIn = ({ asked }: Review, picks: Picks | undefined): string[] =>
	picks?.who?.record || picks?.work?.record ? [] : asked.map(({ field }) => field);

/** The open case that was picked in place of a new one. */
export const openCaseOf = ({ module }: Review, picks: Picks | undefined): string | undefined =>
	module === 'Cases' && picks?.work?.record?.module === module ? picks.work.record.id : undefined;
