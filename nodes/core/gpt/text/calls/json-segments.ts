import { rounded, secondsOf } from './clock';
import { noTimes, type Times } from './spoken-line';

/** What somebody says, as a tool's JSON has it. */
export interface Segment extends Times {
	speaker: string;
	text: string;
}

type Fields = Record<string, unknown>;

/** Where tools keep what is said, the likelier before what only sums it up. */
const rooms =
	'callTranscripts,json,data,body,results,result,utterances,monologues,transcript,transcripts,sentences,segments,transcription,audio_segments,paragraphs,channels,alternatives,entries'.split(
		',',
	);
const wordKeys =
	'text,sentence,transcript,raw_text,spokenText,transcription,punctuated_word,word'.split(',');
const speakerKeys =
	'speaker_name,speakerName,speaker,speaker_label,speakerLabel,speakerId,speaker_id,speakerTag'.split(
		',',
	);
const fromKeys = ['start', 'start_time', 'startTime', 'begin', 'ts', 'offsets', 'timestamp'];
const toKeys = ['end', 'end_time', 'endTime', 'end_ts', 'offsets'];

/** Letters for each unit of time below which it is milliseconds: nobody speaks so slowly for seconds. */
const leastLetters = 0.3;

/**
 * What is said in a tool's JSON: Gong, Fireflies, Whisper, Deepgram, AssemblyAI, Rev, and lists of
 * `{speaker, start, end, text}` wherever they stand. Empty for any other.
 */
export function segmentsOf(json: unknown): Segment[] {
	const names = speakerNames(json);
	const found = find(json, rooms);
	const segments = found.length > 0 ? found : find(json, [...rooms, 'words']).filter(isSpoken);
	return inSeconds(segments.flatMap((fields) => toSegments(fields, names)));
}

/** The words of a call as a whole, where a tool gives no more; undefined where there are none. */
export function wholeText(json: unknown): string | undefined {
	if (Array.isArray(json)) {
		return (json as unknown[]).map(wholeText).find((text) => text !== undefined);
	}
	if (!isFields(json)) return undefined;
	const text = wordsOf(json);
	if (text !== undefined && text.trim() !== '') return text;
	return rooms.map((room) => wholeText(json[room])).find((found) => found !== undefined);
}

/** Single words make turns only where they name who says them. */
const isSpoken = (fields: Fields): boolean => speakerOf(fields, new Map()) !== '';

/** The names of a list of speakers or parties, by what segments call them. */
export function speakerNames(json: unknown): Map<string, string> {
	const names = new Map<string, string>();
	for (const level of levelsOf(json)) {
		for (const key of ['parties', 'speakers']) {
			for (const one of listOf(level[key]).filter(isFields)) {
				const id = one['speakerId'] ?? one['id'] ?? one['speaker'];
				const name = one['name'];
				if (typeof name === 'string' && isScalar(id)) names.set(String(id), name);
			}
		}
	}
	return names;
}

/** An object, and those within it that describe the whole call. */
export function levelsOf(json: unknown): Fields[] {
	const levels: Fields[] = [];
	let next = [Array.isArray(json) && json.length === 1 ? (json as unknown[])[0] : json];
	for (let depth = 0; depth < 4; depth += 1) {
		const objects = next.filter(isFields);
		levels.push(...objects);
		next = objects.flatMap((level) =>
			['json', 'data', 'body', 'metaData', 'metadata', 'transcript', 'meeting', 'call'].map(
				(key) => level[key],
			),
		);
	}
	return levels;
}

function find(value: unknown, where: string[]): Fields[] {
	if (Array.isArray(value)) {
		const objects = (value as unknown[]).filter(isFields);
		const segments = objects.filter(isSegment);
		return segments.length > 0 ? segments : objects.flatMap((one) => find(one, where));
	}
	if (!isFields(value)) return [];
	for (const room of where) {
		const found = find(value[room], where);
		if (found.length > 0) return found;
	}
	return [];
}

/** Whether an object is words with a time or a speaker, or a list of such words. */
const isSegment = (fields: Fields): boolean =>
	(wordsOf(fields) !== undefined || 'elements' in fields || 'sentences' in fields) &&
	[...speakerKeys, ...fromKeys].some((key) => key in fields);

function toSegments(fields: Fields, names: Map<string, string>): Segment[] {
	const speaker = speakerOf(fields, names);
	const sentences = listOf(fields['sentences']).filter(isFields);
	if (sentences.length > 0) {
		return sentences.flatMap((one) => toSegments({ speaker, ...one }, new Map()));
	}
	const elements = listOf(fields['elements']).filter(isFields);
	if (elements.length > 0) {
		const timed = elements.filter((one) => isScalar(one['ts']));
		const text = elements
			.map((one) => (isScalar(one['value']) ? String(one['value']) : ''))
			.join('');
		const from = timeAt(timed[0] ?? {}, fromKeys, 'from');
		return [{ speaker, text: plain(text), from, to: timeAt(timed.at(-1) ?? {}, toKeys, 'to') }];
	}
	const text = plain(wordsOf(fields) ?? '');
	if (text === '') return [];
	const from = timeAt(fields, fromKeys, 'from');
	return [{ speaker, text, ...noTimes, from, to: timeAt(fields, toKeys, 'to') }];
}

function speakerOf(fields: Fields, names: Map<string, string>): string {
	for (const key of speakerKeys) {
		const value = isFields(fields[key]) ? fields[key]['name'] : fields[key];
		if (!isScalar(value) || value === '') continue;
		return (
			names.get(String(value)) ?? (typeof value === 'number' ? `Speaker ${value}` : plain(value))
		);
	}
	return '';
}

function timeAt(fields: Fields, keys: string[], side: 'from' | 'to'): number | null {
	for (const key of keys) {
		const value = isFields(fields[key]) ? fields[key][side] : fields[key];
		if (typeof value === 'number' && Number.isFinite(value)) return value;
		if (typeof value !== 'string' || value.trim() === '') continue;
		const time = value.includes(':') ? secondsOf(value) : Number(value);
		if (time !== null && Number.isFinite(time)) return time;
	}
	return null;
}

function inSeconds(segments: Segment[]): Segment[] {
	const timed = segments.filter(({ from, to }) => from !== null && to !== null);
	const letters = timed.reduce((sum, { text }) => sum + text.length, 0);
	const time = timed.reduce((sum, { from, to }) => sum + (to ?? 0) - (from ?? 0), 0);
	const unit = time > 0 && letters / time < leastLetters ? 1000 : 1;
	const seconds = (value: number | null) => (value === null ? null : rounded(value / unit));
	return segments.map((one) => ({ ...one, from: seconds(one.from), to: seconds(one.to) }));
}

const wordsOf = (fields: Fields): string | undefined =>
	wordKeys.map((key) => fields[key]).find((value) => typeof value === 'string');

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const isScalar = (value: unknown): value is string | number =>
	typeof value === 'string' || typeof value === 'number';
const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
