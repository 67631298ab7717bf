import type { INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { run } = onTwin();
const leads = moduleOf('Leads');
const recordId = '5725767000000500001';

/** The first names of the one item's output, in the order in which n8n shows them. */
async function head(parameters: INodeParameters, input: object = {}, count = 3) {
	const { items, error } = await run(parameters, { input: [{ json: { ...input } }] });
	expect(error).toBeUndefined();
	return Object.entries(items[0] ?? {}).slice(0, count);
}

const plan = (action: string) => ({
	kind: 'zoho-crm.plan/1',
	module: 'Leads',
	action,
	...(action === 'update' ? { recordId } : {}),
	values: action === 'update' ? { City: 'Utrecht' } : lead(1),
	rulesHash: 'x',
});
const tag = { resource: 'tag', operation: 'add', module: leads, recordId, tags: 'Hot' };
const dry = { options: { dryRun: true } };

describe('what a write puts out begins with id, action and module', () => {
	const id = expect.stringMatching(/^\d+$/);
	it.each<[string, INodeParameters, string, object?]>([
		['create', writing('create', 'Leads'), 'created', lead(1)],
		['create or update', writing('upsert', 'Leads'), 'created', lead(1)],
		['update', writing('update', 'Leads', { recordId }), 'updated', { City: 'Utrecht' }],
		['dry update', writing('update', 'Leads', { recordId, ...dry }), 'wouldUpdate', { City: 'x' }],
		[
			'apply plan',
			{ resource: 'record', operation: 'applyPlan' },
			'created',
			{ gate: { plan: plan('create') } },
		],
		[
			'apply plan',
			{ resource: 'record', operation: 'applyPlan' },
			'updated',
			{ gate: { plan: plan('update') } },
		],
		['delete', { resource: 'record', operation: 'delete', module: leads, recordId }, 'deleted'],
		[
			'dry delete',
			{ resource: 'record', operation: 'delete', module: leads, recordId, ...dry },
			'wouldDelete',
		],
		['add tags', tag, 'tagged'],
		['dry add tags', { ...tag, ...dry }, 'wouldTag'],
		['remove tags', { ...tag, operation: 'remove' }, 'untagged'],
		['dry remove tags', { ...tag, operation: 'remove', ...dry }, 'wouldUntag'],
	])('%s', async (_, parameters, action, input) => {
		expect(await head(parameters, input)).toEqual([
			['id', id],
			['action', action],
			['module', 'Leads'],
		]);
	});

	it('a note is a record of the module Notes', async () => {
		const note = { resource: 'note', operation: 'create', module: leads, recordId, content: 'x' };
		expect(await head(note)).toEqual([
			['id', id],
			['action', 'created'],
			['module', 'Notes'],
		]);
	});

	it('a dry create has no id yet', async () => {
		expect(await head(writing('create', 'Leads', dry), lead(1), 2)).toEqual([
			['action', 'wouldCreate'],
			['module', 'Leads'],
		]);
	});

	it('beside the fields of the item, too', async () => {
		const options = { output: 'inputWithResult' };
		const { items } = await run(writing('create', 'Leads', { options }), { input: [lead(1)] });
		expect(Object.keys(Object(items[0]?.zoho)).slice(0, 3)).toEqual(['id', 'action', 'module']);
	});
});

describe('what is read begins with its id', () => {
	const record = { resource: 'record', module: leads, recordId };
	const reads: INodeParameters[] = [
		{ ...record, operation: 'get' },
		{ ...record, operation: 'getMany' },
		{ ...record, operation: 'search', searchBy: 'word', word: 'Achterberg' },
		{ resource: 'user', operation: 'getMany', type: 'AllUsers' },
	];
	it.each(reads.flatMap((read) => [true, false].map((simplify) => ({ ...read, simplify }))))(
		'$resource > $operation, Simplify $simplify',
		async (read) => {
			expect((await head(read, {}, 1))[0]?.[0]).toBe('id');
		},
	);

	it('a COQL row, whatever the order of its columns', async () => {
		const query = 'select Last_Name, Company from Leads where id is not null';
		expect((await head({ resource: 'query', operation: 'coql', query }, {}, 1))[0]?.[0]).toBe('id');
	});

	it('with what it counts where a row is no record', async () => {
		const query = 'select COUNT(id) from Leads where id is not null';
		const [first] = await head({ resource: 'query', operation: 'coql', query }, {}, 1);
		expect(first?.[0]).toBe('COUNT(id)');
	});
});
