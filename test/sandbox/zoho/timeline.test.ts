import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Call } from './client.ts';

const COLLEAGUE = '5725767000000100002';
const START = Date.parse('2026-11-30T09:00:00.700Z');

interface Entry {
	action: string;
	source: string;
	audited_time: string;
	done_by: { id: string; name: string };
	record: { module: { api_name: string }; id: string; name: string };
	related_record: { id: string } | null;
	field_history: Array<{ api_name: string; _value: unknown; [key: string]: unknown }> | null;
}

let twin: Twin;
let call: Call;
let id: string;

beforeAll(async () => {
	twin = await createTwin({ now: () => START });
	call = clientOf(twin);
});
afterAll(() => twin.close());
beforeEach(async () => {
	twin.reset();
	const made = await call('POST', '/Leads', { data: [{ Last_Name: 'Smith', Company: 'Zylker' }] });
	id = made.body.data[0]?.details.id ?? '';
});

async function timeline(query = ''): Promise<{ entries: Entry[]; info: Record<string, unknown> }> {
	const { body } = await call('GET', `/Leads/${id}/__timeline${query}`);
	return { entries: Object(body).__timeline, info: body.info };
}

const filters = (filter: object) => `?filters=${encodeURIComponent(JSON.stringify(filter))}`;
const actions = (entries: Entry[]) => entries.map(({ action }) => action);

describe('the timeline of a record', () => {
	it('says who changed what, when and by what way, the newest first', async () => {
		twin.advance(5_000);
		await call('PUT', '/Leads', { data: [{ id, Company: 'ABC', First_Name: 'Patricia' }] });
		twin.advance(5_000);
		twin.change({
			module: 'Leads',
			operation: 'update',
			id,
			values: { Company: 'Own' },
			by: COLLEAGUE,
		});
		const { entries } = await timeline();
		expect(entries).toMatchObject([
			{
				action: 'updated',
				source: 'crm_ui',
				audited_time: '2026-11-30T10:00:10+01:00',
				done_by: { id: COLLEAGUE },
				record: { module: { api_name: 'Leads' }, id, name: 'Patricia Smith' },
				related_record: null,
				field_history: [{ api_name: 'Company', _value: { old: 'ABC', new: 'Own' } }],
			},
			{ action: 'updated', source: 'crm_api', audited_time: '2026-11-30T10:00:05+01:00' },
			{ action: 'added', audited_time: '2026-11-30T10:00:00+01:00', field_history: null },
		]);
		expect(
			entries[1]?.field_history?.map(({ api_name: name, _value: value }) => [name, value]),
		).toEqual(
			expect.arrayContaining([
				['First_Name', { old: null, new: 'Patricia' }],
				['Full_Name', { old: 'Smith', new: 'Patricia Smith' }],
				['Company', { old: 'Zylker', new: 'ABC' }],
			]),
		);
	});

	it('keeps the order of edits within one second', async () => {
		for (const City of ['Bonn', 'Köln', 'Ulm'])
			await call('PUT', `/Leads/${id}`, { data: [{ City }] });
		const shown = (entries: Entry[]) =>
			entries.flatMap(({ field_history: history }) => history?.map(({ _value }) => _value) ?? []);
		expect(shown((await timeline()).entries)).toEqual([
			{ old: 'Köln', new: 'Ulm' },
			{ old: 'Bonn', new: 'Köln' },
			{ old: null, new: 'Bonn' },
		]);
		expect(shown((await timeline('?sort_by=audited_time&sort_order=asc')).entries)[0]).toEqual({
			old: null,
			new: 'Bonn',
		});
	});

	it('shows tags, notes on the record and its way through the Recycle Bin', async () => {
		await call('POST', `/Leads/${id}/actions/add_tags`, { tags: [{ name: 'Prime' }] });
		await call('POST', `/Leads/${id}/Notes`, {
			data: [{ Note_Title: 'Hi', Note_Content: 'There' }],
		});
		await call('DELETE', `/Leads/${id}`);
		await call('POST', `/settings/recycle_bin/${id}/actions/restore`);
		const { entries } = await timeline();
		expect(actions(entries)).toEqual(['restored', 'deleted', 'added', 'tag_added', 'added']);
		expect(entries[2]).toMatchObject({
			record: { module: { api_name: 'Notes' }, name: 'Hi' },
			related_record: { id, name: 'Smith' },
		});
		expect(entries[3]?.field_history).toMatchObject([
			{ api_name: 'Tag', _value: { old: 'blank', new: 'Prime' } },
		]);
	});

	it('has nothing of a write that changes no field, though the record is modified', async () => {
		twin.advance(60_000);
		await call('PUT', `/Leads/${id}`, { data: [{ Company: 'Zylker' }] });
		expect(actions((await timeline()).entries)).toEqual(['added']);
		const { body } = await call('GET', `/Leads/${id}`);
		expect(body.data[0]?.Modified_Time).toBe('2026-11-30T10:01:00+01:00');
	});

	it('gives inner details where they are asked for', async () => {
		await call('PUT', `/Leads/${id}`, { data: [{ Lead_Status: 'Contacted' }] });
		const plain = (await timeline()).entries[0];
		expect(Object.keys(plain?.field_history?.[0] ?? {})).toEqual(['api_name', 'id', '_value']);
		const { entries } = await timeline(
			'?include_inner_details=field_history.data_type,field_history.field_label,done_by.profile',
		);
		expect(entries[0]).toMatchObject({
			done_by: { profile: { name: 'Administrator' } },
			field_history: [{ data_type: 'picklist', field_label: 'Lead Status' }],
		});
	});

	it('is filtered by time, person, way and module, alone or together', async () => {
		twin.advance(60_000);
		twin.change({
			module: 'Leads',
			operation: 'update',
			id,
			values: { City: 'Bonn' },
			by: COLLEAGUE,
		});
		const by = { field: { api_name: 'done_by.id' }, comparator: 'in', value: [COLLEAGUE] };
		const late = {
			field: { api_name: 'audited_time' },
			comparator: 'between',
			value: ['2026-11-30T09:00:30+00:00', '2026-11-30T12:00:00+01:00'],
		};
		const api = { field: { api_name: 'source' }, comparator: 'equal', value: 'crm_api' };
		expect(actions((await timeline(filters(by))).entries)).toEqual(['updated']);
		expect(actions((await timeline(filters(late))).entries)).toEqual(['updated']);
		expect(actions((await timeline(filters(api))).entries)).toEqual(['added']);
		const both = await call(
			'GET',
			`/Leads/${id}/__timeline${filters({ group_operator: 'AND', group: [by, api] })}`,
		);
		expect(both.status).toBe(204);
	});

	it.each([
		['no JSON', 'nonsense'],
		[
			'a comparator that is none',
			'{"field":{"api_name":"source"},"comparator":"like","value":"x"}',
		],
		['a field that is none', '{"field":{"api_name":"City"},"comparator":"equal","value":"x"}'],
		[
			'a time that is none',
			'{"field":{"api_name":"audited_time"},"comparator":"between","value":["a","b"]}',
		],
	])('refuses a filter with %s', async (_what, filter) => {
		const answer = await call(
			'GET',
			`/Leads/${id}/__timeline?filters=${encodeURIComponent(filter)}`,
		);
		expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_DATA' } });
	});

	it('goes on by token in pages of the first size, which may not be named again', async () => {
		for (let n = 0; n < 5; n += 1) {
			await call('PUT', `/Leads/${id}`, { data: [{ City: `City ${n}` }] });
		}
		const first = await timeline('?per_page=4');
		expect(first.info).toMatchObject({ count: 4, per_page: 4, more_records: true });
		const token = String(first.info.next_page_token);
		const second = await timeline(`?page_token=${token}`);
		expect(second.info).toMatchObject({ count: 2, per_page: 4, page: 2, more_records: false });
		const all = await timeline();
		expect([...first.entries, ...second.entries]).toEqual(all.entries);
		const both = await call('GET', `/Leads/${id}/__timeline?per_page=4&page_token=${token}`);
		expect(both).toMatchObject({ status: 400, body: { code: 'AMBIGUITY_DURING_PROCESSING' } });
	});

	it('is refused for a record that is not there, and for a module without one', async () => {
		expect((await call('GET', '/Leads/1/__timeline')).body.code).toBe('INVALID_DATA');
		twin.settings({ withoutTimeline: ['Leads'] });
		expect((await call('GET', `/Leads/${id}/__timeline`)).body.code).toBe('NOT_SUPPORTED');
	});
});

