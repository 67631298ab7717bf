import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { closeDeduplication, openDeduplication } from '../../support/engine/deduplication';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { runNode, type NodeOutcome, type NodeRun } from '../../support/engine/run-node';
import { openWireProxy } from '../../support/faults/wire-proxy';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { moduleOf, onTwin } from './on-twin';

const { twin, find, weigh, calls } = onTwin();
let before: Set<unknown>;
beforeEach(() => {
	openDeduplication();
	before = new Set(
		twin()
			.records('Leads')
			.map(({ id }) => id),
	);
});
afterEach(closeDeduplication);
const madeLeads = () =>
	twin()
		.records('Leads')
		.filter(({ id }) => !before.has(id));

/** A first mail of somebody, with what GPT made of it. */
const mail = (email: string, more: IDataObject = {}, id = email): IDataObject => ({
	email,
	source: { id },
	extraction: {
		First_Name: 'Ada',
		Last_Name: 'Okonjo',
		Company: 'Okonjo Flowers',
		Email: addressOf(email),
		...more,
	},
});
const addressOf = (email: string) => /[^<]+@[^>]+/.exec(email)?.[0] ?? email;
const ada = 'Ada Okonjo <ada@okonjo-flowers.example>';

const looking = { personName: '={{ $json.email.split("<")[0].trim() }}' };

async function planned(mails: IDataObject[]): Promise<IDataObject[]> {
	const { ready, review, error } = await weigh(await find(mails, looking), {
		module: moduleOf('Leads'),
	});
	expect([review, error]).toEqual([[], undefined]);
	return ready;
}

const goesOn: Partial<INode> = { onError: 'continueRegularOutput' };

const apply = (input: IDataObject[], options: INodeParameters = {}, settings = goesOn) =>
	runNode({
		node: ZohoCrm,
		parameters: { resource: 'record', operation: 'applyPlan', options },
		input,
		settings,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin())],
	});
const putOut = { ifKnown: 'putOut' };

describe('two first mails of one new person in one run', () => {
	it.each([
		['the same head', ada],
		['the address in capitals', 'A. OKONJO <ADA@OKONJO-FLOWERS.EXAMPLE>'],
		['an address of a mailbox in quotes', '"Okonjo, Ada" <ada@okonjo-flowers.example>'],
	])('are one lead and say so, with %s', async (_, again) => {
		const { items } = await apply(await planned([mail(ada, {}, '1'), mail(again, {}, '2')]));
		expect(items[0]).toMatchObject({ action: 'created' });
		const { id } = items[0] ?? {};
		expect(items[1]).toMatchObject({
			error: 'Somebody made a record of this customer meanwhile',
			details: { code: 'CUSTOMER_KNOWN', records: `Leads ${String(id)}` },
		});
		expect(JSON.stringify(items[1]?.['details'])).not.toMatch(/okonjo/i);
		expect(madeLeads()).toHaveLength(1);
	});

	it('are known by the number below the second one, however it is written', async () => {
		const { items } = await apply(
			await planned([
				mail(ada, { Phone: '+44 (0)20 7946 0958' }),
				mail('Ada Okonjo <ada.okonjo@post.example>', { Phone: '0044 20-7946-0958' }),
			]),
			putOut,
		);
		expect(items[1]).toMatchObject({
			action: 'none',
			module: 'Leads',
			customer: {
				match: 'exact',
				lead: { id: items[0]?.['id'] },
				asked: { phones: ['0044 20-7946-0958'] },
			},
		});
	});

	it('put out who it is, with all that Find Customer says', async () => {
		const mails = await planned([mail(ada, {}, '1'), mail(ada, {}, '2')]);
		const { items } = await apply(mails, { ...putOut, output: 'inputWithResult' });
		expect(items[1]).toMatchObject({
			email: ada,
			customer: { match: 'none' },
			zoho: { action: 'none', customer: { match: 'exact', why: 'One lead has the email address' } },
		});
		const [found] = await find([{ email: ada }], looking);
		expect((items[1]?.['zoho'] as IDataObject)['customer']).toMatchObject({
			...(found?.['customer'] as IDataObject),
			asked: expect.anything() as object,
		});
	});

	it('stop the node where an item that fails does, after the first is told', async () => {
		const { error } = await apply(await planned([mail(ada, {}, '1'), mail(ada, {}, '2')]), {}, {});
		expect(error?.message).toContain('Somebody made a record of this customer meanwhile');
		expect(madeLeads()).toHaveLength(1);
	});

	it('are told once each when the node is tried again', async () => {
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1, ...goesOn };
		const mails = [mail(ada, {}, '1'), mail(ada, {}, '2'), mail('Bo <bo@bo.example>', {}, '3')];
		const { items } = await apply(
			await planned(mails),
			{ sourceId: '={{ $json.source.id }}' },
			settings,
		);
		expect(items.map(({ action, error }) => action ?? error)).toEqual([
			'created',
			'Somebody made a record of this customer meanwhile',
			'created',
		]);
		expect(madeLeads()).toHaveLength(2);
	});

	it('would both be written in a dry run, which writes none', async () => {
		const { items } = await apply(await planned([mail(ada), mail(ada)]), { dryRun: true });
		expect(items).toMatchObject(Array(2).fill({ action: 'wouldCreate' }));
		expect(madeLeads()).toEqual([]);
	});

	it('go to a person where only the name is the same', async () => {
		const { items } = await apply(
			await planned([mail(ada), mail('Ada Okonjo <ada@other-flowers.example>')]),
			putOut,
		);
		expect(items[1]).toMatchObject({ action: 'none', customer: { match: 'likely' } });
		const routed = items.map((item) => ({ ...item, ...mail('x@x.example') }));
		const { review } = await weigh(routed.slice(1), { module: moduleOf('Leads') });
		expect(review).toMatchObject([
			{ gate: { reasons: [{ code: 'CUSTOMER_LIKELY' }], candidates: [{ id: items[0]?.['id'] }] } },
		]);
	});
});

