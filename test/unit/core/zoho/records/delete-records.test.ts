import { expect, it } from 'vitest';
import type { JournalEntry, WriteJournal } from '../../../../../nodes/core/zoho/writing/journal';
import { fakeWire, refused, type Answer } from '../fake-wire';
import { brief, errorIn } from '../thrown';

const gone: Answer = {
	status: 200,
	body: { data: [{ code: 'SUCCESS', status: 'success', details: { id: '7' } }] },
};

it.each([
	[undefined, undefined],
	[['workflow'], undefined],
	[[], 'false'],
] as const)('runs automations or not: trigger %j is wf_trigger %s', async (trigger, sent) => {
	const wire = fakeWire([gone]);
	const options = { module: 'Leads', ...(trigger ? { trigger: [...trigger] } : {}) };
	await wire.zoho.records.delete(options, ['7']);
	expect(wire.requests[0]?.query?.['wf_trigger']).toBe(sent);
});

it('refuses what is no ID, and deletes the rest', async () => {
	const outcomes = await fakeWire([gone]).zoho.records.delete({ module: 'Leads' }, ['x', '7']);
	expect(outcomes.map(brief)).toEqual(['INVALID_ID', 'ok 7']);
	expect(errorIn(outcomes[0]).details).toEqual({ parameter: 'Record ID' });
});

it('shows what it would delete in a dry run', async () => {
	const wire = fakeWire([]);
	const outcomes = await wire.zoho.records.delete({ module: 'Leads', dryRun: true }, ['7']);
	expect(outcomes).toEqual([{ ok: true, value: { id: '7' } }]);
	expect(wire.requests).toEqual([]);
});

it('deletes nothing a second time', async () => {
	const kept = new Map<number, JournalEntry>();
	const journal: WriteJournal = {
		read: (row) => kept.get(row),
		write: (row, entry) => void kept.set(row, entry),
	};
	const wire = fakeWire([gone]);
	const first = await wire.zoho.records.delete({ module: 'Leads', journal }, ['7']);
	expect(kept.get(0)).toEqual({ state: 'done', result: { id: '7' } });
	expect(await wire.zoho.records.delete({ module: 'Leads', journal }, ['7'])).toEqual(first);
	expect(wire.requests).toHaveLength(1);
});

it('that is refused after a lost answer is not done', async () => {
	const locked: Answer = { status: 400, body: { data: [refused('RECORD_LOCKED', {})] } };
	const wire = fakeWire([{ lost: 'maybe' }, locked]);
	const outcomes = await wire.zoho.records.delete({ module: 'Leads' }, ['7']);
	expect(outcomes.map(brief)).toEqual(['RECORD_LOCKED']);
});