describe('restoring from the Recycle Bin', () => {
	it('brings the record back as it was, and off the list of the deleted', async () => {
		twin.advance(90_000);
		await call('DELETE', `/Leads?ids=${id}`);
		expect((await call('GET', '/Leads/deleted')).body.data[0]).toMatchObject({
			id,
			deleted_time: '2026-11-30T10:01:30+01:00',
		});
		const back = await call('POST', '/settings/recycle_bin/actions/restore', { ids: [id] });
		expect(back).toMatchObject({ status: 200, body: { recycle_bin: [{ code: 'SUCCESS' }] } });
		expect((await call('GET', '/Leads/deleted')).status).toBe(204);
		expect((await call('GET', `/Leads/${id}`)).body.data[0]).toMatchObject({
			Company: 'Zylker',
			Modified_Time: '2026-11-30T10:00:00+01:00',
		});
	});

	it('brings it back to its place among the others', async () => {
		const query = { select_query: 'select id from Leads where id is not null' };
		const before = (await call('POST', '/coql', query)).body.data;
		const first = String(before[0]?.id);
		twin.change({ module: 'Leads', operation: 'delete', id: first });
		twin.change({ module: 'Leads', operation: 'restore', id: first });
		expect((await call('POST', '/coql', query)).body.data).toEqual(before);
	});

	it('modifies the record where the settings say so', async () => {
		twin.settings({ restoreModifies: true });
		await call('DELETE', `/Leads/${id}`);
		twin.advance(5_000);
		twin.change({ module: 'Leads', operation: 'restore', id, by: COLLEAGUE });
		expect((await call('GET', `/Leads/${id}`)).body.data[0]).toMatchObject({
			Modified_Time: '2026-11-30T10:00:05+01:00',
			Modified_By: { id: COLLEAGUE },
		});
	});

	it('knows no record that is not in the bin, or is there for more than 60 days', async () => {
		const restore = (...ids: string[]) =>
			call('POST', '/settings/recycle_bin/actions/restore', { ids });
		expect((await restore(id)).status).toBe(400);
		await call('DELETE', `/Leads/${id}`);
		expect((await restore(id, '1')).status).toBe(207);
		await call('DELETE', `/Leads/${id}`);
		twin.advance(61 * 86_400_000);
		expect(twin.change({ module: 'Leads', operation: 'restore', id }).status).toBe('error');
	});
});
