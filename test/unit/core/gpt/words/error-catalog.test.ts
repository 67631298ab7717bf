import { describe, expect, it } from 'vitest';
import { gptErrorCatalog } from '../../../../../nodes/core/gpt/words/error-catalog';

describe('the GPT error catalog', () => {
	it.each(Object.entries(gptErrorCatalog))(
		'%s says what happened and what to do',
		(code, { title, advice }) => {
			expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
			expect(title).not.toMatch(/\b(error|problem|failure|mistake)/i);
			expect(title).not.toMatch(/\.$/);
			expect(advice).toMatch(/\.$/);
		},
	);
});
