import { expect, it } from 'vitest';
import { fakeWire } from '../fake-wire';
import { thrown } from '../thrown';

const list = (count: number) => Array.from({ length: count }, (_, n) => String(n + 1));

it('reads 100 records and 50 fields in a call, and puts the fields of a record together', async () => {
	const answer = ({ query }: { query?: Record<string, string> }) => ({
		status: 200,
		body: {
			data: (query?.['ids'] ?? '')
				.split(',')
				.filter((id) => id !== '2')
				.map((id) => ({ id, [(query?.['fields'] ?? '').split(',').at(-1) ?? '']: 'x' })),
			info: { more_records: false },
		},
	});
	const wire = fakeWire([answer, answer, answer, answer]);
	const fields = list(60).map((n) => `Field_${n}`);
	const ids = [...list(150), '1'];
	const records = await wire.zoho.records.byId({ module: 'Leads', ids, fields });
	expect(wire.requests).toHaveLength(4);
	expect(records.size).toBe(149);
	expect(records.get('2')).toBeUndefined();
	expect(records.get('1')).toEqual({ id: '1', Field_49: 'x', Field_60: 'x' });
});

it('asks nothing without IDs, of records without fields whether they are there, and takes no ID that is none', async () => {
	const wire = fakeWire([]);
	expect((await wire.zoho.records.byId({ module: 'Leads', ids: [], fields: ['A'] })).size).toBe(0);
	const there = fakeWire([{ status: 200, body: { data: [{ id: '1' }], info: {} } }]);
	const found = await there.zoho.records.byId({ module: 'Leads', ids: ['1'], fields: [] });
	expect([...found.keys()]).toEqual(['1']);
	const error = await thrown(() =>
		fakeWire([]).zoho.records.byId({ module: 'Leads', ids: ['1&x'], fields: ['A'] }),
	);
	expect(error.code).toBe('INVALID_ID');
});
