import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkTurns } from '../../../../../nodes/core/gpt/text/chunk-turns';
import { numberTurns, readTranscript } from '../../../../../nodes/core/gpt/text/turns';

const speaker = fc.constantFrom('Ann', 'Bob Stone', 'Åsa Lindqvist', '丸山', 'O’Neil');
const words = fc
	.array(fc.constantFrom('we', 'need', 'twenty', 'bikes', 'by', 'Friday', 'and', 'an', 'offer'), {
		minLength: 1,
		maxLength: 12,
	})
	.map((list) => list.join(' '));
const talk = fc
	.array(fc.tuple(speaker, words), { minLength: 1, maxLength: 30 })
	.map((turns) => turns.filter(([name], index) => index === 0 || turns[index - 1]?.[0] !== name));

const time = (seconds: number, point: string) =>
	`00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${point}000`;

const writers: Array<[string, (turns: Array<[string, string]>) => string]> = [
	['Name: words', (turns) => turns.map(([name, text]) => `${name}: ${text}`).join('\n\n')],
	[
		'WebVTT',
		(turns) =>
			`WEBVTT\n\n${turns.map(([name, text], i) => `${i + 1}\n${time(i, '.')} --> ${time(i + 1, '.')}\n<v ${name}>${text}</v>`).join('\n\n')}\n`,
	],
	[
		'SubRip',
		(turns) =>
			turns
				.map(
					([name, text], i) =>
						`${i + 1}\r\n${time(i, ',')} --> ${time(i + 1, ',')}\r\n${name}: ${text}`,
				)
				.join('\r\n\r\n'),
	],
	[
		'time stamps',
		(turns) =>
			turns.map(([name, text], i) => `[${time(i, '.').slice(0, 8)}] ${name}: ${text}`).join('\n'),
	],
];

const readTurns = (text: string) => readTranscript(text).turns;

describe('readTranscript', () => {
	it.each(writers)('reads back who said what from %s (#62)', (_, write) => {
		fc.assert(
			fc.property(talk, (turns) => {
				const read = readTurns(write(turns));
				expect(read.map((turn) => [turn.speaker, turn.text])).toEqual(turns);
				expect(read.map((turn) => turn.number)).toEqual(turns.map((__, index) => index + 1));
			}),
		);
	});

	it('says where each turn stands in the text', () => {
		const text = 'Ann: Hello there.\nHow are you?\nBob: Fine: very fine.';
		const [first, second] = readTurns(text);
		expect(text.slice(first?.start, first?.end)).toBe('Ann: Hello there.\nHow are you?');
		expect(second).toMatchObject({ speaker: 'Bob', text: 'Fine: very fine.' });
	});

	it('takes header lines for no speaker, and plain lines as they are', () => {
		expect(readTranscript('Call notes\nDate: 20.11.2026\nAnn: Hi.')).toMatchObject({
			header: ['Call notes', 'Date: 20.11.2026'],
			turns: [{ number: 1, speaker: 'Ann', text: 'Hi.' }],
		});
		expect(readTranscript('Date: 20.11.2026\nBuyer: Acme GmbH\n\nAnn: Hi.')).toMatchObject({
			header: ['Date: 20.11.2026', 'Buyer: Acme GmbH'],
			turns: [{ number: 1, speaker: 'Ann', text: 'Hi.' }],
		});
		expect(readTurns('one\n\ntwo')).toMatchObject([
			{ number: 1, speaker: '', text: 'one' },
			{ number: 2, speaker: '', text: 'two' },
		]);
		expect(readTurns(' \n')).toEqual([]);
	});

	it('leaves out cue numbers, notes and markup of subtitles', () => {
		const vtt =
			'WEBVTT - call\n\nNOTE made by a machine\n\n7\n00:01.000 --> 00:02.000 align:start\n<v Ann>Hi <i>all</i></v>\n\n00:02.000 --> 00:03.000\n<v Ann>again</v>';
		expect(numberTurns(readTurns(vtt))).toBe('[1] Ann: Hi all again');
		expect(readTranscript(vtt).header).toEqual(['call', 'made by a machine']);
	});
});

describe('chunkTurns', () => {
	it('loses no turn, keeps their order and heeds the size', () => {
		fc.assert(
			fc.property(talk, fc.integer({ min: 60, max: 400 }), (pairs, size) => {
				const turns = readTurns(pairs.map(([name, text]) => `${name}: ${text}`).join('\n'));
				const chunks = chunkTurns(turns, size);
				expect([...new Set(chunks.flat().map((turn) => turn.number))]).toEqual(
					turns.map((turn) => turn.number),
				);
				for (const chunk of chunks) {
					if (chunk.length > 1) expect(numberTurns(chunk).length).toBeLessThanOrEqual(size);
				}
			}),
		);
	});

	it('keeps a transcript that fits in one piece', () => {
		expect(chunkTurns(readTurns('Ann: a\nBob: b'), 1000)).toHaveLength(1);
	});
});
