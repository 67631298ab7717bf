import type { fateOfDay } from './fate-of-day';
import type { StatedDay } from './stated-days';

const link = String.raw`\s?(?:[-–—]|to|till|until|through|or|and|bis|auf|oder|und|au|à|ou|et|al|para|o|y|e|a|tot|naar|of|en|até|do|lub|i|till|eller|och|до|або|та|から|～|~)\s?`;
const numberBefore = new RegExp(`(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th|\\.|er)?${link}$`, 'iu');
const onlyLink = new RegExp(`^,?${link}(?:the|den|dem|le|el|il|den)?\\s?$`, 'iu');

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
		onlyLink.test(text.slice(one.end, next.start));
	return stated.some((day) => {
		if (fates.get(day) === 'new') return false;
		const at = all.indexOf(day);
		if (linked(all[at - 1], day) || linked(day, all[at + 1])) return true;
		return numberBefore.test(text.slice(Math.max(0, day.start - 16), day.start));
	});
}
