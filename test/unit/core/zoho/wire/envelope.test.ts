import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage, refusalIn, rowReplies } from '../../../../../nodes/core/zoho/wire/envelope';
import { created, refused } from '../fake-wire';
import { thrown } from '../thrown';

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

describe('a refusal', () => {
	it.each<[number, unknown, object | undefined]>([
		[400, { code: 'X' }, { code: 'X', message: '', details: {}, errors: [] }],
		[400, { code: 'X', message: 'no', details: null }, { message: 'no', details: {} }],
		[400, { code: 'X', details: { id: '7' } }, { details: { id: '7' } }],
		[200, { code: 'X', status: 'error' }, { code: 'X' }],
		[399, { code: 'X' }, undefined],
		[400, { code: 'X', status: 'success' }, undefined],
		[400, { message: 'no code' }, undefined],
		[400, [{ code: 'X' }], undefined],
		[400, 'X', undefined],
		[400, null, undefined],
	])('of status %i with %j is %j', (status, body, expected) => {
		if (expected === undefined) expect(refusalIn(status, body)).toBeUndefined();
		else expect(refusalIn(status, body)).toMatchObject(expected);
	});
});

describe('the reply to a row', () => {
	const reply = (row: object) => rowReplies({ data: [row] }, 'data', 1)?.[0];

	it('says what became of it', () => {
		expect(reply(created('7'))).toEqual({
			ok: true,
			details: { id: '7', Created_Time: '2026-11-21T10:00:00+01:00' },
			action: undefined,
			duplicateField: undefined,
		});
		const upserted = { ...created('7'), action: 'update', duplicate_field: 'Email' };
		expect(reply(upserted)).toMatchObject({ action: 'update', duplicateField: 'Email' });
		const nothing = { ...created('7'), action: null, duplicate_field: null };
		expect(reply(nothing)).toMatchObject({ action: undefined, duplicateField: undefined });
	});

	it('says why it was refused', () => {
		expect(reply(refused('RECORD_LOCKED', { id: '7' }, 'locked'))).toEqual({
			ok: false,
			refusal: { code: 'RECORD_LOCKED', message: 'locked', details: { id: '7' }, errors: [] },
		});
	});

	const one = { code: 'INVALID_DATA', details: { api_name: 'Email' } };
	it.each([
		['beside its details', { ...refused('MULTIPLE_OR_MULTI_ERRORS', {}), errors: [one] }],
		['in its details', refused('MULTIPLE_OR_MULTI_ERRORS', { errors: [one] })],
	])('names several refusals, %s', (_, row) => {
		expect(reply(row)).toMatchObject({ ok: false, refusal: { errors: [{ ...one, message: '' }] } });
	});

	it.each([[{ data: {} }], [{ rows: [] }], [[]], [undefined], [{ data: [{ code: 'X' }] }]])(
		'is not in %j',
		(body) => {
			expect(rowReplies(body, 'data', 1)).toBeUndefined();
		},
	);
});

describe('a page', () => {
	const rows = [{ id: '7' }];

	it.each<[unknown, boolean, string | undefined]>([
		[{ data: rows }, false, undefined],
		[{ data: rows, info: {} }, false, undefined],
		[{ data: rows, info: { more_records: true, next_page_token: 'abc' } }, true, 'abc'],
		[{ data: rows, info: { more_records: null, next_page_token: null } }, false, undefined],
		[{ data: rows, info: 'none' }, false, undefined],
	])('of %j has more: %j, token: %j', (body, more, nextToken) => {
		expect(readPage(200, body, 'data')).toEqual({ rows, more, nextToken });
	});

	it.each([204, 304])('with status %i has no rows, whatever stands in it', (status) => {
		expect(readPage(status, { data: rows }, 'data').rows).toEqual([]);
	});

	it.each([undefined, 'x', [], { rows }, { data: 'x' }, { data: [...rows, 'x'] }])(
		'is not %j',
		async (body) => {
			const error = await thrown(() => readPage(200, body, 'data'));
			expect(error.code).toBe('ANSWER_NOT_UNDERSTOOD');
			expect(error.details).toEqual({ key: 'data', status: 200 });
		},
	);
});
