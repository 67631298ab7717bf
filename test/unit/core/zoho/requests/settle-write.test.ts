import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../../nodes/core/kernel/ports';
import { tellKnown } from '../../../../../nodes/core/zoho/requests/send-write';
import type { JournalEntry, WriteJournal } from '../../../../../nodes/core/zoho/writing/journal';
import { created, fakeWire, refused, startOfTest, type Answer } from '../fake-wire';
import { thrown } from '../thrown';

const path = '/crm/v8/Leads';
const notes = '/crm/v8/Leads/1/Notes';
const at = new Date(startOfTest).toISOString();
const sent: JournalEntry = { state: 'sent', at };
const good: Answer = { status: 201, body: { data: [created('1')] } };
const nothing: Answer = { status: 204 };
const none: Answer = { status: 403, body: refused('NO_PERMISSION', {}) };
const unique = { data: [{ Last_Name: 'A', Email: 'a@b.example' }] };
const nameless = { data: [{ Last_Name: 'A' }] };

/** A journal of one row whose marks are kept in `calls`. */
function journalOf(left?: JournalEntry, marked: { since: number } | undefined = undefined) {
	let entry = left;
	const calls: string[] = [];
	const journal: WriteJournal = {
		read: () => entry,
		write: (_, next) => {
			entry = next;
		},
		marks: {
			find: async () => {
				calls.push('find');
				return { rows: marked ? [0] : [], since: marked?.since ?? 0 };
			},
			add: async (rows) => void calls.push(`add ${rows.join()}`),
			drop: async (rows) => void calls.push(`drop ${rows.join()}`),
			hold: () => {},
		},
	};
	return { journal, entry: () => entry, calls };
}

/** A wire that answers lookups with nothing, and writes with what is given, in turn. */
function wireOf(...answers: Answer[]) {
	const writes: HttpRequest[] = [];
	const answer = (request: HttpRequest): Answer => {
		if (request.url.includes('/users')) return { status: 200, body: { users: [{ id: '7' }] } };
		if (request.url.endsWith('/coql')) return nothing;
		writes.push(request);
		return answers.shift() ?? good;
	};
	return { ...fakeWire(Array.from({ length: 20 }, () => answer)), writes };
}

describe('a write that went out before', () => {
	it('stays unknown when it is sent again and that is refused', async () => {
		for (const body of [unique, nameless]) {
			const { journal, entry } = journalOf(sent);
			const { zoho, writes } = wireOf(none);
			const error = await thrown(() => zoho.request({ method: 'POST', path, body, journal }));
			expect(error.code).toBe('OUTCOME_UNKNOWN');
			expect(error.advice).toContain('Sending it again was refused');
			expect(entry()).toMatchObject({ state: 'sent', at });
			expect(writes).toHaveLength(1);
		}
	});

	it('is noted with the time it goes out again, so that a third try waits for that one', async () => {
		const { journal, entry } = journalOf(sent);
		const { zoho } = wireOf({ lost: 'maybe' });
		await thrown(() => zoho.request({ method: 'POST', path, body: nameless, journal }));
		const { until = '' } = entry() as { until?: string };
		expect(Date.parse(until)).toBeGreaterThan(startOfTest + 20_000);
	});

	it('is looked up once more when the second one counts as its duplicate', async () => {
		const { journal } = journalOf(sent);
		const duplicate = refused('DUPLICATE_DATA', { api_name: 'Email', id: '1' });
		const { zoho, writes } = wireOf({ status: 400, body: { data: [duplicate] } });
		const call = { method: 'POST' as const, path, body: unique, journal };
		const error = await thrown(() => zoho.request(call));
		expect(error.code).toBe('OUTCOME_UNKNOWN');
		expect(writes).toHaveLength(1);
	});

	it('of a kind that cannot be looked up goes out again when it is told to', async () => {
		const { journal, entry } = journalOf(sent);
		const call = { method: 'POST' as const, path: notes, body: { data: [{}] }, journal };
		expect((await thrown(() => wireOf().zoho.request(call))).code).toBe('OUTCOME_UNKNOWN');
		const { zoho, writes } = wireOf();
		expect((await zoho.request({ ...call, sendAgain: true })).status).toBe(201);
		expect(writes).toHaveLength(1);
		expect(entry()?.state).toBe('done');
	});

	it('goes out again only in a later try, whatever is told', async () => {
		const { journal } = journalOf();
		const call = { method: 'POST' as const, path: notes, body: { data: [{}] }, journal };
		const { zoho, writes } = wireOf({ lost: 'maybe' });
		const error = await thrown(() => zoho.request({ ...call, sendAgain: true }));
		expect(error.code).toBe('OUTCOME_UNKNOWN');
		expect(writes).toHaveLength(1);
	});
});

describe('the mark of a write', () => {
	const call = { method: 'POST' as const, path, body: nameless };

	it('is left before it goes out, and taken back when it is refused', async () => {
		const { journal, calls } = journalOf();
		await wireOf().zoho.request({ ...call, journal });
		expect(calls).toEqual(['find', 'add 0']);
		const second = journalOf();
		await thrown(() => wireOf(none).zoho.request({ ...call, journal: second.journal }));
		expect(second.calls).toEqual(['find', 'add 0', 'drop 0']);
		expect(second.entry()).toEqual({ state: 'refused' });
	});

	it('is neither asked for nor left by an update, which leaves the same state twice', async () => {
		const { journal, calls } = journalOf();
		const update = { method: 'PUT' as const, path: `${path}/1`, body: nameless, journal };
		await wireOf().zoho.request(update);
		expect(calls).toEqual([]);
	});

	it('lets it be looked up first, with time for it to come late', async () => {
		const { journal, entry } = journalOf(undefined, { since: startOfTest - 3_600_000 });
		const { zoho, writes, waits } = wireOf();
		await zoho.request({ ...call, journal });
		expect(writes).toHaveLength(1);
		expect(Math.max(...waits)).toBeGreaterThan(20_000);
		expect(entry()).toMatchObject({ state: 'done', result: { made: ['1'] } });
	});
});

describe('what is known of a write that a try does not come to', () => {
	const call = { method: 'POST', path } as const;

	it.each<[string, JournalEntry | undefined, object | undefined]>([
		['nothing', undefined, undefined],
		['a refusal', { state: 'refused' }, undefined],
		['no answer', sent, { error: { code: 'OUTCOME_UNKNOWN' } }],
		[
			'a record',
			{ state: 'done', result: { status: 201, body: { data: [created('7')] } } },
			{ written: 'POST /crm/v8/Leads 7' },
		],
	])('is told: %s', (_, entry, told) => {
		const known = tellKnown(call, entry);
		if (told === undefined) expect(known).toBeUndefined();
		else expect(known).toMatchObject(told);
	});
});
