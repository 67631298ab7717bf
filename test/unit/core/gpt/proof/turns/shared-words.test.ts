import { describe, expect, it } from 'vitest';
import { countShared, subjectOf } from '../../../../../../nodes/core/gpt/proof/turns/shared-words';

const shared = (a: string, b: string, language = 'en') =>
	countShared(subjectOf(a, language), subjectOf(b, language));

describe('the words two texts share', () => {
	it.each<[string, string, string, number]>([
		['words of one stem', 'Sign the contract', 'We need your signature', 1],
		['words that only look alike', 'The contract', 'The contact', 0],
		['a word within a longer one', 'Batterien bestellen', 'die Ersatzbatterien', 1],
		['words without a meaning', 'It will be with them', 'That would be for them', 0],
		['a number in digits and in words', '230 of it', 'two hundred and thirty of it', 1],
		['letters with and without their signs', 'Café öffnen', 'Cafe', 1],
		['a script without blanks', '電池を注文', 'あしたまでに電池', 1],
		['nothing', 'Buy a castle', 'I will send you a price list by Friday', 0],
	])('are counted for %s: %s', (_, a, b, count) => {
		expect(shared(a, b)).toBe(count);
	});
});
