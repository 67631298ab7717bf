import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import type { FormElement, Review } from '../../../nodes/core/gate/words/review';
import { runNode } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { moduleOf, onTwin, type Gated } from './on-twin';

const { twin, find, weigh, apply, record } = onTwin();
const harriet = '5725767000000300001';
const oakhurst = '5725767000000200001';
const brinkmann = '5725767000000200002';
const oakhurstDeal = '5725767000000400001';
const tobias = '5725767000000100002';
const imogen = '5725767000000100003';

/** The links and sources that the panel puts in. */
const links = {
	account: '={{ $json.customer.account.id }}',
	case: '',
	contact: '={{ $json.customer.contact.id }}',
	deal: '',
	lead: '={{ $json.customer.lead.id }}',
};
const owner = { ofCustomer: '={{ $json.customer.owner.id }}' };

async function create(module: string, values: IDataObject): Promise<string> {
	const { items, error } = await runNode({
		node: ZohoCrm,
		parameters: {
			...{ resource: 'record', operation: 'create', module: moduleOf(module) },
			...{ valuesFrom: 'json', valuesJson: JSON.stringify(values) },
		},
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin())],
	});
	expect(error).toBeUndefined();
	return String(items[0]?.['id']);
}

let namesake = '';
beforeEach(async () => {
	namesake = await create('Contacts', {
		...{ First_Name: 'Harriet', Last_Name: 'Fennimore', Phone: '+49 7071 555 0199' },
		...{ Account_Name: { id: brinkmann }, Owner: { id: tobias } },
	});
});

/** What the Gate asks of a text by somebody of whom just the name is known. */
async function ask(module: string, extraction: IDataObject, more: INodeParameters = {}) {
	const [found] = await find([{ extraction }], { email: '', personName: 'Harriet Fennimore' });
	expect(found).toMatchObject({ customer: { match: 'several' } });
	return await askAbout(found ?? {}, module, more);
}

async function askAbout(found: IDataObject, module: string, more: INodeParameters = {}) {
	const parameters = { module: moduleOf(module), links, owner, ...more };
	const { ready, review, error } = await weigh([found], parameters);
	expect(error).toBeUndefined();
	expect(ready).toEqual([]);
	return JSON.parse(JSON.stringify(review[0])) as Gated;
}

const inputOf = ({ gate }: Gated, label: string) =>
	(gate['form'] as unknown as FormElement[]).find(
		(one) => one.fieldType !== 'html' && one.fieldLabel === label,
	);

function optionsOf(asked: Gated, label: string): string[] {
	const input = inputOf(asked, label);
	return input?.fieldType === 'dropdown'
		? input.fieldOptions.values.map(({ option }) => option)
		: [];
}

/** Sends a form as it came, but for what somebody changes in it. */
async function answer(asked: Gated, changes: IDataObject): Promise<Gated> {
	const form = asked.gate['form'] as unknown as FormElement[];
	const left = form.flatMap((one) =>
		one.fieldType === 'html' ? [] : [[one.fieldLabel, one.defaultValue] as const],
	);
	const sent = { ...Object.fromEntries(left), 'What to Do': 'Write It', ...changes };
	const { ready, review, error } = await weigh([{ ...asked, answer: sent }], {
		...{ action: 'answer', options: { replace: true } },
	});
	expect(error).toBeUndefined();
	return JSON.parse(JSON.stringify([...ready, ...review][0])) as Gated;
}

const who = 'Who Is Meant';
const work = 'Which Deal or Case';
const withText = (options: string[], text: string) =>
	options.find((option) => option.includes(text)) ?? `no ${text}`;

