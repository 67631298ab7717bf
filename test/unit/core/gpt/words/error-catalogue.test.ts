import { describe, expect, it } from 'vitest';
import { gptErrorCatalogue } from '../../../../../nodes/core/gpt/words/error-catalogue';

describe('the GPT error catalogue', () => {
	it.each(Object.entries(gptErrorCatalogue))(
		'%s says what happened and what to do',
		(code, { title, advice }) => {
			expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
			expect(title).not.toMatch(/\b(error|problem|failure|mistake)/i);
			expect(title).not.toMatch(/\.$/);
			expect(advice).toMatch(/\.$/);
		},
	);
});
