import { introductionAt, isForwarding, isQuoted, writtenFrom } from './introduction';

/**
 * What a line of a mail is; `history` is what follows an introduction without quote marks, `forwarded`
 * a mail that is handed on below a line that says so.
 */
export type LineKind = 'own' | 'introduction' | 'quoted' | 'history' | 'forwarded';

/** What each line of a mail is. */
export function kindsOf(lines: string[]): LineKind[] {
	const kinds: LineKind[] = [];
	let isFirst = true;
	while (kinds.length < lines.length) {
		const at = kinds.length;
		isFirst &&= at === 0 || kinds[at - 1] === 'own';
		if (isFirst && isForwarding(lines[at])) {
			return [...kinds, ...lines.slice(at).map(() => 'forwarded' as const)];
		}
		const count = introductionAt(lines, at);
		if (count === 0) {
			kinds.push(isQuoted(lines[at]) ? 'quoted' : 'own');
		} else if (isQuoted(lines[writtenFrom(lines, at + count)])) {
			for (let line = 0; line < count; line += 1) kinds.push('introduction');
		} else {
			while (kinds.length < lines.length) kinds.push('history');
		}
	}
	return kinds;
}

/**
 * The lines a mail adds itself, with the mail that it hands on. Where it answers between the lines of another, twice or more, those
 * lines stay down to the last answer: without the question, nobody knows what is answered.
 */
export function withoutHistory(lines: string[]): string[] {
	const kinds = kindsOf(lines);
	return answersBetween(lines, kinds)
		? lines.slice(0, lastOwn(lines, kinds) + 1).filter((_, at) => kinds[at] !== 'history')
		: lines.filter((_, at) => kinds[at] === 'own' || kinds[at] === 'forwarded');
}

/** Whether lines are a mail that hands another one on. */
export const handsOn = (lines: string[]): boolean => kindsOf(lines).includes('forwarded');

/** Whether lines answer between quoted ones, twice or more. */
export function answersBetween(lines: string[], kinds = kindsOf(lines)): boolean {
	const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [kinds[at]]));
	const answers = written.filter((kind, at) => kind === 'own' && written[at - 1] === 'quoted');
	return answers.length > 1;
}

const lastOwn = (lines: string[], kinds: LineKind[]): number =>
	lines.findLastIndex((line, at) => kinds[at] === 'own' && line.trim() !== '');
