import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Condition } from '../../../nodes/core/tools/words/tool-settings';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { openModule, toolsOn, zohoOf } from '../../support/tools/kit-on-twin';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const only = (field: string, ...values: string[]): { only: Condition[] } => ({
	only: [{ field, operator: 'equals', values }],
});
/** Asked with this, Harriet Fennimore of the United Kingdom is a contact outside. */
const german = openModule('Contacts', only('Mailing_Country', 'Germany'));
const find = async (
	question: Record<string, string>,
	...modules: Array<ReturnType<typeof openModule>>
) =>
	await toolsOn(twin)({ modules }).call('zoho_find_customer', {
		email: null,
		phone: null,
		person: null,
		company: null,
		...question,
	});
const harriet = 'harriet.fennimore@oakhurstparcel.example';

it('answers of somebody outside of Only Records Where as of somebody who is not there', async () => {
	for (const modules of [[german], [german, openModule('Accounts')]]) {
		const outside = await find({ email: harriet }, ...modules);
		const unknown = await find({ email: 'nobody@oakhurstparcel.example' }, ...modules);
		expect({ ...outside, asked: null }).toEqual({ ...unknown, asked: null });
	}
	const byName = await find({ person: 'Harriet Fennimore' }, german, openModule('Accounts'));
	expect(byName).toMatchObject({ match: 'none' });
	expect(JSON.stringify(byName)).not.toContain('Imogen');
});

it('knows the one of two who may be seen without a doubt', async () => {
	const zoho = zohoOf(twin);
	await zoho.records.write({ action: 'create', module: 'Contacts' }, [
		{ Last_Name: 'Fennimore', Email: harriet, Mailing_Country: 'Germany' },
	]);
	expect(await find({ email: harriet }, german)).toMatchObject({
		match: 'exact',
		contact: { name: 'Fennimore' },
	});
});

it('tells of no deal outside, of candidates neither', async () => {
	const zoho = zohoOf(twin);
	await zoho.records.write({ action: 'create', module: 'Contacts' }, [
		{ Last_Name: 'Fennimore', Email: harriet },
	]);
	const won = openModule('Deals', only('Stage', 'Closed Won'));
	const found = await find({ email: harriet }, openModule('Contacts'), won);
	expect(found).toMatchObject({ match: 'several' });
	expect(JSON.stringify(found)).not.toContain('Negotiation/Review');
	const open = await find({ email: harriet }, openModule('Contacts'), openModule('Deals'));
	expect(JSON.stringify(open)).toContain('Negotiation/Review');
});

it('shows the account of a contact where that may be seen', async () => {
	const contacts = openModule('Contacts');
	const bound = openModule('Accounts', only('Billing_Country', 'Germany'));
	expect(await find({ email: harriet }, contacts, bound)).not.toHaveProperty('account');
	expect(await find({ email: harriet }, contacts, openModule('Accounts'))).toMatchObject({
		account: { name: 'Oakhurst Parcel Service Ltd' },
	});
});
