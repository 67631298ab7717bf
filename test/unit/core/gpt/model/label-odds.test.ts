import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOdds } from '../../../../../nodes/core/gpt/model/label-odds';

const label = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');

type Token = { token: string; logprob: number; alternatives?: Token[] };

const oddsOf = (text: string, name: string, tokens: Token[], categories: string[] = []) =>
	labelOdds(
		{ text, tokens: tokens.map((token) => ({ alternatives: [], ...token })) },
		name,
		categories,
	);
const labelConfidence = (text: string, name: string, tokens: Token[]) =>
	oddsOf(text, name, tokens)?.confidence;

describe('labelOdds', () => {
	it("is the product of the label's own tokens, however the answer is cut into tokens", () => {
		fc.assert(
			fc.property(
				label,
				fc.string(),
				fc.array(fc.nat(5), { minLength: 1 }),
				(name, quote, cuts) => {
					const text = JSON.stringify({ quote, label: name });
					const head = text.lastIndexOf(JSON.stringify(name));
					const tokens: Array<{ token: string; logprob: number }> = [];
					const spelled = JSON.stringify(name).slice(1, -1);
					tokens.push({ token: text.slice(0, head + 1), logprob: -3 });
					let expected = 0;
					for (let at = 0, turn = 0; at < spelled.length; turn += 1) {
						const size = 1 + (cuts[turn % cuts.length] ?? 0);
						tokens.push({ token: spelled.slice(at, at + size), logprob: -0.1 });
						expected -= 0.1;
						at += size;
					}
					tokens.push({ token: '"}', logprob: -5 });
					expect(labelConfidence(text, name, tokens)).toBeCloseTo(Math.exp(expected), 10);
				},
			),
		);
	});

	it.each([':', ',', 'label', ' "label": "x"'])(
		'finds the label %j, not a sign around it',
		(name) => {
			const text = JSON.stringify({ quote: name, label: name });
			const head = text.length - JSON.stringify(name).length;
			const tokens = [
				{ token: text.slice(0, head), logprob: -3 },
				{ token: text.slice(head), logprob: -0.1 },
			];
			expect(labelConfidence(text, name, tokens)).toBeCloseTo(Math.exp(-0.1), 10);
		},
	);

	it('is unknown when the tokens are not those of the answer', () => {
		const text = '{"quote":null,"label":"Order"}';
		expect(labelConfidence(text, 'Order', [])).toBeUndefined();
		expect(labelConfidence(text, 'Order', [{ token: 'Order', logprob: 0 }])).toBeUndefined();
		expect(labelConfidence(text, 'Refund', [{ token: text, logprob: 0 }])).toBeUndefined();
	});

	const place = (...odds: Array<[string, number]>): Token => {
		const entries = odds.map(([token, odd]) => ({ token, logprob: Math.log(odd) }));
		return { ...(entries[0] ?? { token: '', logprob: 0 }), alternatives: entries };
	};

	it.each<[string, Token[], string[], number, number]>([
		[
			'at its first token',
			[
				place(['{"label":"', 1]),
				place(['Or', 0.7], ['Re', 0.3]),
				place(['der', 1]),
				place(['"}', 1]),
			],
			['Order', 'Refund'],
			0.7,
			0.4,
		],
		[
			'behind letters that both share, by what leads there',
			[
				place(['{"label":"', 1]),
				place(['O', 0.8]),
				place(['rder', 0.75], ['ther', 0.25]),
				place(['"}', 1]),
			],
			['Order', 'Other'],
			0.6,
			0.4,
		],
		[
			'in a token that begins before the label',
			[place(['{"label":', 1]), place(['"Order', 0.6], ['"Refund', 0.4]), place(['"}', 1])],
			['Order', 'Refund'],
			0.6,
			0.2,
		],
		[
			'at the sign that closes it, where another goes on',
			[place(['{"label":"Order', 1]), place(['"}', 0.6], [' Change"}', 0.4])],
			['Order', 'Order Change'],
			0.6,
			0.2,
		],
		[
			'not among alternatives that spell no category',
			[place(['{"label":"', 1]), place(['Order', 0.6], ['order', 0.4]), place(['"}', 1])],
			['Order', 'Refund'],
			0.6,
			0.6,
		],
		[
			'in all that is left, where none is named',
			[place(['{"label":"Order"}', 0.7])],
			['Order'],
			0.7,
			0.4,
		],
		[
			'nowhere, where a server writes odds above certainty',
			[place(['{"label":"', 1]), place(['Order', 3], ['Refund', 5]), place(['"}', 1])],
			['Order', 'Refund'],
			1,
			1,
		],
	])('finds the second %s', (_, tokens, categories, confidence, lead) => {
		const text = tokens.map(({ token }) => token).join('');
		const odds = oddsOf(text, 'Order', tokens, categories);
		expect(odds?.confidence).toBeCloseTo(confidence, 10);
		expect(odds?.lead).toBeCloseTo(lead, 10);
	});
});
