import { describe, expect, it } from 'vitest';
import { comparable } from '../../../../../nodes/core/zoho/writing/lost-answer';
import type { JournalEntry, WriteJournal } from '../../../../../nodes/core/zoho/writing/journal';
import type { WriteOptions } from '../../../../../nodes/core/zoho/records/write-records';
import { created, creates, fakeWire, refused, rowsOf, type Answer } from '../fake-wire';
import { brief, errorIn } from '../thrown';

const create: WriteOptions = { module: 'Leads', action: 'create' };
const ada = { Last_Name: 'Ada', Company: 'Example Ltd', Email: 'ada@example.com' };
const bob = { Last_Name: 'Bob', Company: 'Example Ltd', Email: 'bob@example.com' };
const anonymous = { Last_Name: 'Nobody', Company: 'Example Ltd' };
const lost: Answer = { lost: 'maybe' };
const found = (rows: object[]): Answer => ({ status: 200, body: { data: rows, info: {} } });
const me: Answer = { status: 200, body: { users: [{ id: '9' }], info: {} } };
const now = '2026-11-21T10:00:01+01:00';

function memoryJournal(entries: Array<[number, JournalEntry]> = []) {
	const kept = new Map(entries);
	const journal: WriteJournal = {
		read: (row) => kept.get(row),
		write: (row, entry) => void kept.set(row, entry),
	};
	return { journal, kept };
}

describe('a create whose answer was lost (decision 0001)', () => {
	it.each([
		['a broken connection', lost],
		['a 502', { status: 502 }],
	] as Array<[string, Answer]>)(
		'after %s is looked up by a unique field, and only what is missing goes out again',
		async (_, answer) => {
			const wire = fakeWire([
				answer,
				found([{ id: '11', Email: 'Ada@example.com', Created_Time: now }]),
				creates(12),
			]);
			const outcomes = await wire.zoho.records.write(create, [ada, bob]);
			expect(outcomes.map(brief)).toEqual(['ok 11', 'ok 12']);
			expect(wire.requests[1]?.body).toEqual({
				select_query: expect.stringContaining("in ('ada@example.com', 'bob@example.com')"),
			});
			expect(rowsOf(wire.requests[2]!)).toEqual([bob]);
		},
	);

	it('is looked up with at most 50 values of IN, the smaller of the numbers Zoho names', async () => {
		const rows = Array.from({ length: 60 }, (_, n) => ({ ...ada, Email: `a${n}@example.com` }));
		const wire = fakeWire([lost, found([]), found([]), creates()]);
		await wire.zoho.records.write(create, rows);
		const asked = wire.requests.slice(1, 3).map(({ body }) => JSON.stringify(body));
		expect(asked.map((query) => query.match(/@/g)?.length)).toEqual([50, 10]);
	});

	it('is not claimed when the record had been there before', async () => {
		const old = { id: '3', Email: 'ada@example.com', Created_Time: '2026-11-20T10:00:00+01:00' };
		const wire = fakeWire([lost, found([old])]);
		const [outcome] = await wire.zoho.records.write(create, [ada]);
		expect(errorIn(outcome).code).toBe('DUPLICATE_DATA');
		expect(errorIn(outcome).details['id']).toBe('3');
	});

	it('stays unknown without a unique value, and says what to check; nothing goes out twice', async () => {
		const wire = fakeWire([lost, me, { status: 204 }]);
		const [outcome] = await wire.zoho.records.write(create, [anonymous]);
		expect(errorIn(outcome).code).toBe('OUTCOME_UNKNOWN');
		expect(errorIn(outcome).advice).toContain("Look in 'Leads'");
		expect(wire.requests.filter(({ url }) => url.endsWith('/Leads'))).toHaveLength(1);
	});

	it('stays unknown when the lookup is refused too', async () => {
		const wire = fakeWire([lost, { status: 401, body: refused('OAUTH_SCOPE_MISMATCH', {}) }]);
		const [outcome] = await wire.zoho.records.write(create, [ada]);
		expect(errorIn(outcome).code).toBe('OUTCOME_UNKNOWN');
	});

	it('is looked up once more after a second loss, and sent no third time', async () => {
		const wire = fakeWire([lost, { status: 204 }, lost, { status: 204 }]);
		const [outcome] = await wire.zoho.records.write(create, [ada]);
		expect(errorIn(outcome).code).toBe('OUTCOME_UNKNOWN');
		expect(wire.unused()).toBe(0);
	});

	it('that turns out to be a duplicate of itself is done', async () => {
		const itself = refused('DUPLICATE_DATA', { api_name: 'Email', id: '21' });
		const there = found([{ id: '21', Email: 'ada@example.com', Created_Time: now }]);
		const second: Answer = { status: 400, body: { data: [itself] } };
		const wire = fakeWire([lost, { status: 204 }, second, there]);
		expect((await wire.zoho.records.write(create, [ada])).map(brief)).toEqual(['ok 21']);
	});

	it('does not take a second try that never arrived for an answer about the first', async () => {
		const no: Answer = { lost: 'no' };
		const wire = fakeWire([lost, { status: 204 }, no, no, no, no, { status: 204 }]);
		const [outcome] = await wire.zoho.records.write(create, [ada]);
		expect(errorIn(outcome).code).toBe('OUTCOME_UNKNOWN');
	});

	it('that never arrived simply goes out again', async () => {
		const wire = fakeWire([{ lost: 'no' }, creates(1)]);
		expect((await wire.zoho.records.write(create, [anonymous])).map(brief)).toEqual(['ok 1']);
	});
});

