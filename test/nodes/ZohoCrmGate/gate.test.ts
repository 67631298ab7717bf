import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { openPanel } from '../../support/engine/load-options';
import { runNode, type NodeRun } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());
beforeEach(() => twin.reset());

const moduleOf = (value: string) => ({ __rl: true, mode: 'id', value });
const stage = () => ({
	credentialTypes: zohoCredentialTypes,
	credentials: [connectedTo(twin)],
});

async function weigh(parameters: INodeParameters, more: Partial<NodeRun> = {}) {
	const { outputs, error } = await runNode({ node: ZohoCrmGate, parameters, ...stage(), ...more });
	const [ready = [], review = []] = outputs.map((items) => items.map(verdictOf));
	return { ready, review, error };
}

/** The item with the Gate's answer alone, where there is one. */
const verdictOf = (item: INodeExecutionData): INodeExecutionData => ({
	...item,
	json: (item.json['gate'] ?? item.json) as IDataObject,
});

/** As Apply Plan finds verdicts on its items. */
async function applyPlan(verdicts: IDataObject[]) {
	const input = verdicts.map((gate) => ({ gate }));
	const parameters = { resource: 'record', operation: 'applyPlan' };
	return await runNode({ node: ZohoCrm, parameters, input, ...stage() });
}

const ofLeads = { module: moduleOf('Leads') };
const good = { Last_Name: 'Adeyemi', Company: 'Riverbend Bakery', Email: 'tola@riverbend.example' };

describe('the two outputs', () => {
	it('sends each proposal one way, paired with its item, and writes nothing (#54)', async () => {
		const input = [good, { ...good, Lead_Source: 'Pigeon' }, { Company: 'No Name Ltd' }];
		const { ready, review, error } = await weigh(ofLeads, { input });
		expect(error).toBeUndefined();
		expect(ready.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(ready[0]?.json).toMatchObject({
			plan: { kind: 'zoho-crm.plan/1', module: 'Leads', action: 'create', values: good },
			held: [],
		});
		expect(review.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
		expect(review[0]?.json).toMatchObject({
			plan: null,
			review: { module: 'Leads', settings: { action: 'create' } },
			held: [{ field: 'Lead_Source', code: 'NOT_IN_PICKLIST', value: 'Pigeon' }],
		});
		expect(review[1]?.json).toMatchObject({ held: [{ field: 'Last_Name', code: 'REQUIRED' }] });
		expect(twin.changes()).toEqual([]);
		expect(twin.log().every(({ method }) => method === 'GET')).toBe(true);
	});

	it('fetches the rules of a module once for all items of a run', async () => {
		const one = await weigh(ofLeads, { input: [good] });
		const calls = twin.log().length;
		twin.reset();
		await weigh(ofLeads, { input: Array.from({ length: 40 }, () => good) });
		expect(one.ready).toHaveLength(1);
		expect(twin.log()).toHaveLength(calls);
	});

	it('says that there are no rules when the item has none', async () => {
		const { error } = await weigh(
			{ rulesFrom: 'item', rules: '={{ $json.nothing }}', proposal: good },
			{ input: [good] },
		);
		expect(error?.message).toBe("The parameter 'Rules' is empty");
	});

	it('keeps the files of an item', async () => {
		const binary = { data: { data: 'aGk=', mimeType: 'text/plain', fileName: 'order.txt' } };
		const { ready } = await weigh(ofLeads, { input: [{ json: good, binary }] });
		expect(ready[0]?.binary).toMatchObject(binary);
	});
});

describe('what Apply Plan makes of a plan', () => {
	it('writes a deal on the one account that was named', async () => {
		const proposal = {
			Deal_Name: 'Twelve trikes',
			Amount: 18200.5,
			Closing_Date: '2026-12-15',
			Account_Name: 'brinkmann backwaren gmbh',
		};
		const { ready } = await weigh(
			{
				module: moduleOf('Deals'),
				fixedValues: { fields: [{ field: 'Stage', value: 'Qualification' }] },
			},
			{ input: [proposal] },
		);
		const { items } = await applyPlan(ready.map(({ json }) => json));
		expect(items).toMatchObject([{ action: 'created' }]);
		const deal = twin.records('Deals').find(({ Deal_Name }) => Deal_Name === 'Twelve trikes');
		expect(deal).toMatchObject({ Account_Name: { id: '5725767000000200002' }, Amount: 18200.5 });
	});

	it('writes a task on the deal that the workflow names, and a note on a contact found by address', async () => {
		const task = await weigh(
			{
				module: moduleOf('Tasks'),
				fixedValuesMode: 'json',
				fixedValuesJson: '={{ { "What_Id": "5725767000000400001" } }}',
				lookups: { fields: [{ field: 'What_Id', module: 'Deals' }] },
			},
			{ input: [{ Subject: 'Send the offer', Due_Date: '2026-12-01' }] },
		);
		expect(task.ready[0]?.json).toMatchObject({ plan: { values: { $se_module: 'Deals' } } });
		const note = await weigh(
			{
				module: moduleOf('Notes'),
				fixedValuesMode: 'json',
				fixedValuesJson: '{"Parent_Id": "asa@linneablommor.example"}',
				lookups: { fields: [{ field: 'Parent_Id', module: 'Contacts', matchField: 'Email' }] },
			},
			{ input: [{ Note_Title: 'Heard', Note_Content: 'The depot moves in spring.' }] },
		);
		const { items, error } = await applyPlan(
			[...task.ready, ...note.ready].map(({ json }) => json),
		);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ action: 'created' }, { action: 'created' }]);
		const written = twin.records('Tasks').find(({ Subject }) => Subject === 'Send the offer');
		expect(written).toMatchObject({ What_Id: { id: '5725767000000400001' } });
		const heard = twin.records('Notes').find(({ Note_Title }) => Note_Title === 'Heard');
		expect(heard).toMatchObject({ Parent_Id: { id: '5725767000000300005' } });
	});

	it('updates the contact whose address matches', async () => {
		const { ready } = await weigh(
			{ module: moduleOf('Contacts'), action: 'upsert', matchingFields: 'Email' },
			{
				input: [
					{
						Last_Name: 'Lindqvist',
						Email: 'asa@linneablommor.example',
						Mobile: '+46 70 000 00 11',
					},
				],
			},
		);
		const { items } = await applyPlan(ready.map(({ json }) => json));
		expect(items).toMatchObject([{ action: 'updated', id: '5725767000000300005' }]);
	});
});

