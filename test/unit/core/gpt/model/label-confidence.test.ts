import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelConfidence } from '../../../../../nodes/core/gpt/model/label-confidence';

const label = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');

describe('labelConfidence', () => {
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
});
