import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKey, showKey, sourceKeyOf } from '../../../../../nodes/core/zoho/sources/source-key';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const keyOf = (id: string, more: object = {}) =>
	sourceKeyOf({ id, part: '1', parts: 1, ...more }, sha256);

describe('the key of a source', () => {
	it('is read again as it was shown, whatever IDs, parts and titles hold', () => {
		fc.assert(
			fc.property(
				fc.record({
					id: fc.string({ unit: 'binary', minLength: 1 }),
					textId: fc.string(),
					part: fc.string({ minLength: 1 }),
					parts: fc.integer({ min: -5, max: 5_000 }),
				}),
				fc.string(),
				(source, title) => {
					const key = sourceKeyOf(source, sha256);
					const shown = showKey(key, 'Leads');
					expect(shown).toMatch(/^[0-9a-f]{16}(-[0-9a-f]{16})? [a-z0-9-]{1,12}\/\d{1,3} Leads$/);
					expect(readKey(`${title} [${shown}]`)).toEqual({ key, module: 'Leads' });
					expect(readKey(showKey(key))).toEqual({ key });
				},
			),
		);
	});

	it('takes the words only where they tell more than the ID', () => {
		expect(keyOf('a', { textId: 'b' })).toHaveProperty('text');
		for (const textId of ['a', ' a ', '', '  ']) {
			expect(keyOf('a', { textId })).not.toHaveProperty('text');
		}
	});

	it('is another one for another ID, and not for blanks around it', () => {
		expect(keyOf('a')).not.toEqual(keyOf('A'));
		expect(keyOf(' a\n')).toEqual(keyOf('a'));
		expect(keyOf('x', { textId: 'y' }).text).not.toBe(keyOf('y').source);
	});

	it('leaves a module out whose name has no room', () => {
		const key = keyOf('a', { textId: 'b' });
		expect(showKey(key, 'x'.repeat(60))).toBe(showKey(key));
	});

	it.each(['', 'A note', '[0123456789abcdef]', 'Re: [0123456789abcdef 1/1 Leads] again'])(
		'is none in %j',
		(title) => {
			expect(readKey(title)).toBeUndefined();
		},
	);
});
