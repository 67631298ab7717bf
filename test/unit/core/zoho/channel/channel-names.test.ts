import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameChannel } from '../../../../../nodes/core/zoho/channel/channel-names';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const place = ['instance', 'workflow', 'node'];

it('a channel has the same names whenever they are asked for, in the forms that Zoho takes', () => {
	fc.assert(
		fc.property(fc.array(fc.string()), fc.string(), (anyPlace, secret) => {
			const names = nameChannel(hash, { place: anyPlace, secret });
			expect(names).toEqual(nameChannel(hash, { place: [...anyPlace], secret }));
			expect(names.id).toMatch(/^[1-9]\d{14}$/);
			expect(String(Number(names.id))).toBe(names.id);
			expect(names.token).toMatch(/^[\da-f]{32}$/);
		}),
	);
});

it('two places never share a channel, also where their names read alike in one row', () => {
	const ids = [
		['a', 'bc'],
		['ab', 'c'],
		['a', 'b', 'c'],
		['a,b', 'c'],
		['a"', 'bc'],
	].map((one) => nameChannel(hash, { place: one, secret: 's' }).id);
	expect(new Set(ids).size).toBe(ids.length);
});

it('a new secret makes a new token, and leaves the channel what it is', () => {
	const [one, other] = ['first', 'second'].map((secret) => nameChannel(hash, { place, secret }));
	expect(one!.id).toBe(other!.id);
	expect(one!.token).not.toBe(other!.token);
});