describe('writes that leave the same state when made twice', () => {
	it('an update goes out once more', async () => {
		const done: Answer = { status: 200, body: { data: [created('7')] } };
		const wire = fakeWire([lost, done]);
		const rows = [{ id: '7', Company: 'New' }];
		const outcomes = await wire.zoho.records.write({ module: 'Leads', action: 'update' }, rows);
		expect(outcomes.map(brief)).toEqual(['ok 7']);
	});

	it('an upsert goes out once more only where it finds its record again', async () => {
		const done: Answer = { status: 200, body: { data: [{ ...created('1'), action: 'update' }] } };
		const wire = fakeWire([lost, done]);
		const outcomes = await wire.zoho.records.write({ module: 'Leads', action: 'upsert' }, [
			anonymous,
			ada,
		]);
		expect(outcomes.map(brief)).toEqual(['OUTCOME_UNKNOWN', 'ok 1']);
		expect(rowsOf(wire.requests[1]!)).toEqual([ada]);
	});

	it('are unknown after a second loss, and may safely be made again', async () => {
		const wire = fakeWire([lost, lost]);
		const rows = [{ id: '7', Company: 'New' }];
		const [outcome] = await wire.zoho.records.write({ module: 'Leads', action: 'update' }, rows);
		expect(errorIn(outcome).code).toBe('OUTCOME_UNKNOWN');
		expect(errorIn(outcome).advice).toContain('does no harm');
		expect(wire.unused()).toBe(0);
	});

	it('a delete that finds nothing the second time is done', async () => {
		const gone = refused('INVALID_DATA', { id: '7' }, 'record not deleted');
		const wire = fakeWire([lost, { status: 400, body: { data: [gone] } }]);
		const outcomes = await wire.zoho.records.delete({ module: 'Leads' }, ['7']);
		expect(outcomes.map(brief)).toEqual(['ok 7']);
	});
});

describe('a second try of the same node run', () => {
	it('returns what is known and sends only the rest', async () => {
		const { journal, kept } = memoryJournal();
		const first = fakeWire([
			{ status: 207, body: { data: [created('1'), refused('RECORD_LOCKED', {})] } },
		]);
		const outcomes = await first.zoho.records.write({ ...create, journal }, [ada, bob]);
		expect(outcomes.map(brief)).toEqual(['ok 1', 'RECORD_LOCKED']);
		expect([...kept.values()].map((entry) => entry.state)).toEqual(['done', 'refused']);

		const second = fakeWire([creates(2)]);
		const again = await second.zoho.records.write({ ...create, journal }, [ada, bob]);
		expect(again[0]).toEqual(outcomes[0]);
		expect(brief(again[1]!)).toBe('ok 2');
		expect(rowsOf(second.requests[0]!)).toEqual([bob]);
	});

	it('looks for a row that was sent without an answer before anything else', async () => {
		const { journal, kept } = memoryJournal([[0, { state: 'sent', at: '2026-11-21T08:59:00Z' }]]);
		const wire = fakeWire([found([{ id: '11', Email: 'ada@example.com', Created_Time: now }])]);
		expect((await wire.zoho.records.write({ ...create, journal }, [ada])).map(brief)).toEqual([
			'ok 11',
		]);
		expect(kept.get(0)?.state).toBe('done');
	});

	it('keeps a row open whose outcome stays unknown, with when it was begun and when its answer was lost', async () => {
		const { journal, kept } = memoryJournal();
		const late = () => {
			void wire.ports.clock.sleep(120_000);
			return lost;
		};
		const wire = fakeWire([late, me, { status: 204 }]);
		await wire.zoho.records.write({ ...create, journal }, [anonymous]);
		expect(kept.get(0)).toEqual({
			state: 'sent',
			at: '2026-11-21T09:00:00.000Z',
			until: '2026-11-21T09:02:00.000Z',
		});
	});
});

it.each([
	['Ada@Example.com', 'ada@example.com'],
	[' ada@example.com\n', 'ada@example.com'],
	[4711, '4711'],
	[0, '0'],
	['', undefined],
	[' \t', undefined],
	[null, undefined],
	[undefined, undefined],
	[true, undefined],
	[['ada'], undefined],
])('the unique value %j is compared as %j', (value, text) => {
	expect(comparable(value)).toBe(text);
});
