import { describe, expect, it } from 'vitest';
import { readRowsSaid } from '../../../../../nodes/core/zoho/requests/refused-rows';
import type { ZohoCall } from '../../../../../nodes/core/zoho/wire/session';
import { created, refused } from '../fake-wire';

const call: ZohoCall = { method: 'POST', path: '/crm/v8/Leads', repeat: 'never' };
const locked = refused('RECORD_LOCKED', { id: '7' });

describe('the rows of an answer', () => {
	it.each([
		[{ data: [created('1'), created('2')] }, ['1', '2']],
		[{ tags: [{ code: 'SUCCESS', details: { id: '3' }, status: 'success' }] }, ['3']],
		[{ data: [] }, []],
		[{ code: 'SUCCESS', status: 'success', details: {} }, []],
		[{ users: [{ status: 'active', code: 'x' }] }, []],
		['text', []],
		[undefined, []],
	])('of %j are no failure, and name %j', (body, ids) => {
		expect(readRowsSaid(body, call)).toMatchObject({ ids, error: undefined });
	});

	it('fail with the refusal of the only one', () => {
		const { error, written } = readRowsSaid({ data: [locked] }, call);
		expect(error).toMatchObject({ code: 'RECORD_LOCKED', details: { module: 'Leads', id: '7' } });
		expect(written).toBe(0);
	});

	it('fail together when several were refused, with each in the details', () => {
		const { error, written } = readRowsSaid({ data: [locked, created('1'), locked] }, call);
		expect(error).toMatchObject({
			code: 'ROWS_REFUSED',
			details: {
				count: 3,
				written: [{ row: 1, id: '1' }],
				refused: [
					{ row: 0, code: 'RECORD_LOCKED' },
					{ row: 2, code: 'RECORD_LOCKED' },
				],
			},
		});
		expect(written).toBe(1);
	});

	it('say nothing too long to read, however many they are', () => {
		const rows = Array.from({ length: 500 }, (_, place) =>
			place % 2 ? locked : created(`${place}`),
		);
		const { error } = readRowsSaid({ data: rows }, call);
		expect(`${error?.message} ${error?.advice}`.length).toBeLessThan(2_000);
		expect(error?.details['refused']).toHaveLength(250);
	});
});
