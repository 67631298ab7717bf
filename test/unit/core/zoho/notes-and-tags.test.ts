import { describe, expect, it } from 'vitest';
import type { JournalEntry, WriteJournal } from '../../../../nodes/core/zoho/writing/journal';
import { created, fakeWire, refused, type Answer } from './fake-wire';
import { brief, errorIn, thrown } from './thrown';

const tagged = (id: string, tags: unknown): object => ({
	code: 'SUCCESS',
	status: 'success',
	details: { id, tags },
});

describe('notes (#27, #84, #99)', () => {
	it('name their parent by module and id in one object, without se_module', async () => {
		const wire = fakeWire([{ status: 201, body: { data: [created('1')] } }]);
		const note = { parentModule: 'Deals', parentId: '77', title: 'Call', content: 'Agreed' };
		expect((await wire.zoho.notes.create([note], {})).map(brief)).toEqual(['ok 1']);
		expect(wire.requests[0]).toMatchObject({
			url: 'https://www.zohoapis.eu/crm/v8/Notes',
			body: {
				data: [
					{
						Note_Title: 'Call',
						Note_Content: 'Agreed',
						Parent_Id: { module: { api_name: 'Deals' }, id: '77' },
					},
				],
			},
		});
	});

	it('are checked one by one, and the good ones go out', async () => {
		const wire = fakeWire([{ status: 201, body: { data: [created('1')] } }]);
		const note = { parentModule: 'Deals', parentId: '77', content: 'x' };
		const outcomes = await wire.zoho.notes.create(
			[
				{ ...note, content: ' ' },
				{ ...note, title: 'x'.repeat(121) },
				{ ...note, parentId: 'abc' },
				note,
			],
			{},
		);
		expect(outcomes.map(brief)).toEqual(['NOTE_EMPTY', 'TOO_LONG', 'INVALID_ID', 'ok 1']);
	});

	it('whose answer was lost are not written twice', async () => {
		const wire = fakeWire([{ lost: 'maybe' }]);
		const [outcome] = await wire.zoho.notes.create(
			[{ parentModule: 'Deals', parentId: '77', content: 'x' }],
			{},
		);
		expect(errorIn(outcome).code).toBe('OUTCOME_UNKNOWN');
	});

	it('are shown and not sent in a dry run (#179)', async () => {
		const wire = fakeWire([]);
		const note = { parentModule: 'Deals', parentId: '77', content: 'x' };
		const [outcome] = await wire.zoho.notes.create([note], { dryRun: true });
		expect(outcome).toMatchObject({ ok: true, value: { action: 'wouldCreate' } });
	});
});

describe('a note', () => {
	const note = { parentModule: 'Deals', parentId: '77', content: 'x' };
	const ok: Answer = { status: 201, body: { data: [created('1')] } };

	it.each([
		[{ title: ' ', content: ' ' }, 'NOTE_EMPTY', {}],
		[{ title: 'x', content: '' }, 'ok 1', {}],
		[{ content: 'x' }, 'ok 1', {}],
		[{ title: '', content: 'x' }, 'ok 1', {}],
		[
			{ title: 'x'.repeat(121) },
			'TOO_LONG',
			{ field: 'Title', reason: 'Use at most 120 characters' },
		],
		[
			{ content: 'x'.repeat(65_536) },
			'TOO_LONG',
			{ field: 'Content', reason: 'Use at most 65535 characters' },
		],
		[{ parentId: 'x' }, 'INVALID_ID', { parameter: 'Record ID' }],
		[{ parentModule: '../x' }, 'INVALID_MODULE_NAME', { module: '../x' }],
	])('with %# is %s', async (more, expected, details) => {
		const wire = fakeWire([ok]);
		const work = () => wire.zoho.notes.create([{ ...note, ...more }], {});
		if (expected === 'INVALID_MODULE_NAME') {
			expect((await thrown(work)).details).toEqual(details);
			return;
		}
		const [outcome] = await work();
		expect(outcome && brief(outcome)).toBe(expected);
		if (!outcome?.ok) expect(errorIn(outcome).details).toEqual(details);
	});

	it('has a title only where one was given, and triggers what it is told to', async () => {
		const wire = fakeWire([ok, ok, ok]);
		await wire.zoho.notes.create([note], {});
		await wire.zoho.notes.create([{ ...note, title: '' }], { trigger: [] });
		await wire.zoho.notes.create([{ ...note, title: 'T' }], { trigger: ['workflow'] });
		const Parent_Id = { module: { api_name: 'Deals' }, id: '77' };
		const row = { Note_Content: 'x', Parent_Id };
		expect(wire.requests.map(({ body }) => body)).toStrictEqual([
			{ data: [row] },
			{ data: [row], trigger: [] },
			{ data: [{ Note_Title: 'T', ...row }], trigger: ['workflow'] },
		]);
		expect(wire.requests[0]?.method).toBe('POST');
	});

	it('is created, with its ID where Zoho gives one', async () => {
		const wire = fakeWire([
			ok,
			{ status: 201, body: { data: [{ ...created('1'), details: {} }] } },
		]);
		const [first] = await wire.zoho.notes.create([note], {});
		expect(first).toMatchObject({ value: { id: '1', action: 'created', details: { id: '1' } } });
		const [second] = await wire.zoho.notes.create([note], {});
		expect(second).toStrictEqual({ ok: true, value: { action: 'created', details: {} } });
	});

	it('whose outcome is unknown says where to look', async () => {
		const [outcome] = await fakeWire([{ lost: 'maybe' }]).zoho.notes.create([note], {});
		expect(errorIn(outcome).message).toContain("module 'Notes'");
		expect(errorIn(outcome).advice).toContain('Look at the notes of the record');
	});
});