describe('a form about one of several people', () => {
	it('offers them, each told from the others, and proposes none', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' });
		const options = optionsOf(asked, who);
		expect(options).toHaveLength(3);
		expect(options[2]).toBe('None of These');
		expect(withText(options, 'Oakhurst')).toContain('Contact Harriet Fennimore, Oakhurst Parcel');
		expect(withText(options, 'Brinkmann')).toContain('owner Tobias Rehmann');
		expect(options.join()).not.toMatch(/\d{15}/);
		expect(inputOf(asked, who)).toMatchObject({ defaultValue: '' });
		const back = await answer(asked, {});
		expect(back.gate).toMatchObject({ verdict: 'review', reasons: [{ code: 'NOT_DECIDED' }] });
		expect(optionsOf(back, who)).toEqual(options);
	});

	it('links the one who is picked, whose owner gets the record', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' });
		const picked = withText(optionsOf(asked, who), 'Brinkmann');
		const back = await answer(asked, { [who]: picked });
		expect(back.gate).toMatchObject({
			verdict: 'ready',
			plan: {
				values: {
					Who_Id: { id: namesake },
					What_Id: { id: brinkmann },
					Owner: { id: tobias },
				},
			},
		});
		const { items } = await apply([back]);
		expect(items[0]).not.toHaveProperty('weighedAgain');
		expect(record('Tasks', String(items[0]?.['id']))).toMatchObject({
			Who_Id: { id: namesake },
			Owner: { id: tobias },
		});
		expect(back.gate['letter']).toMatchObject({
			text: expect.stringContaining('Owner: Tobias Rehmann'),
		});
	});

	it('takes the open deal that is picked, of nobody else than the one who is', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' });
		const [whos, works] = [optionsOf(asked, who), optionsOf(asked, work)];
		const deal = withText(works, '18 more Longtails');
		const theirs = await answer(asked, { [who]: withText(whos, 'Oakhurst'), [work]: deal });
		expect(theirs.gate.plan.values).toMatchObject({
			Who_Id: { id: harriet },
			What_Id: { id: oakhurstDeal },
		});
		const others = await answer(asked, { [who]: withText(whos, 'Brinkmann'), [work]: deal });
		expect(others.gate).toMatchObject({ verdict: 'review', reasons: [{ code: 'NOT_DECIDED' }] });
		// What was picked stands there once more.
		expect(inputOf(others, who)).toMatchObject({ defaultValue: withText(whos, 'Brinkmann') });
	});

	it('links nobody where none is meant', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' });
		const back = await answer(asked, { [who]: 'None of These' });
		expect(Object.keys(back.gate.plan.values)).toEqual(['Subject']);
	});

	it('offers none for a note, which has to hang on something', async () => {
		const asked = await ask('Notes', { Note_Title: 'Call', Note_Content: 'Moves' });
		expect(optionsOf(asked, who)).toHaveLength(2);
		const picked = withText(optionsOf(asked, who), 'Brinkmann');
		const back = await answer(asked, { [who]: picked });
		expect(back.gate.plan.values).toMatchObject({ Parent_Id: { id: namesake } });
	});

	it('changes the one who is picked, and puts nothing over what nobody has seen', async () => {
		const change = { Last_Name: 'Fennimore', Phone: '+49 7071 555 0122' };
		const asked = await ask('Contacts', change, { existingValues: 'replace' });
		const picked = withText(optionsOf(asked, who), 'Brinkmann');
		const back = await answer(asked, { [who]: picked });
		expect(back.gate).toMatchObject({ verdict: 'review', held: [{ field: 'Phone' }] });
		expect(JSON.stringify(back.gate['form'])).toContain('In Zoho CRM today: <b>+49 7071 555 0199');
		const again = await answer(back, {});
		expect(again.gate).toMatchObject({
			verdict: 'ready',
			plan: { action: 'update', recordId: namesake, values: { Phone: '+49 7071 555 0122' } },
		});
		const { items } = await apply([again]);
		expect(items).toMatchObject([{ id: namesake, action: 'updated' }]);
		expect(record('Contacts', harriet)).toMatchObject({ Phone: '+44 117 496 0122' });
	});

	it('makes somebody new where that is said', async () => {
		const asked = await ask('Contacts', { Last_Name: 'Fennimore', Phone: '+49 7071 555 0122' });
		const back = await answer(asked, { [who]: 'Somebody New' });
		expect(back.gate).toMatchObject({ verdict: 'ready', plan: { action: 'create' } });
		expect(back.gate.plan.values).toEqual({ Last_Name: 'Fennimore', Phone: '+49 7071 555 0122' });
	});

	it('makes nobody of what only changes somebody', async () => {
		const optOut = { fields: [{ field: 'Email_Opt_Out', value: true }] };
		const asked = await ask('Contacts', {}, { fixedValues: optOut, existingValues: 'replace' });
		expect(optionsOf(asked, who)).toHaveLength(2);
	});

	it('knows nobody by an ID or by a name that was not offered', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' });
		for (const typed of [namesake, 'Harriet Fennimore', 'Contact Giulia Ferrabosco']) {
			const back = await answer(asked, { [who]: typed });
			expect(back.gate).toMatchObject({ verdict: 'review', plan: null });
		}
	});

	it('takes no other choices than the Gate signed', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' });
		const review = asked.gate['review'] as unknown as Review;
		const [first] = review.choices?.who ?? [];
		const other = { ...first, record: { module: 'Contacts', id: '5725767000000300003' } };
		const forged = { ...review, choices: { work: [], who: [other] } };
		const { error } = await weigh(
			[{ ...asked, gate: { ...asked.gate, review: forged }, answer: {} }],
			{
				...{ action: 'answer', options: { replace: true } },
			},
		);
		expect(error?.message).toContain('no review of this credential');
	});

	it('offers nobody where the workflow links nobody', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' }, { links: {} });
		expect(optionsOf(asked, who)).toEqual([]);
	});
});

