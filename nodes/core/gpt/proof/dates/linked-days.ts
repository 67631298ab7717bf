import { sentenceAround } from '../sentence';
import type { fateOfDay } from './fate-of-day';
import type { StatedDay } from './stated-days';

const link = String.raw`\s?(?:[-–—]|to|till|until|through|or|and|bis|auf|oder|und|au|à|ou|et|al|para|o|y|e|a|tot|naar|of|en|até|do|lub|i|till|eller|och|до|або|та|から|～|~)\s?`;
const numberBefore = new RegExp(`(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th|\\.|er)?${link}$`, 'iu');
const onlyLink = new RegExp(`^,?${link}(?:the|den|dem|le|el|il|den)?\\s?$`, 'iu');

/** Of two days one is meant, whatever stands between: `4 May or, should it rain, 6 May`. */
const or =
	/(?<![\p{L}\p{N}])(?:or|alternatively|failing that|oder|beziehungsweise|bzw\.?|ersatzweise|alternativ|ou|à défaut|o|oppure|o bien|en su defecto|lub|albo|ewentualnie|eller|або|чи|или)(?![\p{L}\p{N}])/iu;
/** Is another word in other languages, unless it follows the day at once. */
const orBehind = /^,?\s?of(?![\p{L}\p{N}])/iu;
const orBehindNumber =
	/(?<![\d.,])(?<!\n\s{0,4})\d{1,2}(?:st|nd|rd|th|\.|er|º),?\s(?:or|oder|ou|o|of|lub|albo|eller|або|чи)(?![\p{L}\p{N}])[^.!?\n]{0,60}$/iu;
/** Words between a day and its "or", or between that and the other day. */
const besideOr = 3;

/**
 * Whether a day that was quoted is one of several: `from 3 to 5 December`, `3 December or 5 December`,
 * whether both ends were quoted or one. Of days that follow each other because something was put from
 * one to the other only the new one counts.
 */
export function isOneOfSeveral(
	text: string,
	{
		stated,
		all,
		fates,
	}: {
		stated: StatedDay[];
		all: StatedDay[];
		fates: ReadonlyMap<StatedDay, ReturnType<typeof fateOfDay>>;
	},
): boolean {
	const linked = (one: StatedDay | undefined, next: StatedDay | undefined) =>
		one !== undefined &&
		next !== undefined &&
		(one.day !== next.day || one.month !== next.month) &&
		(onlyLink.test(text.slice(one.end, next.start)) || isEither(text, one, next));
	return stated.some((day) => {
		if (fates.get(day) === 'new') return false;
		const at = all.indexOf(day);
		if (linked(all[at - 1], day) || linked(day, all[at + 1])) return true;
		return (
			numberBefore.test(text.slice(Math.max(0, day.start - 16), day.start)) ||
			orBehindNumber.test(text.slice(Math.max(0, day.start - 80), day.start))
		);
	});
}

function isEither(text: string, one: StatedDay, next: StatedDay): boolean {
	if (sentenceAround(text, one).end < next.end) return false;
	const between = text.slice(one.end, next.start);
	if (orBehind.test(between)) return true;
	const found = or.exec(between);
	if (!found) return false;
	const words = (part: string) => part.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	const [before, behind] = [
		between.slice(0, found.index),
		between.slice(found.index + found[0].length),
	];
	return words(before) <= besideOr || words(behind) <= besideOr;
}
