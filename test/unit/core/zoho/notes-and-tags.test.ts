import { describe, expect, it } from 'vitest';
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