describe('lookups', () => {
	const ofDeals = { module: moduleOf('Deals') };
	const deal = { Deal_Name: 'Trikes', Stage: 'Qualification', Closing_Date: '2026-12-15' };

	it.each(['Greenleaf Grocers', 'Nobody & Sons', 'x) or (id:not_equal:1'])(
		'holds the unclear account %s',
		async (Account_Name) => {
			const { ready, review } = await weigh(ofDeals, { input: [{ ...deal, Account_Name }] });
			expect(ready).toEqual([]);
			expect(review[0]?.json).toMatchObject({
				held: [{ field: 'Account_Name', code: 'LOOKUP_NO_HIT' }],
			});
		},
	);
});

describe('a rules item', () => {
	it('needs no connection at all', async () => {
		const rules = await runNode({
			node: ZohoCrm,
			parameters: { resource: 'metadata', operation: 'getWriteRules', ...ofLeads },
			...stage(),
		});
		const parameters = { rulesFrom: 'item', rules: JSON.stringify(rules.items[0]) };
		const { ready, error } = await weigh(parameters, { input: [good], credentials: [] });
		expect(error).toBeUndefined();
		expect(ready).toHaveLength(1);
	});
});

describe('what the workflow got wrong', () => {
	it.each([
		[{ ...ofLeads, proposal: '[1]' }, "The parameter 'Proposal' holds no proposed fields"],
		[{ ...ofLeads, proposal: '{' }, "The parameter 'Proposal' is not valid JSON"],
		[{ ...ofLeads, action: 'update' }, "The parameter 'Record ID' is empty"],
		[{ ...ofLeads, action: '={{ "delete" }}' }, "The parameter 'Action' is none of"],
		[{ rulesFrom: 'item', rules: '{}' }, "The parameter 'Rules' holds no write rules"],
		[{ ...ofLeads, fixedValuesMode: 'json', fixedValuesJson: '[]' }, "'Fixed Values'"],
	])('%j is said with its parameter and the next step', async (parameters, message) => {
		const { error } = await weigh(parameters, { input: [good] });
		expect(error?.message).toContain(message);
		expect(error?.description).toBeTruthy();
	});

	it('goes to Review while the other items go on, with continue on fail', async () => {
		const { ready, review } = await weigh(
			{ ...ofLeads, proposal: '={{ $json.proposal }}' },
			{
				input: [{ proposal: 'none' }, { proposal: good }],
				settings: { onError: 'continueRegularOutput' },
			},
		);
		expect(ready.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(review[0]).toMatchObject({
			pairedItem: { item: 0 },
			json: { error: expect.stringContaining('Proposal') },
		});
	});
});

describe('the panel', () => {
	it('lists the modules that records can be written into', async () => {
		const panel = openPanel({ node: ZohoCrmGate, parameters: {}, ...stage() });
		const { searchModules } = new ZohoCrmGate().methods.listSearch;
		const { results } = await searchModules.call(panel, 'fleet');
		expect(results.map(({ value }) => value)).toEqual(['Fleet_Contracts']);
	});
});

describe('as a tool', () => {
	it('tells the agent what is held on the one output that it sees', async () => {
		const { ready } = await weigh(ofLeads, {
			input: [{ Company: 'No Name Ltd' }],
			settings: { type: 'n8n-nodes-zoho-gpt.zohoCrmGateTool' },
		});
		expect(ready[0]?.json).toMatchObject({ plan: null, held: [{ field: 'Last_Name' }] });
	});
});

describe('the option Only Match', () => {
	const mailFrom = (address: string | undefined) => ({
		json: { ...good, classification: { source: { from: { address } } } },
	});
	const upsert = {
		...ofLeads,
		action: 'upsert',
		matchingFields: 'Email',
		allowedFields: 'Last_Name, Company, Email',
		options: { onlyMatch: '={{ $json.classification.source.from.address }}' },
	};

	it('lets a mail change the record of its own sender alone, and one without a sender none', async () => {
		const input = [good.Email, 'stranger@elsewhere.example', undefined].map(mailFrom);
		const { ready, review, error } = await weigh(
			{
				...upsert,
				proposal:
					'={{ { Last_Name: $json.Last_Name, Company: $json.Company, Email: $json.Email } }}',
			},
			{ input },
		);
		expect(error).toBeUndefined();
		expect(ready.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(review.map(({ json }) => json)).toMatchObject([
			{ held: [{ field: 'Email', code: 'MATCH_NOT_ALLOWED' }] },
			{ held: [{ field: 'Email', code: 'MATCH_NOT_ALLOWED' }] },
		]);
	});

	it('asks for the fields that it is about', async () => {
		const { error } = await weigh(
			{ ...upsert, matchingFields: '' },
			{ input: [mailFrom('a@b.c')] },
		);
		expect(error?.message).toContain("'Matching Fields' is empty");
	});
});
