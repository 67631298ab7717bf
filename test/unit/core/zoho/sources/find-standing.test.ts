import { describe, expect, it } from 'vitest';
import type { SourceKey } from '../../../../../nodes/core/zoho/words/source';
import { fakeWire } from '../fake-wire';
import { thrown } from '../thrown';

const hex = (number: number) => number.toString(16).padStart(16, '0');
const key = (number: number): SourceKey => ({
	source: hex(number),
	text: hex(number + 1_000),
	part: '1',
	parts: 1,
});
const notes = { notes: true, fields: [] };
const found = (...data: object[]) => ({
	status: 200,
	body: { data, info: { count: data.length, more_records: false } },
});
const queryOf = (request: { body?: unknown } | undefined) =>
	(request?.body as { select_query: string }).select_query;

describe('what was written from sources', () => {
	it('is read of 25 keys a call, a mail having two', async () => {
		const wire = fakeWire(Array(8).fill({ status: 204 }));
		const keys = Array.from({ length: 100 }, (_, number) => key(number));
		expect((await wire.zoho.sources.find(keys, notes)).standing).toEqual([]);
		expect(wire.requests).toHaveLength(8);
		const [query = ''] = wire.requests.map(queryOf);
		expect(query.match(/Note_Title like '%[0-9a-f]{16}%'/g)).toHaveLength(25);
		expect(query).toMatch(/ limit 0, 200$/);
	});

	it('asks nothing where there is nothing to ask', async () => {
		const wire = fakeWire([]);
		expect((await wire.zoho.sources.find([], notes)).standing).toEqual([]);
		const nowhere = { notes: false, fields: [] };
		expect((await wire.zoho.sources.find([key(1)], nowhere)).standing).toEqual([]);
		expect(wire.requests).toEqual([]);
	});

	it('is the record of a note, a note itself, or a record with the key in a field', async () => {
		const shown = `${hex(1)}-${hex(1_001)} 1/1`;
		const at = { Created_Time: '2026-11-24T09:00:00+01:00' };
		const wire = fakeWire([
			found(
				{ id: '11', Note_Title: `From a mail [${shown} Leads]`, Parent_Id: { id: '21' }, ...at },
				{ id: '12', Note_Title: `Call [${shown} Notes]`, Parent_Id: { id: '22' } },
				{ id: '13', Note_Title: `Mine [${shown} Leads]`, Parent_Id: null },
				{ id: '14', Note_Title: `About ${hex(1)}`, Parent_Id: { id: '24' } },
				{ id: '15', Note_Title: null },
			),
			found({ id: '31', Code: shown }, { id: '32', Code: 'none' }),
		]);
		const fields = [{ module: 'Deals', field: 'Code' }];
		const { standing } = await wire.zoho.sources.find([key(1)], { notes: true, fields });
		expect(standing).toEqual([
			{
				key: key(1),
				module: 'Leads',
				id: '21',
				writtenAt: Date.parse(at.Created_Time),
				by: 'note',
			},
			{ key: key(1), module: 'Notes', id: '12', writtenAt: NaN, by: 'record' },
			{ key: key(1), module: 'Deals', id: '31', writtenAt: NaN, by: 'record' },
		]);
	});

	it.each([
		[{ status: 400, body: { code: 'INVALID_MODULE', message: 'x', details: {}, status: 'error' } }],
		[{ status: 403, body: { code: 'NO_PERMISSION', message: 'x', details: {}, status: 'error' } }],
	])('fails with what to do where it may not be read: %j', async (refusal) => {
		const wire = fakeWire([refusal]);
		const error = await thrown(() => wire.zoho.sources.find([key(1)], notes));
		expect(error).toMatchObject({ code: 'SOURCES_NOT_READ', details: { module: 'Notes' } });
	});
});