describe('a form about somebody who is likely', () => {
	it('asks whether it is them, and writes where it is said', async () => {
		const extraction = { Subject: 'Call' };
		const [found] = await find([{ extraction, email: 'reed@oakhurstparcel.example' }]);
		expect(found).toMatchObject({ customer: { match: 'likely' } });
		const asked = await askAbout(found ?? {}, 'Tasks');
		const picked = withText(optionsOf(asked, who), 'Account Oakhurst');
		const back = await answer(asked, { [who]: picked });
		expect(back.gate.plan.values).toMatchObject({
			What_Id: { id: oakhurst },
			Owner: { id: imogen },
		});
		const none = await answer(asked, { [who]: 'None of These' });
		expect(none.gate.plan.values).toEqual({ Subject: 'Call' });
	});
});

describe('a form about a deal or case that may be meant', () => {
	const options = { reasonForReview: 'It is in doubt whether an open case is meant' };
	const deepak = 'deepak.sundaresan@oakhurstparcel.example';

	it('puts a note on the open case that is picked, and makes a new one where that is said', async () => {
		await create('Cases', {
			...{ Subject: 'Batteries cut out', Status: 'New', Case_Origin: 'Email' },
			...{ Account_Name: { id: oakhurst } },
		});
		const extraction = { Subject: 'Again', Description: 'It went dark.' };
		const [found] = await find([{ extraction, email: deepak }]);
		const fixedValues = {
			fields: [
				{ field: 'Status', value: 'New' },
				{ field: 'Case_Origin', value: 'Email' },
			],
		};
		const asked = await askAbout(found ?? {}, 'Cases', { options, fixedValues, foundRecordId: '' });
		const open = withText(optionsOf(asked, work), 'Batteries cut out');
		expect(inputOf(asked, work)).toMatchObject({ defaultValue: '' });
		const note = await answer(asked, { [work]: open });
		expect(note.gate).toMatchObject({
			verdict: 'ready',
			plan: {
				module: 'Notes',
				action: 'create',
				values: { Note_Title: 'Again', Note_Content: 'It went dark.' },
			},
		});
		const { items } = await apply([note]);
		const written = record('Notes', String(items[0]?.['id']));
		expect(written).toMatchObject({ Parent_Id: { name: 'Batteries cut out' } });
		const fresh = await answer(asked, { [work]: 'A New Case' });
		expect(fresh.gate.plan).toMatchObject({ module: 'Cases', action: 'create' });
		expect((await answer(asked, {})).gate).toMatchObject({ verdict: 'review' });
	});

	it('changes the open deal that is picked', async () => {
		const extraction = { Deal_Name: 'PO 11', Amount: '22480', Closing_Date: '2026-11-24' };
		const [found] = await find([{ extraction, email: deepak }]);
		const asked = await askAbout(found ?? {}, 'Deals', {
			...{ options, existingValues: 'replace', fieldsToReplace: 'Amount, Closing_Date, Stage' },
			fixedValues: { fields: [{ field: 'Stage', value: 'Closed Won' }] },
		});
		const deal = withText(optionsOf(asked, work), '18 more Longtails');
		const seen = await answer(asked, { [work]: deal });
		expect(seen.gate).toMatchObject({ verdict: 'review' });
		const back = await answer(seen, { 'Deal Name': '' });
		expect(back.gate).toMatchObject({
			verdict: 'ready',
			plan: {
				...{ action: 'update', recordId: oakhurstDeal },
				values: { Amount: 22480, Closing_Date: '2026-11-24', Stage: 'Closed Won' },
			},
		});
	});
});

