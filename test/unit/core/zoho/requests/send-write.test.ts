import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../../nodes/core/kernel/ports';
import type { WriteJournal } from '../../../../../nodes/core/zoho/writing/journal';
import { created, fakeWire, refused, startOfTest, type Answer } from '../fake-wire';
import { thrown } from '../thrown';

type Entry = ReturnType<WriteJournal['read']>;

/** A journal of one row, as a former try left it. */
function journalOf(left?: Entry) {
	let entry = left;
	const journal: WriteJournal = {
		read: () => entry,
		write: (_, next) => {
			entry = next;
		},
	};
	return { journal, entry: () => entry };
}

const path = '/crm/v8/Leads';
const body = { data: [{ Last_Name: 'A', Email: 'a@b.example' }] };
const good: Answer = { status: 201, body: { data: [created('1')] } };
const sent: Entry = { state: 'sent', at: new Date(startOfTest).toISOString() };
const notThere: Answer = { status: 204 };
/** Of a CRM in which nothing is to be found yet. */
const answerTo = ({ url }: HttpRequest): Answer => {
	if (url.endsWith(path)) return good;
	return url.includes('/users') ? { status: 200, body: { users: [{ id: '7' }] } } : notThere;
};

describe('a write in the journal', () => {
	it('is done once its answer is there, and then not sent again', async () => {
		const { journal, entry } = journalOf();
		const wire = fakeWire([good]);
		const first = await wire.zoho.request({ method: 'POST', path, body, journal });
		expect(first.written).toBe('POST /crm/v8/Leads 1');
		expect(entry()?.state).toBe('done');
		const again = await wire.zoho.request({ method: 'POST', path, body, journal });
		expect(again).toMatchObject({ status: 201, body: { data: [{ details: { id: '1' } }] } });
		expect(wire.requests).toHaveLength(1);
	});

	it('is refused when all of it was, and then goes out again', async () => {
		const { journal, entry } = journalOf();
		const no = { status: 403, body: refused('NO_PERMISSION', {}) };
		const wire = fakeWire([no, { status: 400, body: { data: [refused('X', {})] } }, good]);
		const call = { method: 'POST' as const, path, body, journal };
		expect((await thrown(() => wire.zoho.request(call))).code).toBe('NO_PERMISSION');
		expect(entry()).toEqual({ state: 'refused' });
		expect((await thrown(() => wire.zoho.request(call))).code).toBe('REFUSED');
		expect(entry()).toEqual({ state: 'refused' });
		expect((await wire.zoho.request(call)).status).toBe(201);
	});

	it('that was sent is looked up, and goes out when it is not there', async () => {
		const { journal, entry } = journalOf(sent);
		const wire = fakeWire([notThere, good]);
		const { written } = await wire.zoho.request({ method: 'POST', path, body, journal });
		expect(written).toContain('1');
		expect(wire.requests.map(({ url }) => url)).toEqual([
			expect.stringMatching(/coql$/),
			expect.stringMatching(/Leads$/),
		]);
		expect(entry()?.state).toBe('done');
	});

	it('that was sent and is there is not sent', async () => {
		const found = {
			id: '9',
			Email: 'A@b.example',
			Created_Time: new Date(startOfTest).toISOString(),
		};
		const wire = fakeWire([{ status: 200, body: { data: [found] } }]);
		const { journal } = journalOf(sent);
		const answer = await wire.zoho.request({ method: 'POST', path, body, journal });
		expect(answer.body).toMatchObject({ data: [{ details: { id: '9', recovered: true } }] });
	});

	it.each<[string, object]>([
		['no unique value', { data: [{ Last_Name: 'A' }] }],
		['rows of which one has none', { data: [...body.data, { Last_Name: 'B' }] }],
	])('that was sent with %s goes out when it does not come late either', async (_, other) => {
		const { journal, entry } = journalOf(sent);
		const wire = fakeWire(Array.from({ length: 8 }, () => answerTo));
		const call = { method: 'POST' as const, path, body: other as never, journal };
		expect((await wire.zoho.request(call)).status).toBe(201);
		expect(Math.max(...wire.waits)).toBeGreaterThan(20_000);
		expect(entry()?.state).toBe('done');
	});

	it.each<[string, object]>([
		['no rows', { data: [] }],
		['something else', { rows: 1 }],
	])('that was sent with %s stays unknown', async (_, other) => {
		const { journal, entry } = journalOf(sent);
		const wire = fakeWire([notThere, notThere]);
		const call = { method: 'POST' as const, path, body: other as never, journal };
		const error = await thrown(() => wire.zoho.request(call));
		expect(error.code).toBe('OUTCOME_UNKNOWN');
		expect(error.details['sentAt']).toBe(sent.at);
		expect(entry()).toEqual(sent);
		expect(wire.requests.some(({ url }) => url.endsWith(path))).toBe(false);
	});

	it('that cannot be read is not sent', async () => {
		for (const left of [
			{ state: 'sent' as const, at: 'soon' },
			{ state: 'done' as const, result: {} },
		]) {
			const { journal } = journalOf(left);
			const call = { method: 'POST' as const, path, body, journal };
			const wire = fakeWire([]);
			expect((await thrown(() => wire.zoho.request(call))).code).toBe('JOURNAL_UNREADABLE');
		}
	});
});
