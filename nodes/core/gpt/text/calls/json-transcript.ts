import { parseJson } from '../../../kernel/parse-json';
import { levelsOf, segmentsOf, speakerNames, wholeText } from './json-segments';
import { readPlainLines } from './plain-lines';
import type { SpokenLine, SpokenLines } from './spoken-line';

/** Texts that are not found as they stand after which none is looked for any more: each takes time. */
const mostMisses = 20;

/** Reads a transcript as tools give it in JSON. undefined for any other text. */
export function readJsonTranscript(text: string): SpokenLines | undefined {
	const json = /^\uFEFF?\s*[[{]/.test(text) ? parseJson(text.replace(/^\uFEFF/, '')) : undefined;
	if (json === undefined) return undefined;
	const segments = segmentsOf(json);
	const header = headerOf(json);
	const find = createFinder(text);
	if (segments.length > 0)
		return { header, lines: segments.map((one) => ({ ...one, ...find(one.text) })) };
	const words = wholeText(json);
	if (words === undefined) return undefined;
	const read = readPlainLines(words);
	const lines = read.lines.map((line): SpokenLine => ({ ...line, ...find(line.text) }));
	return { header: [...header, ...read.header], lines };
}

/** Title, day and people of a call, one a line. */
function headerOf(json: unknown): string[] {
	const levels = levelsOf(json);
	const first = (keys: string[]) =>
		levels
			.flatMap((level) => keys.map((key) => level[key]))
			.find((value) => (typeof value === 'string' && value !== '') || typeof value === 'number');
	const title = first(['title', 'subject', 'topic']);
	const date = first([
		'date',
		'dateString',
		'started',
		'startDateTime',
		'start_date',
		'created',
		'created_at',
	]);
	const people = [...speakerNames(json).values()];
	return [
		...(typeof title === 'string' ? [`Title: ${title.replace(/\s+/gu, ' ')}`] : []),
		...(date === undefined ? [] : [`Date: ${dateOf(date)}`]),
		...(people.length > 0 ? [`Participants: ${people.join(', ')}`] : []),
	];
}

/** A moment in ISO 8601 for one in seconds or milliseconds since 1970; any other as it is. */
function dateOf(date: unknown): string {
	if (typeof date !== 'number') return String(date).replace(/\s+/gu, ' ');
	const moment = new Date(date < 1e11 ? date * 1000 : date);
	return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}

/**
 * Finds texts one after the other as JSON writes them, with letters of other scripts as they are or
 * escaped. A text that does not stand so has the place where the one before ends.
 */
function createFinder(json: string): (text: string) => { start: number; end: number } {
	let at = 0;
	let misses = 0;
	return (text) => {
		const usual = JSON.stringify(text).slice(1, -1);
		for (const written of new Set([usual, toAscii(usual)])) {
			const start = misses < mostMisses ? json.indexOf(written, at) : -1;
			if (start < 0) continue;
			at = start + written.length;
			return { start, end: at };
		}
		misses += 1;
		return { start: at, end: at };
	};
}

const toAscii = (text: string): string =>
	text.replace(
		/[\u0080-\uffff]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