describe('records that look alike', () => {
	const alike = { Account_Name: 'Harbor Bakery', Owner: { id: imogen } };

	it('are told apart by whatever differs, in the form and in the letter', async () => {
		await create('Accounts', { ...alike, Phone: '+44 117 496 0801', Billing_City: 'Bristol' });
		await create('Accounts', { ...alike, Phone: '+44 117 496 0802', Billing_City: 'Bristol' });
		const values = { Deal_Name: 'Ovens', Stage: 'Qualification', Account_Name: 'Harbor Bakery' };
		const asked = await askAbout(
			{ extraction: { ...values, Closing_Date: '2026-12-15' } },
			'Deals',
			{ action: 'create', links: {} },
		);
		const options = optionsOf(asked, 'Account Name');
		expect(options.slice(1).sort()).toEqual([
			expect.stringMatching(/^Harbor Bakery, of Imogen Blackwood, since .+, \+44 117 496 0801$/),
			expect.stringMatching(/, \+44 117 496 0802$/),
		]);
	});

	it('are told apart by the last digits of their numbers where nothing else differs', async () => {
		const ids = [await create('Accounts', alike), await create('Accounts', alike)];
		const [found] = await find([{ extraction: { Subject: 'Call' } }], {
			...{ email: '', company: 'Harbor Bakery' },
		});
		const asked = await askAbout(found ?? {}, 'Tasks');
		const [one = '', other = ''] = optionsOf(asked, who);
		const numberIn = (line: string) => /, number ending in (\d{4}) – /.exec(line)?.[1] ?? 'none';
		expect(other.replace(numberIn(other), numberIn(one))).toBe(one);
		const { text } = asked.gate['letter'] as { text: string };
		expect(text).toContain(one);
		const back = await answer(asked, { [who]: other });
		const linked = back.gate.plan.values['What_Id'] as IDataObject;
		expect(ids).toContain(linked['id']);
		expect(String(linked['id']).slice(-4)).toBe(numberIn(other));
	});
});

describe('an owner who leaves while the form is open', () => {
	it('is chosen again by the same sources, and the task says so', async () => {
		const [found] = await find([
			{
				email: 'harriet.fennimore@oakhurstparcel.example',
				extraction: { Subject: 'Call', Priority: 'Pigeon' },
			},
		]);
		const asked = await askAbout(found ?? {}, 'Tasks', { owner: { ...owner, chosen: tobias } });
		expect(JSON.stringify(asked.gate['letter'])).toContain('Owner: Imogen Blackwood');
		twin().settings({ inactiveUsers: [imogen] });
		const back = await answer(asked, { Priority: 'High' });
		expect(back.gate).toMatchObject({
			verdict: 'ready',
			plan: { values: { Owner: { id: tobias } } },
			letter: {
				text: expect.stringContaining(
					'Imogen Blackwood is no active user of Zoho CRM any more: it goes to Tobias Rehmann.',
				),
			},
		});
		expect((await apply([back])).items).toMatchObject([{ action: 'created' }]);
	});
});

