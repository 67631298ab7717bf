import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunkTurns } from '../../../../../nodes/core/gpt/text/chunk-turns';
import { plainDocument } from '../../../../../nodes/core/gpt/text/document';
import { readTranscript } from '../../../../../nodes/core/gpt/text/turns';
import { limits } from '../../../../../nodes/core/gpt/words/limits';
import { callDay } from '../../../../../nodes/core/gpt/work/call-day';
import { expected } from './transcripts/expected';

const folder = path.join(import.meta.dirname, 'transcripts');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll(path.sep, '/'))
	.filter((file) => /\/.*\.(?:txt|vtt|srt|json)$/.test(file));
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
/** Their words stand apart from each other. */
const inSingleWords = ['json/rev.json', 'json/deepgram-words.json'];
const setting = { locale: null, zone: null };

describe('readTranscript on what each tool exports', () => {
	it('has a row for every file, and a file for every row', () => {
		expect(Object.keys(expected).sort()).toEqual(files.sort());
	});

	it.each(Object.entries(expected))('%s', (file, { day, header, turns }) => {
		const text = read(file);
		const found = readTranscript(text);
		expect(found.turns.map((turn) => [turn.speaker, turn.from, turn.to, turn.text])).toEqual(turns);
		expect(found.turns.map(({ number }) => number)).toEqual(turns.map((_, index) => index + 1));
		if (header) expect(found.header).toEqual(header);
		expect(callDay(plainDocument(text), found.header, setting)).toBe(day);
	});

	it.each(files.filter((file) => !inSingleWords.includes(file)))(
		'says where turns stand in %s',
		(file) => {
			const text = read(file);
			for (const turn of readTranscript(text).turns) {
				const place = text.slice(turn.start, turn.end);
				expect(place).toContain(turn.text.split(/[\s,]/)[0]);
				expect(place.length).toBeLessThan(2 * turn.text.length + 120);
			}
		},
	);
});

/** Each call of the third set: its day, how many turns, and who speaks how often. */
const lifelike: Array<
	[file: string, day: string | null, turns: number, speakers: Record<string, number>]
> = [
	[
		'Brinkmann Touren-20261124_080312-Besprechungstranskript.vtt',
		'2026-11-24',
		27,
		{ 'Tobias Rehmann': 12, 'Katrin Brinkmann': 9, 'Hülsmeier, Jörg': 6 },
	],
	[
		'GMT20261123-090214_Recording.transcript.vtt',
		'2026-11-23',
		31,
		{
			'Harriet Fennimore': 12,
			'Imogen Blackwood': 12,
			'Deepak Sundaresan (Depot Manager, Avonmouth & Cumberland Basin, he/him)': 7,
		},
	],
	['REC_20261125_1403.srt', '2026-11-25', 26, { '': 26 }],
	[
		'Zloty Klos - rozmowa wstepna.txt',
		'2026-11-26',
		16,
		{ 'Agnieszka Wrońska': 8, 'Priya Nandakumar': 8 },
	],
	['call_20261126T0912_diarized.json', '2026-11-26', 17, { SPEAKER_00: 8, SPEAKER_01: 9 }],
	[
		'cirque-vert-essai-janvier_otter_ai (1).srt',
		null,
		18,
		{ 'Maëlle Kerguen': 9, 'Priya Nandakumar': 9 },
	],
	[
		'cirque-vert-essai-janvier_otter_ai.txt',
		'2026-11-24',
		18,
		{ 'Maëlle Kerguen': 9, 'Priya Nandakumar': 9 },
	],
	[
		'fjordbud-winter-test-status.txt',
		'2026-11-25',
		27,
		{ 'Ingrid Solheim': 12, 'Ruben Santacruz': 11, 'Tobias Rehmann': 4 },
	],
	[
		'komorebi-coffee-2026-11-26.txt',
		'2026-11-26',
		20,
		{ 'femke oudekerk': 10, 'haruka minamoto': 10 },
	],
	[
		'pronto-lavanderie-second-depot-part-two.txt',
		'2026-11-27',
		127,
		{ Giulia: 28, Ilaria: 16, Joost: 24, Lorenzo: 28, Priya: 31 },
	],
];

describe('readTranscript on calls that nobody shaped to it', () => {
	const calls = 'sandbox/samples/transcripts/third';

	it.each(lifelike)('%s', (file, day, count, speakers) => {
		const text = readFileSync(path.join(calls, file), 'utf8');
		const { header, turns } = readTranscript(text);
		const spoken: Record<string, number> = {};
		for (const { speaker } of turns) spoken[speaker] = (spoken[speaker] ?? 0) + 1;
		expect(spoken).toEqual(speakers);
		expect(turns).toHaveLength(count);
		expect(callDay({ ...plainDocument(text), file }, header, setting)).toBe(day);
		const lost = turns.filter(({ from: begin }) => begin === null);
		expect(lost).toEqual([]);
		expect(turns.filter(({ text }) => /^\[?\d{1,2}:\d\d/.test(text))).toEqual([]);
	});
});

describe('a transcript without voices', () => {
	it('has a turn for each of 865 cues, though one begins like a name', () => {
		const time = (second: number) => new Date(second * 1000).toISOString().slice(11, 23);
		const cues = Array.from({ length: 865 }, (_, at) => {
			const words = at === 400 ? 'Problem: the price.' : `These are words number ${at}.`;
			return `${time(at * 3)} --> ${time(at * 3 + 3)}\n${words}`;
		});
		const { turns } = readTranscript(`WEBVTT\n\n${cues.join('\n\n')}\n`);
		expect(turns).toHaveLength(865);
		expect(turns[864]).toMatchObject({ number: 865, speaker: '', from: 2592, to: 2595 });
	});

	it('is cut into pieces that end with sentences, and loses nothing', () => {
		const text = 'We need twenty bikes by Friday, as I said. '.repeat(50_000).trim();
		const { turns } = readTranscript(text);
		expect(turns.map((turn) => turn.text).join(' ')).toBe(text);
		for (const turn of turns) {
			expect(turn.text.length).toBeLessThanOrEqual(limits.turnCharacters);
			expect(turn.text.endsWith('.')).toBe(true);
			expect(text.slice(turn.start, turn.end)).toBe(turn.text);
		}
		for (const part of chunkTurns(turns, 400_000)) {
			expect(part.reduce((sum, turn) => sum + turn.text.length, 0)).toBeLessThanOrEqual(400_000);
		}
	});

	it('is cut where it has no sentences and no blanks, but never within a sign', () => {
		const text = '🚲'.repeat(limits.turnCharacters);
		const { turns } = readTranscript(text);
		expect(turns.length).toBeGreaterThan(1);
		expect(turns.map((turn) => turn.text).join('')).toBe(text);
		expect(turns.every((turn) => turn.text.length % 2 === 0)).toBe(true);
	});

	it('keeps the speaker of a monologue that is cut', () => {
		const long = 'So that is that. '.repeat(1_000);
		const { turns } = readTranscript(`Ann Miller: ${long}\nBob Rivers: Fine.`);
		expect(new Set(turns.map(({ speaker }) => speaker))).toEqual(
			new Set(['Ann Miller', 'Bob Rivers']),
		);
		expect(Math.max(...turns.map(({ text }) => text.length))).toBeLessThanOrEqual(
			limits.turnCharacters,
		);
	});
});