describe('somebody whose record was made since Find Customer looked', () => {
	it('is no second lead', async () => {
		const mails = await planned([mail(ada)]);
		await apply(await planned([mail(ada)]));
		const { items } = await apply(mails, putOut);
		expect(items).toMatchObject([{ action: 'none', customer: { match: 'exact' } }]);
		expect(madeLeads()).toHaveLength(1);
	});

	it('is no second lead either where two executions write at once', async () => {
		const mails = await Promise.all([1, 2].map((id) => planned([mail(ada, {}, String(id))])));
		const real = globalThis.setTimeout;
		const running: Array<Promise<unknown>> = [];
		// Half a minute is longer than the other execution takes, whatever this machine does beside.
		const patient = (work: () => void, ms = 0) => {
			if (ms < 20_000 || ms > 40_000) return real(work, ms);
			void Promise.race(running).then(work);
			return real(() => {}, 0);
		};
		globalThis.setTimeout = Object.assign(patient, real) as unknown as typeof setTimeout;
		try {
			running.push(...mails.map((one) => apply(one, putOut)));
			const told = (await Promise.all(running)) as NodeOutcome[];
			expect(told.map(({ items }) => items[0]?.['action']).toSorted()).toEqual(['created', 'none']);
			expect(madeLeads()).toHaveLength(1);
		} finally {
			globalThis.setTimeout = real;
		}
	});

	it('is the same source, where that was written meanwhile', async () => {
		const options = { sourceId: '={{ $json.source.id }}', ...putOut };
		const mails = await planned([mail(ada)]);
		const first = await apply(await planned([mail(ada)]), options);
		const { items } = await apply(mails, options);
		expect(items).toMatchObject([{ alreadyWritten: true, id: first.items[0]?.['id'] }]);
	});

	it('cannot be looked for where Zoho CRM lets it be read by nobody: nothing is written', async () => {
		const mails = await planned([mail(ada)]);
		twin().settings({ missingPermissions: ['Crm_Implied_View_Contacts'] });
		const { items } = await apply(mails);
		expect(items).toMatchObject([{ error: expect.anything() as string }]);
		expect(madeLeads()).toEqual([]);
	});
});

describe('an execution that was stopped while it wrote somebody new', () => {
	it.each([{}, { sourceId: '={{ $json.source.id }}' }])(
		'finds its own lead, with %o',
		async (more) => {
			const back = passTimeQuickly();
			const proxy = await openWireProxy(twin().url);
			try {
				const input = await planned([mail(ada)]);
				let stop = (): void => {};
				proxy.onWrite(() => stop());
				const through = (run: Partial<NodeRun>) =>
					runNode({
						node: ZohoCrm,
						parameters: { resource: 'record', operation: 'applyPlan', options: more },
						input,
						settings: goesOn,
						credentialTypes: zohoCredentialTypes,
						credentials: [connectedTo({ ...twin(), url: proxy.url })],
						...run,
					});
				await through({ onStart: (cancel) => (stop = cancel) });
				proxy.onWrite(undefined);
				await proxy.settled();
				expect(madeLeads()).toHaveLength(1);
				const { items } = await through({ mode: 'retry' });
				expect(items).toMatchObject([{ action: 'created', recovered: true }]);
				expect(madeLeads()).toHaveLength(1);
			} finally {
				await proxy.close();
				back();
			}
		},
	);
});

it('looks for 60 of them in two calls a module and kind of key', async () => {
	const mails = await planned(
		Array.from({ length: 60 }, (_, at) =>
			mail(`Kim Number${at} <kim${at}@kim.example>`, { Phone: `+44 20 7946 ${String(1000 + at)}` }),
		),
	);
	const asked = calls('POST', /coql/).length;
	const { items } = await apply(mails);
	expect(items.filter(({ action }) => action === 'created')).toHaveLength(60);
	expect(calls('POST', /coql/).length - asked).toBeLessThan(20);
});

