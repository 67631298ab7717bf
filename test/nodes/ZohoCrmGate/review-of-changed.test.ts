import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import type { FormElement } from '../../../nodes/core/gate/words/review';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { runNode } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());
beforeEach(() => twin.reset());

const harriet = '5725767000000300001';
const contacts = { __rl: true, mode: 'id', value: 'Contacts' };
const stage = () => ({ credentialTypes: zohoCredentialTypes, credentials: [connectedTo(twin)] });

/** What the Gate says; items keep its answer as JSON, as n8n does. */
async function gate(parameters: INodeParameters, item: IDataObject): Promise<IDataObject> {
	const run = { node: ZohoCrmGate, parameters, input: [item], ...stage() };
	const { outputs, error } = await runNode(run);
	if (error) throw error;
	return JSON.parse(JSON.stringify(outputs.flat()[0]?.json['gate'])) as IDataObject;
}

const zoho = (parameters: INodeParameters, item: IDataObject = {}) =>
	runNode({ node: ZohoCrm, parameters, input: [item], ...stage() });
const change = (values: IDataObject) =>
	zoho({
		...{ resource: 'record', operation: 'update', module: contacts, recordId: harriet },
		...{ valuesFrom: 'json', valuesJson: JSON.stringify(values) },
	});
const today = () => twin.records('Contacts').find(({ id }) => id === harriet);

/** The form as it came, but for what somebody changes in it. */
function sent(asked: IDataObject, changes: IDataObject = {}): IDataObject {
	const form = asked['form'] as unknown as FormElement[];
	const left = form.flatMap((one) =>
		one.fieldType === 'html' ? [] : [[one.fieldLabel, one.defaultValue] as const],
	);
	return { ...Object.fromEntries(left), ...changes };
}

const answer = (asked: IDataObject, given: IDataObject) =>
	gate({ action: 'answer', options: { replace: true } }, { gate: asked, answer: given });

const ask = (more: INodeParameters, extraction: IDataObject) =>
	gate(
		{
			...{ module: contacts, proposal: '={{ $json.extraction }}' },
			options: { reasonForReview: 'Please look' },
			...more,
		},
		{ extraction },
	);
const found = { action: 'updateFound', match: 'exact', foundRecordId: harriet };

it('a form for one of several proposes nothing to be done, and a text comes back as it was sent out', async () => {
	const why = 'two contacts have the name';
	const candidate = { module: 'Contacts', id: harriet, name: 'Harriet Fennimore', why };
	const customer = { match: 'several', why, candidates: [candidate] };
	const asked = await ask(
		{ action: 'updateFound', match: 'several', customer },
		{ Last_Name: 'Fennimore', Description: 'One\nTwo' },
	);
	const given = sent(asked);
	expect(given['What to Do']).toBe('');
	expect(given['Who Is Meant']).toBe('');
	expect(await answer(asked, given)).toMatchObject({ verdict: 'review', plan: null });
	const decided = { 'Who Is Meant': 'Somebody New', 'What to Do': 'Write It' };
	const crlf = { Description: 'One\r\nTwo', ...decided };
	expect(await answer(asked, { ...given, ...crlf })).toMatchObject({
		verdict: 'ready',
		plan: { values: { Description: 'One\nTwo' } },
	});
});

it.each([
	['found', { action: 'updateFound', match: 'exact', foundRecordId: '5725767000000200001' }],
	['known', { action: 'update', recordId: '5725767000000200001' }],
])('a letter calls an account that is %s by its name', async (_, more) => {
	const module = { __rl: true, mode: 'id', value: 'Accounts' };
	const asked = await ask({ ...more, module }, { Fax: '+44 117 1' });
	const { subject } = asked['letter'] as IDataObject;
	expect(subject).toContain('change the Account “Oakhurst Parcel Service Ltd”');
});

describe.each<[string, INodeParameters]>([
	['that was found, whose blanks are filled', found],
	['that was found, to replace what it holds', { ...found, existingValues: 'replace' }],
	['that is known', { action: 'update', recordId: harriet }],
])('a form about a record %s', (_, more) => {
	it('puts nothing over what somebody entered while it was open', async () => {
		const asked = await ask(more, { Fax: '+44 117 1', Description: 'Wants a bike' });
		await change({ Fax: '+44 117 999' });
		const back = await answer(asked, sent(asked));
		expect(back).toMatchObject({
			verdict: 'review',
			plan: null,
			held: [{ field: 'Fax', reason: expect.stringContaining('while the form was open') }],
		});
		expect(JSON.stringify(back['letter'])).toContain('+44 117 999');
	});

	it('writes what a person says who has seen the change', async () => {
		const asked = await ask(more, { Fax: '+44 117 1' });
		await change({ Fax: '+44 117 999' });
		const back = await answer(asked, sent(asked));
		const again = await answer(back, sent(back, { Fax: '+44 117 2' }));
		expect(again).toMatchObject({ verdict: 'ready' });
		await zoho({ resource: 'record', operation: 'applyPlan' }, { gate: again });
		expect(today()).toMatchObject({ Fax: '+44 117 2' });
	});

	it('goes on where nobody changed what it asks about', async () => {
		const asked = await ask(more, { Fax: '+44 117 1' });
		await change({ Description: 'Met at the fair' });
		expect(await answer(asked, sent(asked))).toMatchObject({ verdict: 'ready' });
	});
});
