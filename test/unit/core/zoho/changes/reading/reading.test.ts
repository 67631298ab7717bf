import { describe, expect, it } from 'vitest';
import type { Answer } from '../../fake-wire';
import { fakeWire, startOfTest } from '../../fake-wire';
import { thrown } from '../../thrown';

const own = '5725767000000100001';
const id = '5725767000000411001';
const watch = {
	module: 'Leads',
	kinds: ['updated' as const],
	changedFields: [],
	fields: ['Last_Name'],
	users: { only: [], except: [], ignoreOwn: true },
	withChanges: false,
};
const start = { from: 'date' as const, at: startOfTest / 1_000 - 86_400, written: 'yesterday' };
const ago = (seconds: number) =>
	new Date(startOfTest - seconds * 1_000).toISOString().replace('.000Z', '+00:00');
const date = new Date(startOfTest).toUTCString();

const me: Answer = { status: 200, body: { users: [{ id: own }] }, headers: { date } };
const row = (seconds: number, by = own) => ({
	id,
	Created_Time: ago(90_000),
	Created_By: { id: '2' },
	Modified_Time: ago(seconds),
	Modified_By: { id: by },
});
const found = (...rows: object[]): Answer => ({
	status: 200,
	body: { data: rows, info: { more_records: false } },
	headers: { date },
});
const entry = (seconds: number, by: string, more: object = {}) => ({
	id: `${by}-${seconds}`,
	audited_time: ago(seconds),
	action: 'updated',
	done_by: { id: by, name: 'Somebody' },
	record: null,
	field_history: [{ api_name: 'City', _value: { old: 'Oslo', new: 'Rome' } }],
	...more,
});
const timeline = (rows: object[], token: string | null = null): Answer => ({
	status: 200,
	body: { __timeline: rows, info: { more_records: token !== null, next_page_token: token } },
	headers: { date },
});
const record = found({
	id,
	Last_Name: 'Rivers',
	Created_By: { id: '2' },
	Modified_By: { id: own },
});

function poll(script: Answer[]) {
	const wire = fakeWire([me, ...script]);
	const asked = { watch, start, kept: undefined, restarted: false, repeatSeconds: 300 };
	const polled = wire.zoho.changes.poll({ ...asked, own: () => Promise.resolve(own) });
	return { wire, polled };
}

describe('a poll asks', () => {
	it('for what lies behind its place, in order, and for no more than a credit gives', async () => {
		const { wire, polled } = poll([{ status: 204, headers: { date } }]);
		expect((await polled).items).toEqual([]);
		const { body } = wire.requests[1] ?? {};
		const query = (body as { select_query: string }).select_query;
		expect(query).toMatch(/^select id, .* from Leads where Modified_Time >= '2026-11-20T09:00:00/);
		expect(query).toMatch(/ order by Modified_Time asc, id asc limit 200$/);
	});

	it('nothing of a change whose second may not be over yet', async () => {
		const { wire, polled } = poll([found(row(9))]);
		expect((await polled).items).toEqual([]);
		expect(wire.unused()).toBe(0);
		const settled = poll([found(row(12)), timeline([entry(12, '2')]), record]);
		expect((await settled.polled).items).toHaveLength(1);
	});

	it('the whole timeline that it needs, by its tokens', async () => {
		const first = timeline([entry(100, own), entry(200, own)], 'more');
		const { wire, polled } = poll([found(row(100)), first, timeline([entry(300, '2')]), record]);
		expect((await polled).items).toHaveLength(1);
		expect(wire.requests[3]?.query).toMatchObject({ page_token: 'more' });
	});
});

describe('of a timeline does not count', () => {
	it.each<[string, object]>([
		['a note that somebody wrote', entry(50, '2', { record: { id: '77', module: {} } })],
		['what lies before the start', entry(100_000, '2')],
		['that it was deleted', entry(50, '2', { action: 'deleted' })],
	])('%s', async (_, other) => {
		const { polled } = poll([found(row(40)), timeline([entry(40, own), other])]);
		expect((await polled).items).toEqual([]);
	});

	it('a record that is gone meanwhile', async () => {
		const gone = {
			status: 400,
			body: { code: 'INVALID_DATA', message: '', status: 'error', details: {} },
		};
		expect((await poll([found(row(40)), gone]).polled).items).toEqual([]);
	});
});

it.each([
	['INVALID_MODULE', 'MODULE_NOT_WATCHED'],
	['INVALID_QUERY', 'MODULE_NOT_WATCHED'],
	['OAUTH_SCOPE_MISMATCH', 'OAUTH_SCOPE_MISMATCH'],
])('a query that is refused with %s is %s to a reader', async (code, ours) => {
	const body = { code, message: '', status: 'error', details: {} };
	const refused = { status: code.startsWith('OAUTH') ? 401 : 400, body };
	expect(await thrown(() => poll([refused]).polled)).toMatchObject({ code: ours });
});

it('an answer without ID or time is not understood, and says so without its values', async () => {
	const strange = found({ ...row(40), Modified_Time: 'yesterday, by Rivers' });
	const error = await thrown(() => poll([strange]).polled);
	expect(error).toMatchObject({ code: 'ANSWER_NOT_UNDERSTOOD' });
	expect(JSON.stringify(error)).not.toContain('Rivers');
});
