import { expect, it } from 'vitest';
import { fakeWire } from '../fake-wire';
import { thrown } from '../thrown';

const record = { status: 200, body: { data: [{ id: '7', Company: 'x', Email: null }] } };
const asked = { module: 'Leads', id: '7', fields: [] };
const url = 'https://www.zohoapis.eu/crm/v8/Leads/7';

it.each([
	[[], undefined],
	[['Company', 'Email'], { fields: 'Company,Email' }],
])('the fields %j are asked for as %j', async (fields, query) => {
	const wire = fakeWire([record]);
	expect(await wire.zoho.records.get({ ...asked, fields })).toEqual(record.body.data[0]);
	expect(wire.requests).toStrictEqual([{ method: 'GET', url, ...(query ? { query } : {}) }]);
});

it('a field that is nowhere is found out', async () => {
	const { zoho } = fakeWire([record]);
	const error = await thrown(() => zoho.records.get({ ...asked, fields: ['Compny'] }));
	expect(error.code).toBe('UNKNOWN_FIELD');
});

it('is asked for again after a service was not available', async () => {
	const wire = fakeWire([{ status: 503 }, record]);
	expect(await wire.zoho.records.get(asked)).toEqual(record.body.data[0]);
});

it('names the parameter that holds no ID', async () => {
	const error = await thrown(() => fakeWire([]).zoho.records.get({ ...asked, id: 'x' }));
	expect(error.details).toEqual({ parameter: 'Record ID' });
});
