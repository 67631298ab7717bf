import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPage, refusalIn, rowReplies } from '../../../../../nodes/core/zoho/wire/envelope';
import { created, refused } from '../fake-wire';

it('tells a refusal of the call from an answer about rows, whatever the status', () => {
	expect(refusalIn(200, refused('INVALID_TOKEN', {}))?.code).toBe('INVALID_TOKEN');
	expect(refusalIn(429, { code: 429, message: 'slow down' })?.code).toBe('429');
	expect(refusalIn(400, { data: [refused('INVALID_DATA', {})] })).toBeUndefined();
	expect(refusalIn(200, { code: 'SUCCESS', status: 'success', details: {} })).toBeUndefined();
});

it('gives row replies only when there is one for each row that was sent', () => {
	fc.assert(
		fc.property(fc.nat(5), fc.nat(5), (sent, answered) => {
			const data = Array.from({ length: answered }, (_, n) => created(String(n)));
			expect(rowReplies({ data }, 'data', sent) !== undefined).toBe(sent === answered);
		}),
	);
});

it('never fails on a body, however strange', () => {
	fc.assert(
		fc.property(fc.anything(), fc.integer({ min: 200, max: 599 }), (body, status) => {
			refusalIn(status, body);
			rowReplies(body, 'data', 1);
		}),
	);
});

it('reads no rows from 204 and 304 (#79)', () => {
	expect(readPage(204, undefined, 'data')).toEqual({ rows: [], more: false, nextToken: undefined });
	expect(readPage(304, undefined, 'data').rows).toEqual([]);
});