describe('what somebody changes in Zoho CRM while the form is open', () => {
	const gone = (module: string, id: string) => twin().change({ module, operation: 'delete', id });
	const change = (module: string, id: string, values: IDataObject) =>
		twin().change({ module, operation: 'update', id, values: values as never });
	const reasonsOf = ({ gate }: Gated) => JSON.stringify(gate['reasons']);

	it('links the one who is picked with the account and the owner they have by now', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' });
		change('Contacts', namesake, { Account_Name: { id: oakhurst }, Owner: { id: imogen } });
		const back = await answer(asked, { [who]: withText(optionsOf(asked, who), 'Brinkmann') });
		expect(back.gate).toMatchObject({
			verdict: 'ready',
			plan: {
				values: { Who_Id: { id: namesake }, What_Id: { id: oakhurst }, Owner: { id: imogen } },
			},
		});
	});

	it('offers no more the one who is gone, and says so', async () => {
		const asked = await ask('Tasks', { Subject: 'Call' });
		gone('Contacts', namesake);
		const back = await answer(asked, { [who]: withText(optionsOf(asked, who), 'Brinkmann') });
		expect(back.gate).toMatchObject({ verdict: 'review', reasons: [{ code: 'LINK_GONE' }] });
		expect(reasonsOf(back)).toContain('The contact that was picked is not in Zoho CRM any more');
		const [first = '', ...others] = optionsOf(back, who);
		expect([first.includes('Oakhurst'), others]).toEqual([true, ['None of These']]);
		const again = await answer(back, { [who]: first });
		expect(again.gate.plan.values).toMatchObject({ Who_Id: { id: harriet } });
	});

	it('is finished without a contact who is gone, whom nobody was asked about', async () => {
		const email = 'harriet.fennimore@oakhurstparcel.example';
		const [found] = await find([{ extraction: { Subject: 'Call', Priority: 'Pigeon' }, email }]);
		const asked = await askAbout(found ?? {}, 'Tasks');
		gone('Contacts', harriet);
		const back = await answer(asked, { Priority: 'High' });
		expect(back.gate).toMatchObject({ verdict: 'review', reasons: [{ code: 'LINK_GONE' }] });
		const again = await answer(back, {});
		expect(again.gate.plan.values).toMatchObject({ Priority: 'High', What_Id: { id: oakhurst } });
		expect(again.gate.plan.values).not.toHaveProperty('Who_Id');
		expect((await apply([again])).items).toMatchObject([{ action: 'created' }]);
	});

	it('says of a case that was picked that it is closed, before a note is put on it', async () => {
		const open = { Subject: 'Batteries cut out', Status: 'New', Case_Origin: 'Email' };
		const id = await create('Cases', { ...open, Account_Name: { id: oakhurst } });
		const email = 'deepak.sundaresan@oakhurstparcel.example';
		const [found] = await find([
			{ extraction: { Subject: 'Again', Status: 'New', Case_Origin: 'Email' }, email },
		]);
		const options = { reasonForReview: 'It is in doubt whether an open case is meant' };
		const asked = await askAbout(found ?? {}, 'Cases', { options, foundRecordId: '' });
		change('Cases', id, { Status: 'Closed' });
		const pick = { [work]: withText(optionsOf(asked, work), 'Batteries cut out') };
		const back = await answer(asked, pick);
		expect(back.gate).toMatchObject({ verdict: 'review', reasons: [{ code: 'WORK_CHANGED' }] });
		expect(reasonsOf(back)).toContain('is ‘Closed’ by now');
		const fresh = await answer(back, { [work]: 'A New Case' });
		expect(fresh.gate.plan).toMatchObject({ module: 'Cases', action: 'create' });
		const note = await answer(back, pick);
		expect(note.gate.plan).toMatchObject({ module: 'Notes', values: { Parent_Id: { id } } });
		gone('Cases', id);
		const without = await answer(back, pick);
		expect(reasonsOf(without)).toContain('The case that was picked is not in Zoho CRM any more');
	});
});
