import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FormElement, Letter, Review } from '../../../nodes/core/gate/words/review';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { runNode } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());
beforeEach(() => twin.reset());

const stage = () => ({ credentialTypes: zohoCredentialTypes, credentials: [connectedTo(twin)] });
const moduleOf = (value: string) => ({ __rl: true, mode: 'id', value });

interface Asking {
	review: Review;
	form: FormElement[];
	letter: Letter;
	held: IDataObject[];
	answeredBy?: IDataObject;
	verdict: string;
	plan: IDataObject | null;
}

async function gate(parameters: INodeParameters, item: IDataObject): Promise<Asking> {
	const { outputs, error } = await runNode({
		node: ZohoCrmGate,
		parameters,
		input: [item],
		...stage(),
	});
	if (error) throw error;
	return outputs.flat()[0]?.json['gate'] as unknown as Asking;
}

/** What the form gives when somebody changes some of its fields and leaves the rest. */
function filled({ form }: Asking, changes: IDataObject = {}): IDataObject {
	const left = form.flatMap((one) =>
		one.fieldType === 'html' ? [] : [[one.fieldLabel, one.defaultValue] as const],
	);
	return { ...Object.fromEntries(left), ...changes, submittedAt: '2026-11-30T09:00:00.000Z' };
}

const answer = (asked: Asking, given: IDataObject, item: IDataObject = {}) =>
	gate(
		{ action: 'answer', options: { replace: true } },
		{ ...item, gate: asked as never, answer: given },
	);

const ofLeads = { module: moduleOf('Leads'), proposal: '={{ $json.extraction }}' };
const source = {
	kind: 'mail',
	from: { name: 'Tola Adeyemi', address: 'tola@riverbend.example' },
	subject: 'Two bikes',
	excerpt: 'Hello,\nwe heard of you by pigeon.',
};
const extraction = {
	result: { Last_Name: 'Adeyemi', Company: 'Riverbend Bakery', Lead_Source: 'Pigeon' },
	fields: {
		Lead_Source: {
			value: 'Pigeon',
			status: 'accepted',
			evidence: { quote: 'by pigeon', page: 3 },
		},
	},
	status: 'ok',
	source,
};
const classification = {
	result: { label: 'New Inquiry' },
	fields: { label: { runnerUp: 'Support Case' } },
};

describe('what a person gets to read', () => {
	it('is a letter without IDs, codes and API names (#63)', async () => {
		const { letter } = await gate(ofLeads, { extraction, classification });
		expect(letter.text).toMatchInlineSnapshot(`
			"The e-mail “Two bikes” from Tola Adeyemi (tola@riverbend.example) would create a new Lead. Nothing has been written: please decide on it first.

			In doubt:
			- Lead Source: Pigeon. It is none of the choices in Zoho CRM. Choose one from the list: Advertisement, Chat, Cold Call, Employee Referral, External Referral, Facebook, Internal Seminar, Online Store, Partner, Public Relations, Sales Email Alias, Seminar Partner, Trade Show, X (Twitter), Web Download, Web Research. The text says “by pigeon” (page 3).
			- It was sorted as “New Inquiry”; “Support Case” came next.

			What would be written:
			- Last Name: Adeyemi
			- Company: Riverbend Bakery

			The text:
			Hello,
			we heard of you by pigeon."
		`);
		expect(letter.subject).toBe('Please decide: create a new Lead – Tola Adeyemi');
		expect(letter.text).not.toMatch(/Last_Name|NOT_IN_PICKLIST|Leads|\d{15,}/);
	});

	it('has more time for what is not urgent', async () => {
		const { letter } = await gate(
			{ module: moduleOf('Cases'), proposal: '={{ $json.extraction }}' },
			{ extraction: { Subject: 'Brakes', Priority: 'High', Status: 'Unheard of' } },
		);
		expect(letter.priority).toBe('High');
		const usual = await gate(ofLeads, { extraction });
		expect(usual.letter.priority).toBe('Normal');
		expect(usual.letter.dueDate > letter.dueDate).toBe(true);
	});

	it('asks whom several records may mean, and takes the one that is chosen', async () => {
		const [first] = twin.records('Accounts');
		const name = String(first?.['Account_Name']);
		await runNode({
			node: ZohoCrm,
			parameters: {
				...{ resource: 'record', operation: 'create', module: moduleOf('Accounts') },
				...{ valuesFrom: 'json', valuesJson: JSON.stringify({ Account_Name: name }) },
			},
			...stage(),
		});
		const deal = {
			Deal_Name: 'Trikes',
			Stage: 'Qualification',
			Closing_Date: '2026-12-15',
			Account_Name: name,
		};
		const asked = await gate(
			{ module: moduleOf('Deals'), proposal: '={{ $json.extraction }}' },
			{ extraction: deal },
		);
		const choice = asked.form.find(
			(one) => one.fieldType === 'dropdown' && one.fieldLabel === 'Account Name',
		);
		const options = choice?.fieldType === 'dropdown' ? choice.fieldOptions.values : [];
		expect(options).toHaveLength(3);
		expect(options[1]?.option).toMatch(/^.+, of .+, since \d{4}-\d{2}-\d{2}/);
		const back = await answer(asked, filled(asked, { 'Account Name': options[1]?.option ?? '' }));
		expect(back).toMatchObject({ held: [], verdict: 'ready' });
		const records = asked.review.asked.find(({ field }) => field === 'Account_Name')?.records;
		expect(back.plan).toMatchObject({ values: { Account_Name: { id: records?.[0]?.id } } });
		// A record that was not offered is not found by its ID.
		const other = await answer(asked, filled(asked, { 'Account Name': String(first?.['id']) }));
		expect(other.held).toMatchObject([{ field: 'Account_Name', code: 'LOOKUP_NO_HIT' }]);
	});
});

