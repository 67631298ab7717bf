import { introductionAt, isQuoted, writtenFrom } from './introduction';

/** What a line of a mail is; `history` is what follows an introduction without quote marks. */
export type LineKind = 'own' | 'introduction' | 'quoted' | 'history';

/** What each line of a mail is. */
export function kindsOf(lines: string[]): LineKind[] {
	const kinds: LineKind[] = [];
	while (kinds.length < lines.length) {
		const at = kinds.length;
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
 * The lines a mail adds itself. Where it answers between the lines of another, twice or more, those
 * lines stay down to the last answer: without the question, nobody knows what is answered.
 */
export function withoutHistory(lines: string[]): string[] {
	const kinds = kindsOf(lines);
	const isOwn = (at: number) => kinds[at] === 'own' && (lines[at] ?? '').trim() !== '';
	let answers = 0;
	let lastOwn = -1;
	let above: LineKind = 'own';
	for (const at of lines.keys()) {
		if (isOwn(at)) {
			if (above === 'quoted') answers += 1;
			lastOwn = at;
		}
		if ((lines[at] ?? '').trim() !== '') above = kinds[at] ?? 'own';
	}
	return answers > 1
		? lines.slice(0, lastOwn + 1).filter((_, at) => kinds[at] !== 'history')
		: lines.filter((_, at) => kinds[at] === 'own');
}
