import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../../../../nodes/core/gpt/text/document';
import { spokenDocument } from '../../../../../nodes/core/gpt/text/spoken-document';

const spoken = (text: string) => spokenDocument(plainDocument(text)).text;

describe('what a model is shown of a call', () => {
	it('is what is said in a file of captions, words that two cues part in one', () => {
		const cues = [
			'WEBVTT - Weekly',
			'',
			'1/1-0',
			'00:00:01.000 --> 00:00:02.000',
			'<v Ann Lee>We are Hartwell</v>',
			'',
			'1/1-1',
			'00:00:02.000 --> 00:00:03.500',
			'<v Ann Lee>Coaches Ltd, of twenty-</v>',
			'',
			'1/1-2',
			'00:00:03.500 --> 00:00:04.000',
			'<v Ann Lee>five people.</v>',
			'',
			'2/1-0',
			'00:00:04.100 --> 00:00:05.000',
			'<v Bob>Pick-up-',
			'and drop-off points?</v>',
		];
		expect(spoken(cues.join('\n'))).toBe(
			'Weekly\n\nAnn Lee: We are Hartwell Coaches Ltd, of twenty-five people.\nBob: Pick-up- and drop-off points?',
		);
		expect(spoken('1\r\n00:00:00,500 --> 00:00:02,000\r\nHello, good\r\nmorning.\r\n')).toBe(
			'Hello, good morning.',
		);
	});

	it('is what is said in the JSON of a tool, below what it says of the call', () => {
		const call = {
			title: 'Weekly',
			date: '2026-11-26',
			segments: [
				{ start: 0, end: 2.5, speaker: 'SPEAKER_00', text: ' Hello.' },
				{ start: 2.5, end: 4, speaker: 'SPEAKER_01', text: ' Good morning.' },
			],
		};
		expect(spoken(JSON.stringify(call))).toBe(
			'Title: Weekly\nDate: 2026-11-26\n\nSPEAKER_00: Hello.\nSPEAKER_01: Good morning.',
		);
	});

	it.each([
		['a mail about captions', 'Please mend this cue:\n\n00:00:01.000 --> 00:00:02.000\nHello'],
		['a call as people write it', 'Ann: Hello.\nBob: Good morning.'],
		['an order in JSON', '{"text": "2 desks", "customer": "Hartwell"}'],
		['a list in JSON', '[{"text": "2 desks"}, {"text": "1 lamp"}]'],
		['captions without a word', 'WEBVTT\n'],
	])('leaves %s as it is', (_, text) => {
		expect(spoken(text)).toBe(text);
	});

	it('leaves a mail as it is, whatever it begins with', () => {
		const document = {
			...plainDocument('1\n00:00:00.500 --> 00:00:02.000\nHi'),
			mail: {} as never,
		};
		expect(spokenDocument(document)).toBe(document);
	});
});