describe('an answered review', () => {
	it('is a proposal of a person, without a look for evidence', async () => {
		const asked = await gate(ofLeads, { extraction });
		const changes = { 'Lead Source': 'Partner', Company: 'Riverbend', 'Your Name': 'Ann Lee' };
		const back = await answer(asked, filled(asked, changes), { extraction });
		expect(back).toMatchObject({
			verdict: 'ready',
			plan: {
				module: 'Leads',
				values: { Last_Name: 'Adeyemi', Company: 'Riverbend', Lead_Source: 'Partner' },
			},
			answeredBy: { name: 'Ann Lee', email: null, at: '2026-11-30T09:00:00.000Z' },
		});
		expect(back.letter.text).toMatchInlineSnapshot(`
			"Done: create a new Lead, as Ann Lee decided. What was written:
			- Lead Source: Partner
			- Last Name: Adeyemi
			- Company: Riverbend

			It came from: The e-mail “Two bikes” from Tola Adeyemi (tola@riverbend.example)."
		`);
		const { items } = await runNode({
			node: ZohoCrm,
			parameters: { resource: 'record', operation: 'applyPlan' },
			input: [{ gate: back as never }],
			...stage(),
		});
		expect(items).toMatchObject([{ action: 'created' }]);
		expect(items[0]).not.toHaveProperty('weighedAgain');
	});

	it('is held to the rules, and comes back with what was typed', async () => {
		const asked = await gate(ofLeads, { extraction });
		const back = await answer(asked, filled(asked, { 'Last Name': '', Company: 'x'.repeat(201) }));
		expect(back.held).toMatchObject([
			{ field: 'Company', code: 'TOO_LONG', source: 'person' },
			{ field: 'Last_Name', code: 'REQUIRED', source: null },
		]);
		const inputs = back.form.flatMap((one) => (one.fieldType === 'html' ? [] : [one.fieldLabel]));
		expect(inputs.sort()).toEqual(
			['Company', 'Last Name', 'Lead Source', 'What to Do', 'Your Name'].sort(),
		);
		const last = await answer(back, filled(back, { 'Last Name': 'Adeyemi', Company: 'Riverbend' }));
		expect(last.verdict).toBe('ready');
	});

	it.each([['Do Nothing'], ['write it'], [''], [['Write It']], [null]])(
		'is written for no other word than Write It: %j',
		async (word) => {
			const asked = await gate(ofLeads, { extraction });
			const back = await answer(asked, {
				...filled(asked, { 'Lead Source': 'Partner' }),
				'What to Do': word as never,
			});
			expect(back).toMatchObject({ verdict: 'review', plan: null });
		},
	);

	it('fills nothing that was not asked', async () => {
		const asked = await gate(
			{ ...ofLeads, fixedValuesMode: 'json', fixedValuesJson: '{"City": "Lyon"}' },
			{ extraction },
		);
		const back = await answer(
			asked,
			filled(asked, {
				'Lead Source': 'Partner',
				id: '5725767000000500001',
				Owner: '5725767000000100002',
				City: 'Rome',
				Email: 'mallory@example.com',
				Layout: '5725767000000091055',
				module: 'Accounts',
				review: { module: 'Accounts' },
			}),
		);
		expect(back.plan).toMatchObject({
			module: 'Leads',
			action: 'create',
			values: {
				Last_Name: 'Adeyemi',
				Company: 'Riverbend Bakery',
				Lead_Source: 'Partner',
				City: 'Lyon',
			},
		});
		expect(Object.keys((back.plan?.['values'] ?? {}) as object)).toHaveLength(4);
	});

	it('is refused when its review is not as this credential made it', async () => {
		const asked = await gate(ofLeads, { extraction });
		const { review } = asked;
		const forged: Array<Partial<Review>> = [
			{ module: 'Accounts' },
			{ settings: { ...review.settings, fixedValues: { Owner: '5725767000000100002' } } },
			{ settings: { ...review.settings, action: 'update', recordId: '5725767000000300005' } },
			{ asked: [...review.asked, { field: 'Email', label: 'Email', value: null }] },
			{ signature: 'f'.repeat(64) },
		];
		for (const part of forged) {
			const other = { ...asked, review: { ...review, ...part } };
			await expect(answer(other, filled(asked))).rejects.toThrow(/no review of this credential/);
		}
		const { signature, ...unsigned } = review;
		expect(signature).toMatch(/^[0-9a-f]{64}$/);
		await expect(answer({ ...asked, review: unsigned }, filled(asked))).rejects.toThrow(
			/no review of this credential/,
		);
	});

	it('keeps the record that the workflow named', async () => {
		const id = '5725767000000300005';
		const asked = await gate(
			{
				module: moduleOf('Contacts'),
				proposal: '={{ $json.extraction }}',
				action: 'update',
				recordId: id,
				options: { reasonForReview: 'The sender is not certain' },
			},
			{ extraction: { Phone: '+46 8 555 01 02' } },
		);
		expect(asked.letter.text).toContain('- The sender is not certain.');
		expect(asked.letter.text).toMatch(/Phone: \+46 8 555 01 02 \(today: .+\)/);
		const back = await answer(asked, filled(asked, { recordId: '5725767000000300001', id: '1' }));
		expect(back.plan).toMatchObject({ action: 'update', recordId: id });
	});
});

describe('a form that waits', () => {
	it('is one for an execution', async () => {
		const { error } = await runNode({
			node: ZohoCrmGate,
			parameters: { action: 'ask' },
			input: [{ gate: {} }, { gate: {} }],
			...stage(),
		});
		expect(error?.message).toBe('An execution can wait for one form alone');
	});
});
