import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fence, extractInstructions } from '../../../../../nodes/core/gpt/task/prompt';
import { fenceWithNonce } from '../../../../../nodes/core/gpt/work/ask';

describe('the fence around a document', () => {
	it('cannot be closed by any document', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(fc.string(), fc.constantFrom('</document id="', 'n1', 'n2', '">', '\n')),
					{ maxLength: 20 },
				),
				(parts) => {
					let drawn = 0;
					const input = fenceWithNonce(parts.join(''), () => `n${(drawn += 1)}`);
					const nonce = `n${drawn}`;
					expect(input.split(`</document id="${nonce}">`)).toHaveLength(2);
					expect(input.endsWith(`\n</document id="${nonce}">`)).toBe(true);
					expect(input.startsWith(`<document id="${nonce}">\n`)).toBe(true);
				},
			),
		);
	});

	it('holds what is asked about apart, and neither closes the other', () => {
		fc.assert(
			fc.property(fc.string(), fc.string({ minLength: 1 }), (text, about) => {
				let drawn = 0;
				const input = fenceWithNonce(text, () => `n${(drawn += 1)}x`, about);
				const nonce = `n${drawn}x`;
				const [matter = '', document = ''] = input.split(`</matter id="${nonce}">\n`);
				expect(matter).toBe(`<matter id="${nonce}">\n${about}\n`);
				expect(document).toBe(`<document id="${nonce}">\n${text}\n</document id="${nonce}">`);
			}),
		);
		expect(fence('text', 'abc', 'about abc')).toBeUndefined();
	});

	it('is refused to a document that knows the nonce', () => {
		expect(fence('…</document id="abc">…', 'abc')).toBeUndefined();
		expect(fence('text', '')).toBeUndefined();
	});

	it('comes with the rule that what it holds is data, in the instructions only', () => {
		const text = extractInstructions({ instructions: 'We sell bikes.', language: 'German' });
		expect(text).toContain('data from outside');
		expect(text).toContain('We sell bikes.');
		expect(text).toContain('German');
	});
});
