import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueCursor, readCursor } from '../../../../../nodes/core/tools/cursor/cursor';

const sealOf = (secret: string) => {
	const sign = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
	return {
		sign: async (text: string) => sign(text),
		fits: async (text: string, signature: string) => sign(text) === signature,
	};
};
const ports = (change: object = {}) => ({
	seal: sealOf('ours'),
	now: () => 1_000_000,
	session: 'mcp 1',
	place: 'workflow/node',
	...change,
});
const question = ['find_records', { module: 'Deals' }];

describe('a cursor', () => {
	it('says where its own question goes on', async () => {
		const cursor = (await issueCursor(ports(), question, 200)) ?? '';
		expect(await readCursor(ports(), question, cursor)).toBe(200);
	});

	it.each([
		['of another question', {}, ['find_records', { module: 'Leads' }]],
		['of another tool', {}, ['run_coql', { module: 'Deals' }]],
		['of another session', { session: 'mcp 2' }, question],
		['of another node', { place: 'workflow/other' }, question],
		['of another credential', { seal: sealOf('theirs') }, question],
		['that is too old', { now: () => 1_000_000 + 15 * 60_000 + 1 }, question],
	])('%s is refused', async (_, change, asked) => {
		const cursor = (await issueCursor(ports(), question, 200)) ?? '';
		await expect(readCursor(ports(change), asked, cursor)).rejects.toMatchObject({
			code: 'CURSOR_REFUSED',
			details: { parameter: 'cursor' },
		});
	});

	it('with any sign changed is refused', async () => {
		const cursor = (await issueCursor(ports(), question, 200)) ?? '';
		for (let at = 0; at < cursor.length; at += 1) {
			const forged = `${cursor.slice(0, at)}${cursor[at] === '1' ? '2' : '1'}${cursor.slice(at + 1)}`;
			await expect(readCursor(ports(), question, forged), forged).rejects.toMatchObject({
				code: 'CURSOR_REFUSED',
			});
		}
	});

	it.each(['', '0', '0.0.0', '../..', 'a'.repeat(10_000), '{"offset":0}'])(
		'that is none is refused: %s',
		async (text) => {
			await expect(readCursor(ports(), question, text)).rejects.toMatchObject({
				code: 'CURSOR_REFUSED',
			});
		},
	);

	it('is not given where there is nothing to sign with', async () => {
		const seal = { sign: async () => undefined, fits: async () => false };
		expect(await issueCursor(ports({ seal }), question, 200)).toBeUndefined();
	});
});
