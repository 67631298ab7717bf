import { describe, expect, it } from 'vitest';
import words from '../../../../../../nodes/core/gpt/proof/denial/negations.json';
import {
	isNegated,
	isNegation,
	wordsIn,
	foldWord,
} from '../../../../../../nodes/core/gpt/proof/denial/negation';

describe('a negation', () => {
	it.each([
		['I am not interested in a demo', 'interested'],
		['We do not accept the offer', 'accept'],
		['wir nehmen kein Angebot', 'Angebot'],
		['Клиент не согласен', 'согласен'],
		["we don't want it", 'want'],
	])('in %s reaches %s', (text, word) => {
		expect(isNegated(text, text.indexOf(word))).toBe(true);
	});

	it.each([
		['It is not new. We want a demo', 'demo'],
		['We want a demo, not a lecture', 'demo'],
		['no reply so far; we would really like to have a demo', 'demo'],
	])('in %s does not reach %s', (text, word) => {
		expect(isNegated(text, text.indexOf(word))).toBe(false);
	});
});

describe('a negation is known', () => {
	it.each(Object.entries(words))('in %s: %s', (_, row) => {
		for (const word of row.split(' ')) expect(isNegation(word), word).toBe(true);
	});

	it.each(["don't", "isn't", "n'a", "n'est"])('by the form of %s', (word) => {
		expect(isNegation(word)).toBe(true);
	});

	it.each(['note', 'nothing', "don'ts", "an'a", "it's", '', 'nicht kein'])('not in %j', (word) => {
		expect(isNegation(word)).toBe(false);
	});
});

describe('words', () => {
	it('hold together what an apostrophe joins', () => {
		expect(wordsIn("Don’t say it isn't 12,5: l’Été ' x")).toEqual([
			'Don’t',
			'say',
			'it',
			"isn't",
			'12',
			'5',
			'l’Été',
			'x',
		]);
		expect(wordsIn('., !')).toEqual([]);
	});

	it.each([
		['Don’t', "don't"],
		['ＮＯＴ', 'not'],
		['ﬁne', 'fine'],
	])('%s is compared as %s', (word, folded) => {
		expect(foldWord(word)).toBe(folded);
	});
});

describe('the reach of a negation', () => {
	const reaches = (before: string) => isNegated(`${before}accepted`, before.length);

	it.each([
		['not ', true],
		['not a b c ', true],
		['not a b c d ', false],
		['NOT a ', true],
		['Don’t a ', true],
		['不', true],
		['未', true],
		['非', true],
		['無', true],
		['无', true],
		['没', true],
		['沒', true],
		['不 ', false],
		['不同', false],
		['', false],
	])('from %j: %j', (before, reached) => {
		expect(reaches(before)).toBe(reached);
	});

	it.each(['.', '!', '?', ';', ':', ','])('ends with a clause at %j', (mark) => {
		expect(reaches(`not so${mark} it is `)).toBe(false);
		expect(reaches(`not so${mark}it is `)).toBe(true);
	});

	it.each(['。', '！', '？', '、', ' but ', ' sondern ', '\n\n', '\nBut ', '\n- '])(
		'ends at %j',
		(mark) => {
			expect(reaches(`not so${mark}it is `)).toBe(false);
		},
	);

	it('goes on where a mail program broke the line', () => {
		expect(reaches('We do not\nreally ')).toBe(true);
	});

	it.each([
		'not only ',
		'nicht nur ',
		'no later than ',
		'Do not hesitate to ',
		'Order no. 4711 was ',
	])('is none in %j', (words) => {
		expect(reaches(words)).toBe(false);
	});

	it('is within 120 characters', () => {
		expect(reaches(`not ${'x'.repeat(115)} `)).toBe(true);
		expect(reaches(`not ${'x'.repeat(116)} `)).toBe(false);
		expect(isNegated('it is new and not', 6)).toBe(false);
	});
});
