import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, tokenFor } from './client.ts';

const twin = await createTwin();
const call = clientOf(twin);
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const hours = '/settings/business_hours';
const holidays = '/settings/holidays';
const year = new Date().getFullYear();

describe('business hours', () => {
	it('are those of the organization, in its zone', async () => {
		const { status, body } = await call('GET', hours);
		expect(status).toBe(200);
		expect(body.business_hours).toMatchObject({
			type: 'custom',
			timezone: 'Europe/Amsterdam',
			same_as_everyday: false,
			custom_timing: expect.arrayContaining([
				{ days: 'Friday', business_timing: ['08:30', '15:00'] },
			]),
		});
	});

	it('are set once, then changed', async () => {
		twin.settings({ businessHours: false });
		expect((await call('GET', hours)).status).toBe(204);
		expect((await call('PUT', hours, { business_hours: { type: '24_by_7' } })).status).toBe(400);
		const given = {
			type: 'custom',
			week_starts_on: 'Sunday',
			business_days: ['Sunday', 'Monday'],
			same_as_everyday: true,
			daily_timing: ['09:00', '17:00'],
		};
		expect((await call('POST', hours, { business_hours: given })).status).toBe(201);
		twin.settings({ businessHours: true });
		const again = await call('POST', hours, { business_hours: given });
		expect(again).toMatchObject({ status: 400, body: { business_hours: { code: 'NOT_ALLOWED' } } });
		const change = { business_hours: { daily_timing: ['10:00', '16:00'] } };
		expect((await call('PUT', hours, change)).status).toBe(200);
		expect((await call('GET', hours)).body.business_hours).toMatchObject({
			week_starts_on: 'Sunday',
			daily_timing: ['10:00', '16:00'],
			custom_timing: null,
		});
	});

	it.each<[object, string, string]>([
		[{ type: null }, 'MANDATORY_NOT_FOUND', 'type'],
		[{ type: 'always' }, 'INVALID_DATA', 'type'],
		[{ week_starts_on: 'Mo' }, 'INVALID_DATA', 'week_starts_on'],
		[{ business_days: null }, 'DEPENDENT_FIELD_MISSING', 'business_days'],
		[{ business_days: ['Someday'] }, 'INVALID_DATA', 'business_days'],
		[{ same_as_everyday: true }, 'DEPENDENT_FIELD_MISSING', 'daily_timing'],
		[{ custom_timing: null }, 'DEPENDENT_FIELD_MISSING', 'custom_timing'],
		[
			{ custom_timing: [{ days: 'Monday', business_timing: ['17:00', '9:00'] }] },
			'INVALID_DATA',
			'custom_timing',
		],
	])('are refused with %j', async (change, code, name) => {
		const { status, body } = await call('PUT', hours, { business_hours: change });
		expect(status).toBe(400);
		expect(body.business_hours).toMatchObject({ code, details: { api_name: name } });
	});
});

describe('holidays', () => {
	it('are listed by year, in their order', async () => {
		const { body } = await call('GET', `${holidays}?year=2026`);
		expect(body.holidays).toMatchObject([
			{ name: "King's Day", date: '2026-04-27', year: 2026, shift_hour: null },
			{ name: 'Christmas Day', type: 'business_holiday' },
		]);
		expect((await call('GET', `${holidays}?year=2001`)).status).toBe(204);
		expect((await call('GET', `${holidays}?year=x`)).body.code).toBe('PATTERN_NOT_MATCHED');
		expect((await call('GET', `${holidays}?type=shift_holiday`)).status).toBe(501);
	});

	it('are added, changed and deleted', async () => {
		const row = { name: 'Stocktaking', date: `${year}-12-30`, type: 'business_holiday' };
		const made = await call('POST', holidays, { holidays: [row] });
		expect(made.status).toBe(201);
		const [said] = made.body.holidays as [{ details: { id: string } }];
		const { id } = said.details;
		const change = { holidays: [{ name: 'Count', date: null }] };
		expect((await call('PUT', `${holidays}/${id}`, change)).status).toBe(200);
		const many = {
			holidays: [
				{ id, name: 'Counting' },
				{ id: '1', name: 'Nothing' },
			],
		};
		expect(await call('PUT', holidays, many)).toMatchObject({
			status: 200,
			body: { holidays: [{ code: 'SUCCESS' }, { code: 'INVALID_DATA' }] },
		});
		expect((await call('GET', `${holidays}/${id}`)).body.holidays).toMatchObject([
			{ name: 'Counting', date: `${year}-12-30` },
		]);
		expect((await call('DELETE', `${holidays}/${id}`)).status).toBe(200);
		expect((await call('DELETE', `${holidays}/${id}`)).status).toBe(400);
		expect((await call('GET', `${holidays}/${id}`)).status).toBe(204);
	});

	it.each([
		[{ date: undefined }, 'MANDATORY_NOT_FOUND'],
		[{ name: 'Half & half' }, 'INVALID_DATA'],
		[{ name: 'x'.repeat(81) }, 'INVALID_DATA'],
		[{ date: `${year + 2}-01-01` }, 'INVALID_DATA'],
		[{ date: `${year}-02-30` }, 'INVALID_DATA'],
		[{ type: 'bank_holiday' }, 'INVALID_DATA'],
	])('are refused with %j', async (change, code) => {
		const row = { name: 'Stocktaking', date: `${year}-12-30`, type: 'business_holiday', ...change };
		const { status, body } = await call('POST', holidays, { holidays: [row] });
		expect([status, body.holidays]).toMatchObject([400, [{ code }]]);
	});

	it('are 52 a year at most, each once', async () => {
		const day = (n: number) => ({
			name: `Day ${n}`,
			date: new Date(Date.UTC(year + 1, 5, n)).toISOString().slice(0, 10),
			type: 'business_holiday',
		});
		const rows = Array.from({ length: 60 }, (_, n) => day(n + 1));
		expect((await call('POST', holidays, { holidays: rows })).status).toBe(501);
		expect((await call('POST', holidays, { holidays: rows.slice(0, 50) })).status).toBe(201);
		const twice = await call('POST', holidays, { holidays: [day(1)] });
		expect(twice.body.holidays).toMatchObject([{ code: 'DUPLICATE_DATA' }]);
	});

	it('are for those whose token says so', async () => {
		const reader = clientOf(twin, await tokenFor(twin, 'ZohoCRM.settings.business_hours.READ'));
		expect((await reader('GET', holidays)).status).toBe(200);
		expect((await reader('POST', holidays, { holidays: [] })).status).toBe(401);
		const other = clientOf(twin, await tokenFor(twin, 'ZohoCRM.settings.fields.READ'));
		expect((await other('GET', hours)).status).toBe(401);
	});
});
