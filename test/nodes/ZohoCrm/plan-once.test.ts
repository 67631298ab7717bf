import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { runNode } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { lead, moduleOf, onTwin } from './on-twin';

const { run, twin, calls } = onTwin();
let seeded = 0;
beforeEach(() => {
	seeded = twin().records('Notes').length;
});
const notes = () => twin().records('Notes').slice(seeded);

const source = {
	kind: 'mail',
	id: 'one@northwind.example',
	textId: 'words of the first mail',
	subject: 'Forty bikes',
	from: { name: 'Ann', address: 'ann@northwind.example' },
	date: '2026-11-24',
};

/** What the Gate puts out for values that GPT proposed. */
async function gated(
	values: IDataObject,
	parameters: INodeParameters = { module: moduleOf('Leads') },
): Promise<IDataObject> {
	const fields = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			{
				value,
				raw: value,
				status: 'accepted',
				evidence: { quote: `says ${String(value)}` },
				issues: [],
			},
		]),
	);
	const extraction = { result: values, status: 'ok', source, fields, meta: { model: 'gpt-5.1' } };
	const { items, error } = await runNode({
		node: ZohoCrmGate,
		parameters,
		input: [{ extraction }],
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin())],
	});
	expect(error).toBeUndefined();
	expect(items).toMatchObject([{ gate: { verdict: 'ready' } }]);
	return items[0] ?? {};
}

const applying = (options: INodeParameters = {}): INodeParameters => ({
	resource: 'record',
	operation: 'applyPlan',
	options: {
		sourceId: '={{ $json.extraction.source.id }}',
		sourceTextId: '={{ $json.extraction.source.textId }}',
		...options,
	},
});

describe('a plan that says what it is written from', () => {
	it('is written and told once, whatever the second delivery is sorted as', async () => {
		const first = await run(applying(), { input: [await gated({ ...lead(1) })] });
		expect(first.error).toBeUndefined();
		expect(first.items).toMatchObject([{ action: 'created', alreadyWritten: false }]);
		expect(notes()).toMatchObject([
			{
				Note_Title: expect.stringMatching(/ \[[0-9a-f]{16}-[0-9a-f]{16} 1\/1 Leads\]$/) as string,
				Note_Content: expect.stringContaining('Last Name: Rivers 1\n   “says Rivers 1”') as string,
				Parent_Id: { id: first.items[0]?.['id'] },
			},
		]);
		const other = await gated({ Subject: 'Call Ann' }, { module: moduleOf('Tasks') });
		const again = await run(applying({ output: 'inputWithResult' }), { input: [other] });
		expect(again.items).toMatchObject([
			{
				gate: { verdict: 'ready' },
				zoho: { alreadyWritten: true, module: 'Leads', id: first.items[0]?.['id'] },
			},
		]);
		expect(calls('POST', /Tasks$/)).toEqual([]);
		expect(notes()).toHaveLength(1);
	});

	it('is told below the record that it updates, once', async () => {
		const [deal] = twin().records('Deals');
		const updating = {
			module: moduleOf('Deals'),
			action: 'update',
			recordId: String(deal?.['id']),
		};
		const input = [await gated({ Next_Step: 'Send the offer' }, updating)];
		const first = await run(applying(), { input });
		expect(first.error).toBeUndefined();
		expect(first.items).toMatchObject([{ action: 'updated', alreadyWritten: false }]);
		expect(notes()).toMatchObject([{ Parent_Id: { id: deal?.['id'] } }]);
		expect(notes()[0]?.['Note_Content']).toContain('Updated from the mail “Forty bikes”');
		const again = await run(applying(), { input });
		expect(again.items).toMatchObject([
			{ action: 'unchanged', alreadyWritten: true, id: deal?.['id'] },
		]);
		expect(calls('PUT', /Deals/)).toHaveLength(1);
	});

	it('is written after a review, in place of the task that asked', async () => {
		const asked = await run(
			{
				resource: 'record',
				operation: 'create',
				module: moduleOf('Tasks'),
				valuesFrom: 'json',
				valuesJson: '={{ { Subject: "Please decide" } }}',
				options: { sourceId: source.id, sourceTextId: source.textId },
			},
			{ input: [{ extraction: { source } }] },
		);
		expect(asked.error).toBeUndefined();
		const input = [await gated({ ...lead(1) })];
		const unasked = await run(applying(), { input });
		expect(unasked.items).toMatchObject([{ alreadyWritten: true, module: 'Tasks' }]);
		const answer = applying({ reviewTaskId: String(asked.items[0]?.['id']), reviewer: 'Rosa' });
		const first = await run(answer, { input });
		expect(first.items).toMatchObject([{ action: 'created', alreadyWritten: false }]);
		expect(notes().at(-1)?.['Note_Content']).toContain('Decided by: Rosa');
		const second = await run(answer, { input });
		expect(second.items).toMatchObject([{ alreadyWritten: true, id: first.items[0]?.['id'] }]);
	});
});
