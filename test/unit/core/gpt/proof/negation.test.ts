import { describe, expect, it } from 'vitest';
import { isNegated } from '../../../../../nodes/core/gpt/proof/negation';

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