describe('tags of records', () => {
	const options = { module: 'Leads', tags: [' hot ', '', 'new'] };

	it('go out without blanks, and come back as Zoho has them', async () => {
		const answer = tagged('7', [{ name: 'hot' }, 'new', { id: '1' }, 7]);
		const wire = fakeWire([
			{ status: 200, body: { data: [answer] } },
			{ status: 200, body: { data: [{ ...tagged('7', 'none') }] } },
		]);
		expect(await wire.zoho.tags.add(options, ['7'])).toEqual([
			{ ok: true, value: { id: '7', tags: ['hot', 'new'] } },
		]);
		expect(wire.requests[0]?.body).toEqual({
			tags: [{ name: 'hot' }, { name: 'new' }],
			ids: ['7'],
		});
		const [bare] = await wire.zoho.tags.remove(options, ['7']);
		expect(bare).toEqual({ ok: true, value: { id: '7', tags: [] } });
	});

	it('are shown and not sent in a dry run', async () => {
		const wire = fakeWire([]);
		expect(await wire.zoho.tags.add({ ...options, dryRun: true }, ['7', 'x'])).toMatchObject([
			{ ok: true, value: { id: '7', tags: ['hot', 'new'] } },
			{ ok: false, error: { code: 'INVALID_ID', details: { parameter: 'Record ID' } } },
		]);
		expect(wire.requests).toEqual([]);
	});

	it('may be changed twice, and are recalled by a second try', async () => {
		const kept = new Map<number, JournalEntry>();
		const journal: WriteJournal = {
			read: (row) => kept.get(row),
			write: (row, entry) => void kept.set(row, entry),
		};
		const answer: Answer = { status: 200, body: { data: [tagged('7', ['hot'])] } };
		const wire = fakeWire([{ lost: 'maybe' }, answer]);
		const first = await wire.zoho.tags.add({ ...options, journal }, ['7']);
		const again = await wire.zoho.tags.add({ ...options, journal }, ['7']);
		expect(first).toEqual([{ ok: true, value: { id: '7', tags: ['hot'] } }]);
		expect(again).toEqual(first);
		expect(wire.unused()).toBe(0);
	});

	it.each([
		[['x'.repeat(26)], 'TOO_LONG', { field: 'Tags', reason: 'Use at most 25 characters a tag' }],
		[['', ' '], 'NO_TAGS', {}],
		[[], 'NO_TAGS', {}],
	])('%j are refused as a whole', async (tags, code, details) => {
		const error = await thrown(() => fakeWire([]).zoho.tags.add({ module: 'Leads', tags }, ['1']));
		expect(error.code).toBe(code);
		expect(error.details).toEqual(details);
	});
});

describe('tags (#59, #60, #90)', () => {
	it.each(['add', 'remove'] as const)(
		'%s up to 100 records a request, each with its tags afterwards',
		async (verb) => {
			const answer = (from: number, count: number): Answer => ({
				status: 200,
				body: {
					data: Array.from({ length: count }, (_, n) =>
						tagged(String(from + n), [{ name: 'hot' }, 'new']),
					),
				},
			});
			const wire = fakeWire([answer(1, 100), answer(101, 20)]);
			const ids = Array.from({ length: 120 }, (_, n) => String(n + 1));
			const outcomes = await wire.zoho.tags[verb]({ module: 'Leads', tags: ['hot'] }, ids);
			expect(wire.requests[0]?.url).toBe(
				`https://www.zohoapis.eu/crm/v8/Leads/actions/${verb}_tags`,
			);
			expect(wire.requests[1]?.body).toEqual({ tags: [{ name: 'hot' }], ids: ids.slice(100) });
			expect(outcomes[119]).toEqual({ ok: true, value: { id: '120', tags: ['hot', 'new'] } });
		},
	);

	it('give a locked record its own outcome', async () => {
		const wire = fakeWire([
			{ status: 207, body: { data: [tagged('1', ['hot']), refused('RECORD_LOCKED', {})] } },
		]);
		const outcomes = await wire.zoho.tags.add({ module: 'Leads', tags: ['hot'] }, ['1', '2', 'x']);
		expect(outcomes.map(brief)).toEqual(['ok 1', 'RECORD_LOCKED', 'INVALID_ID']);
	});

	it.each([
		[['  '], 'NO_TAGS'],
		[['x'.repeat(26)], 'TOO_LONG'],
	])('%j is refused', async (tags, code) => {
		const error = await thrown(() => fakeWire([]).zoho.tags.add({ module: 'Leads', tags }, ['1']));
		expect(error.code).toBe(code);
	});
});

it('a delete goes to the Recycle Bin in requests of 100, without workflows only when asked (#83)', async () => {
	const ok = (request: { query?: Record<string, string> }): Answer => ({
		status: 200,
		body: { data: (request.query?.['ids'] ?? '').split(',').map((id) => tagged(id, [])) },
	});
	const wire = fakeWire([ok, ok]);
	const ids = Array.from({ length: 101 }, (_, n) => String(n));
	const outcomes = await wire.zoho.records.delete({ module: 'Leads', trigger: [] }, ids);
	expect(outcomes.map(brief)).toEqual(ids.map((id) => `ok ${id}`));
	expect(wire.requests[1]).toMatchObject({
		method: 'DELETE',
		query: { ids: '100', wf_trigger: 'false' },
	});
});
