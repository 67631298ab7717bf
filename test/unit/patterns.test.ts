import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../nodes/core/gpt/text/document';
import type { TaskField } from '../../nodes/core/gpt/task/task';
import { coerceValue } from '../../nodes/core/gpt/proof/coerce';
import { checkValue } from '../../nodes/core/gpt/proof/check-value';
import { createEvidenceFinder } from '../../nodes/core/gpt/proof/evidence';
import { nearestNames } from '../../nodes/core/zoho/words/nearest-names';
import { statedDays } from '../../nodes/core/gpt/proof/dates/stated-days';
import { clockTimes } from '../../nodes/core/gpt/proof/dates/clock-times';
import { findRelativeDays } from '../../nodes/runtime/dates/find-relative-days';
import { foldText } from '../../nodes/core/gpt/text/fold';
import { mailDocument } from '../../nodes/core/gpt/text/mail-document';
import { isQuotedHistory, newMailText } from '../../nodes/core/gpt/text/mail-text';
import { writtenNumbers } from '../../nodes/core/gpt/proof/numbers/written-numbers';
import { saysTheSame, wholeWords } from '../../nodes/core/gpt/proof/passage';
import { addressesTheReader } from '../../nodes/core/gpt/text/suspicion';
import { readTranscript } from '../../nodes/core/gpt/text/turns';
import { visibleText } from '../../nodes/core/gpt/text/visible-text';
import { parseJson } from '../../nodes/core/kernel/parse-json';
import { plainWords } from '../../nodes/core/kernel/plain-words';
import { normalizeAddress } from '../../nodes/core/zoho/wire/data-centers';
import { attacksOn, outgrows } from '../support/patterns/growth';
import { patternsOf } from '../support/patterns/patterns-of';
import { showCalendar } from '../../nodes/runtime/documents/worker/calendar/show-calendar';
import { holdFlow, joinFlowed } from '../../nodes/runtime/documents/worker/flowed-text';

const nodes = fileURLToPath(new URL('../../nodes', import.meta.url));
const patterns = patternsOf(nodes);

const apply = (pattern: RegExp) => (text: string) =>
	pattern.global ? text.replace(pattern, '') : pattern.test(text);

describe('every pattern of nodes/ on 100,000 hostile characters', () => {
	it('finds what makes a pattern slow', () => {
		for (const slow of [/[ \t]+$/gm, /\/+$/, /<[a-z][^>]*>/g, /'(?:\\.|[^'\\])*'/g]) {
			const found = attacksOn(slow).some((unit) =>
				outgrows(apply(slow), unit, { size: 40_000, noiseMs: 20 }),
			);
			expect(found, slow.source).toBe(true);
		}
	}, 60_000);

	it('is there', () => {
		expect(patterns.length).toBeGreaterThan(100);
	});

	it.each(patterns.map(({ place, pattern }) => [place, pattern] as const))(
		'%s takes time that grows with the text: %s',
		(_, pattern) => {
			const slow = attacksOn(pattern).filter((unit) => outgrows(apply(pattern), unit));
			expect(slow).toEqual([]);
		},
		60_000,
	);
});

const words = (text: string) => text.split(/\P{L}+/u).slice(0, 40);

const choiceField: TaskField = {
	name: 'it',
	label: '',
	description: '',
	type: 'choice',
	choices: Array.from({ length: 60 }, (_, number) => `Choice ${number}`),
	required: false,
};

const people = {
	from: { name: '', address: '' },
	...{ to: '', subject: '', date: '', messageId: '', inReplyTo: '', threadId: '', text: '' },
	headers: {},
	attachments: [],
};

const setting = { locale: null, zone: null, day: '2026-11-19', findRelativeDays };

/** Checks a value against the middle of a text. */
const checkAs = (type: TaskField['type'], value: string | number | boolean, text: string) => {
	const [start, end] = [text.length >> 1, (text.length >> 1) + 100];
	const place = { text, start, end };
	return checkValue({ ...choiceField, type }, value, {
		quote: text.slice(start, end),
		place,
		setting,
	});
};

describe('reading a text from outside', () => {
	const readers: Record<string, (text: string) => unknown> = {
		addressesTheReader,
		checkText: (text) => checkAs('text', `${text.slice(text.length / 2)} b`, text),
		checkDate: (text) => checkAs('date', '2026-12-03', text),
		checkMoment: (text) => checkAs('datetime', '2026-12-03T14:00:00', text),
		checkChoice: (text) => checkAs('choice', 'Choice 7', text),
		checkNumber: (text) => checkAs('number', 12, text),
		checkYesNo: (text) => checkAs('boolean', true, text),
		clockTimes,
		coerceValue: (text) => coerceValue(choiceField, text),
		evidence: (text) =>
			createEvidenceFinder(plainDocument(`x ${text}`))(`${text.slice(0, 200)} and more`),
		'evidence of a long quote': (text) =>
			createEvidenceFinder(plainDocument(text))(
				`${text.slice(0, text.length / 4)}x${text.slice(0, text.length / 4)}`,
			),
		'evidence of words in turn': (text) =>
			createEvidenceFinder(plainDocument(text))(words(text.slice(0, 120)).reverse().join(' ')),
		foldText,
		nearestNames: (text) => nearestNames(text, [{ name: 'Last_Name', label: 'Last Name' }]),
		holdFlow: (text) => holdFlow(Buffer.from(`Content-Type: a; ${text}`)),
		isQuotedHistory: (text) => isQuotedHistory(text, text.length >> 1),
		joinFlowed: (text) => joinFlowed(text, { delSp: true }),
		'mailDocument of many people': (cc) => mailDocument({ ...people, cc }, { signature: true }),
		newMailText: (text) => newMailText(text, { forwarded: false, signature: false }),
		normalizeAddress,
		parseJson,
		plainWords,
		readTranscript,
		'readTranscript of JSON': (text) =>
			readTranscript(
				JSON.stringify({
					monologues: text
						.split(/(?<=\s)/)
						.map((value) => ({ speaker: 'A', elements: [{ value }] })),
				}),
			),
		showCalendar: (text) =>
			showCalendar(
				`BEGIN:VEVENT\nRRULE:${text}\nDURATION:${text}\nDTSTART${text}\nSUMMARY:${text}`,
			),
		saysTheSame: (text) => saysTheSame(text, text),
		statedDays,
		visibleText,
		writtenNumbers,
		wholeWords: (text) => wholeWords(text, text.length >> 1, text.length >> 1),
	};
	const units = [
		...[' ', '\t', '\n', '\r\n', ' \n', 'a', 'a ', 'A: ', '1', '1,', '1 ', '1.', '-', '/', '> '],
		...['On a ', 'From: x\n', '<a', '00:00.000 --> ', '\n\nA: b\n', "'\\'", '"', '[', '{"a":'],
		...[
			'ignore ',
			'note to ',
			'é',
			'\u200b',
			'jan ',
			'年',
			'1.1.2026 ',
			'3 May ',
			'12:30 ',
			'one ',
			'tomorrow ',
			'a b c d e f g h ',
			'WEBVTT\n\n',
			'[a] ',
			'Ann 0:00\n',
			'0:00\nAnn\n',
			'**a',
			'<v a>b',
			'Ann – ',
			'Ann: b c\n',
		],
	];

	it.each(Object.entries(readers))(
		'%s takes time that grows with it',
		(_, read) => {
			expect(units.filter((unit) => outgrows(read, unit))).toEqual([]);
		},
		60_000,
	);
});