it('makes one account of two papers of one new company that name it otherwise', async () => {
	const paper = (company: string): IDataObject => ({
		...{ email: '', company, webDomain: 'minamo.example' },
		extraction: { Account_Name: company, Website: 'https://www.minamo.example/' },
	});
	const found = await find([paper('Minamo Cargo'), paper('Minamo Bicycle Freight')], {
		...{ email: '', company: '={{ $json.company }}', webDomain: '={{ $json.webDomain }}' },
	});
	const { ready } = await weigh(found, { module: moduleOf('Accounts') });
	const { items } = await apply(ready, putOut);
	expect(items).toMatchObject([
		{ action: 'created' },
		{ action: 'none', customer: { match: 'likely' } },
	]);
});

it('lets the forms of a website, which one address sends for all, go together', async () => {
	const form = (at: number): IDataObject => ({
		...mail(`Our Website <forms@marrowby.example>`),
		extraction: { Last_Name: `Writer ${at}`, Company: 'Own', Email: `writer${at}@post.example` },
	});
	const mails = await planned(Array.from({ length: 12 }, (_, at) => form(at)));
	const asked = calls('POST', /coql/).length;
	const { items } = await apply(mails);
	expect(items).toMatchObject(Array(12).fill({ action: 'created' }));
	expect(calls('POST', /coql/).length - asked).toBeLessThan(10);
});

describe('a person who decided that somebody is new', () => {
	const answer = async (
		asked: IDataObject,
		changes: IDataObject = {},
		options: INodeParameters = {},
	): Promise<IDataObject> => {
		const gate = asked['gate'] as IDataObject & { form: IDataObject[] };
		const left = gate.form.flatMap((one) =>
			one['fieldType'] === 'html' ? [] : [[one['fieldLabel'], one['defaultValue']] as const],
		);
		const { outputs } = await runNode({
			node: ZohoCrmGate,
			parameters: { action: 'answer', options: { replace: true, ...options } },
			input: [
				{ ...asked, answer: { ...Object.fromEntries(left), 'What to Do': 'Write It', ...changes } },
			],
			credentialTypes: zohoCredentialTypes,
			credentials: [connectedTo(twin())],
		});
		return outputs.flat()[0]?.json ?? {};
	};
	const asking = async (email: string) => {
		const found = await find([mail(email)], looking);
		const { review } = await weigh(found, {
			module: moduleOf('Leads'),
			foundRecordId: '',
			options: { reasonForReview: 'Please look' },
		});
		return review[0] ?? {};
	};

	it('is taken at their word about a name', async () => {
		await apply(await planned([mail(ada)]));
		const asked = await asking('Ada Okonjo <ada@other-flowers.example>');
		const { items } = await apply([await answer(asked, { 'Who Is Meant': 'Somebody New' })]);
		expect(items).toMatchObject([{ action: 'created' }]);
	});

	it('is told of a record of that address that came meanwhile', async () => {
		const asked = await asking(ada);
		await apply(await planned([mail(ada)]));
		const { items } = await apply([await answer(asked)]);
		expect(items).toMatchObject([{ details: { code: 'CUSTOMER_KNOWN' } }]);
	});

	describe('and whose record came meanwhile', () => {
		const knowing = { knownByNow: '={{ $json.known }}' };
		const askedAgain = async () => {
			const asked = await asking(ada);
			const [made] = (await apply(await planned([mail(ada, { Phone: '+44 20 7946 0958' })]))).items;
			const decided = await answer(asked);
			const { items } = await apply([decided], putOut);
			const { customer: known } = items[0] ?? {};
			return { id: made?.['id'], back: await answer({ ...decided, known }, {}, knowing) };
		};
		const optionOf = (back: IDataObject, text: string): string => {
			const { form } = back['gate'] as IDataObject & { form: IDataObject[] };
			const who = form.find((one) => one['fieldLabel'] === 'Who Is Meant');
			const { values } = who?.['fieldOptions'] as { values: Array<{ option: string }> };
			return values.find(({ option }) => option.includes(text))?.option ?? `no ${text}`;
		};

		it('is offered that record, which is then filled and not doubled', async () => {
			const { id, back } = await askedAgain();
			expect(back).toMatchObject({
				gate: { verdict: 'review', reasons: [{ code: 'ALREADY_KNOWN' }] },
			});
			const left = await answer(back, { 'Who Is Meant': '' }, knowing);
			expect(left).toMatchObject({ gate: { verdict: 'review', plan: null } });
			const pick = { 'Who Is Meant': optionOf(back, 'Lead Ada Okonjo'), City: 'Leeds' };
			const decided = await answer({ ...back, known: null }, pick, knowing);
			expect(decided).toMatchObject({
				gate: { verdict: 'ready', plan: { action: 'update', recordId: id } },
			});
			const { items } = await apply([decided], putOut);
			expect(items).toMatchObject([{ id }]);
			expect(madeLeads()).toHaveLength(1);
		});

		it('is taken at their word once they have seen it', async () => {
			const { back } = await askedAgain();
			const pick = { 'Who Is Meant': optionOf(back, 'Somebody New') };
			const decided = await answer({ ...back, known: null }, pick, knowing);
			const { items } = await apply([decided], putOut);
			expect(items).toMatchObject([{ action: 'created' }]);
			expect(madeLeads()).toHaveLength(2);
		});
	});
});
