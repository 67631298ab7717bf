import { expect, it } from 'vitest';
import { holdCatalog, reasonCatalog } from '../../../../../nodes/core/gate/words/hold-catalog';

it.each(Object.entries({ ...holdCatalog, ...reasonCatalog }))(
	'%s says in a sentence each what it means and what a person can do',
	(_, { title, advice }) => {
		expect(title).toMatch(/^[A-Z]\w* .*\w$/);
		expect(title).not.toMatch(/\b(error|problem|failure|failed|mistake|wrong|sorry|please)\b/i);
		expect(advice).toMatch(/^[A-Z]\w* .*\.$/);
	},
);

it('a field and a proposal as a whole are held by different codes', () => {
	expect(Object.keys(holdCatalog).filter((code) => code in reasonCatalog)).toEqual([]);
});
