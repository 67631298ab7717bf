import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, tokenFor, type Call } from './client.ts';
import { createReceiver } from './receiver.ts';

const START = Date.parse('2026-11-30T09:00:00.700Z');
const HOUR = 3_600_000;
const CHANNEL = '1000000068001';

let twin: Twin;
let call: Call;
let receiver: Awaited<ReturnType<typeof createReceiver>>;

beforeAll(async () => {
	receiver = await createReceiver();
	twin = await createTwin({ now: () => START });
	call = clientOf(twin);
});
afterAll(() => Promise.all([twin.close(), receiver.close()]));
beforeEach(() => {
	twin.reset();
	receiver.received.length = 0;
});

const channel = (more: object = {}) => ({
	channel_id: CHANNEL,
	events: ['Leads.all'],
	notify_url: receiver.url,
	token: 'a-token',
	...more,
});
const subscribe = (more: object = {}, method = 'POST') =>
	call(method, '/actions/watch', { watch: [channel(more)] });
const rowsOf = (body: object): Array<Record<string, unknown>> => Object(body).watch ?? [];
const listed = async (query = '') => rowsOf((await call('GET', `/actions/watch${query}`)).body);

async function add(...names: string[]): Promise<string[]> {
	const data = names.map((Last_Name) => ({ Last_Name, Company: 'Zylker' }));
	const { body } = await call('POST', '/Leads', { data });
	return body.data.map(({ details }) => details.id);
}

async function arrived() {
	await twin.settled();
	return receiver.received;
}

describe('a channel of notifications', () => {
	it('says of each module when it expires, and is listed by module', async () => {
		const answer = await subscribe({ events: ['Leads.create', 'Leads.edit', 'Deals.all'] });
		expect(answer.status).toBe(201);
		expect(rowsOf(answer.body)[0]).toMatchObject({
			code: 'SUCCESS',
			details: {
				events: [
					{
						channel_expiry: '2026-11-30T11:00:00+01:00',
						resource_uri: `${twin.url}/crm/v8/Leads`,
						resource_name: 'Leads',
						channel_id: CHANNEL,
					},
					{ resource_name: 'Deals' },
				],
			},
		});
		expect(await listed('?module=Deals')).toMatchObject([
			{
				channel_id: CHANNEL,
				events: ['Deals.create', 'Deals.edit', 'Deals.delete'],
				notify_url: receiver.url,
				token: 'a-token',
				notify_on_related_action: true,
				return_affected_field_values: false,
				notification_condition: null,
			},
		]);
		expect(await listed('?channel_id=7')).toEqual([]);
	});

	it.each([
		['none', undefined, '2026-11-30T11:00:00+01:00'],
		['a week', '2026-12-07T10:00:00+01:00', '2026-12-07T10:00:00+01:00'],
		['more than a week, which gives an hour', '2026-12-07T09:00:02Z', '2026-11-30T11:00:00+01:00'],
	])('lives as long as it asks for: %s', async (_what, asked, expiry) => {
		await subscribe({ channel_expiry: asked });
		expect(await listed()).toMatchObject([{ channel_expiry: expiry }]);
	});

	it('is gone once it has expired, for every call', async () => {
		await subscribe();
		twin.advance(HOUR - 1_000);
		expect(await listed()).toHaveLength(1);
		twin.expireTokens();
		twin.advance(1_000);
		const later = clientOf(twin, await tokenFor(twin, 'ZohoCRM.notifications.ALL'));
		expect((await later('GET', '/actions/watch')).status).toBe(204);
		expect((await later('DELETE', `/actions/watch?channel_ids=${CHANNEL}`)).status).toBe(400);
		const again = await later('PUT', '/actions/watch', { watch: [channel()] });
		expect(rowsOf(again.body)).toMatchObject([{ code: 'NOT_SUBSCRIBED' }]);
		twin.change({
			module: 'Leads',
			operation: 'create',
			values: { Last_Name: 'Late', Company: 'C' },
		});
		expect(await arrived()).toEqual([]);
	});

	it('is renewed by subscribing it once more', async () => {
		await subscribe();
		twin.advance(HOUR / 2);
		await subscribe({ token: 'another' });
		expect(await listed()).toMatchObject([
			{ token: 'another', channel_expiry: '2026-11-30T11:30:00+01:00' },
		]);
	});

	it('is replaced as a whole by PUT, and in part by PATCH', async () => {
		await subscribe({ events: ['Leads.create', 'Deals.all'], return_affected_field_values: true });
		await subscribe({ events: ['Leads.edit'], token: 'new' }, 'PUT');
		expect(await listed()).toMatchObject([
			{ events: ['Leads.edit'], token: 'new', return_affected_field_values: false },
		]);
		const patch = { channel_id: CHANNEL, events: ['Leads.delete', 'Tasks.create'] };
		expect((await call('PATCH', '/actions/watch', { watch: [patch] })).status).toBe(200);
		expect(await listed()).toMatchObject([
			{ events: ['Leads.delete', 'Leads.edit'], token: 'new' },
			{ events: ['Tasks.create'], token: 'new' },
		]);
		const away = { channel_id: CHANNEL, events: ['Leads.all'], _delete_events: true };
		const removed = await call('PATCH', '/actions/watch', { watch: [away] });
		expect(rowsOf(removed.body)[0]).toMatchObject({
			details: { events: [{ resource_name: 'Leads' }] },
			message: 'Successfully removed the subscribe details',
		});
		expect(await listed()).toMatchObject([{ events: ['Tasks.create'] }]);
	});

	it('keeps its condition when PATCH does not name it', async () => {
		const condition = [
			{
				type: 'field_selection',
				module: { api_name: 'Leads' },
				field_selection: {
					group_operator: 'or',
					group: [
						{ field: { api_name: 'City' } },
						{ group_operator: 'and', group: [{ field: { api_name: 'Phone' } }] },
					],
				},
			},
		];
		await subscribe({ notification_condition: condition });
		const before = await listed();
		await call('PATCH', '/actions/watch', { watch: [{ channel_id: CHANNEL, token: 'new' }] });
		expect(await listed()).toEqual(before.map((one) => ({ ...one, token: 'new' })));
	});

	it('is disabled by its ID, all its modules at once', async () => {
		await subscribe({ events: ['Leads.all', 'Deals.all'] });
		const answer = await call('DELETE', `/actions/watch?channel_ids=${CHANNEL},7`);
		expect(answer.status).toBe(207);
		expect(rowsOf(answer.body).map(({ code }) => code)).toEqual([
			'SUCCESS',
			'SUCCESS',
			'NOT_SUBSCRIBED',
		]);
		expect(await listed()).toEqual([]);
	});

	it('needs the scope of its call, and an edition that has notifications', async () => {
		const reader = clientOf(twin, await tokenFor(twin, 'ZohoCRM.notifications.READ'));
		expect((await reader('GET', '/actions/watch')).status).toBe(204);
		expect((await reader('POST', '/actions/watch', { watch: [channel()] })).body.code).toBe(
			'OAUTH_SCOPE_MISMATCH',
		);
		twin.settings({ notifications: false });
		expect((await subscribe()).body.code).toBe('NOT_SUPPORTED');
	});

	it.each(['http://hooks.example/', 'ftp://127.0.0.1/', 'nonsense', 'http://127.0.0.1.example/'])(
		'takes no address without https but those of this machine: %s',
		async (notify_url) => {
			expect((await subscribe({ notify_url })).status).toBe(400);
		},
	);

	it.each(['users.all', 'Quotes.all'])('answers 501 to %s, which Zoho has', async (event) => {
		expect((await subscribe({ events: [event] })).status).toBe(501);
	});
});

describe('a notification', () => {
	it('says what happened to which records, with token and parameters of the address', async () => {
		await subscribe({ notify_url: `${receiver.url}/hook?from=zoho&n=1` });
		const [id = ''] = await add('Smith');
		twin.advance(1_000);
		await call('PUT', '/Leads', { data: [{ id, City: 'Bonn' }] });
		await call('DELETE', `/Leads/${id}`);
		const shared = {
			query_params: { from: 'zoho', n: '1' },
			module: 'Leads',
			resource_uri: `${twin.url}/crm/v8/Leads`,
			ids: [id],
			channel_id: CHANNEL,
			token: 'a-token',
		};
		expect(await arrived()).toEqual([
			{ ...shared, server_time: START, operation: 'insert', affected_fields: [] },
			{
				...shared,
				server_time: START + 1_000,
				operation: 'update',
				affected_fields: [{ [id]: ['City'] }],
			},
			{ ...shared, server_time: START + 1_000, operation: 'delete', affected_fields: [] },
		]);
		expect(twin.deliveries()).toMatchObject([{ status: 200 }, { status: 200 }, { status: 200 }]);
	});

	it('brings the values where they are asked for', async () => {
		await subscribe({ return_affected_field_values: true });
		const [id = ''] = await add('Smith');
		await call('PUT', '/Leads', { data: [{ id, City: 'Bonn', First_Name: 'Ann' }] });
		const [insert, update] = await arrived();
		expect(insert?.affected_values).toEqual([
			{ record_id: id, values: expect.objectContaining({ Last_Name: 'Smith', Company: 'Zylker' }) },
		]);
		expect(update?.affected_values).toEqual([
			{ record_id: id, values: { City: 'Bonn', First_Name: 'Ann', Full_Name: 'Ann Smith' } },
		]);
	});

	it('is one for all the records of a request', async () => {
		await subscribe();
		const ids = await add('One', 'Two', 'Three');
		const data = ids.map((id) => ({ id, City: 'Bonn' }));
		await call('PUT', '/Leads', { data: [...data, { id: '1' }] });
		expect((await arrived()).map((one) => [one.operation, one.ids])).toEqual([
			['insert', ids],
			['update', ids],
		]);
	});

	it('comes for what people change, and only of the events that are watched', async () => {
		await subscribe({ events: ['Leads.edit'] });
		const [id = ''] = await add('Smith');
		twin.change({ module: 'Leads', operation: 'update', id, values: { City: 'Bonn' } });
		twin.change({ module: 'Leads', operation: 'add_tags', id, tags: ['Prime'] });
		twin.change({ module: 'Leads', operation: 'delete', id });
		twin.change({ module: 'Leads', operation: 'restore', id });
		expect((await arrived()).map((one) => one.affected_fields)).toEqual([
			[{ [id]: ['City'] }],
			[{ [id]: ['Tag'] }],
		]);
	});

	it('comes only for the fields that the channel waits for', async () => {
		const condition = (group_operator: string) => [
			{
				type: 'field_selection',
				module: { api_name: 'Leads' },
				field_selection: {
					group_operator,
					group: [{ field: { api_name: 'City' } }, { field: { api_name: 'Phone' } }],
				},
			},
		];
		const [id = ''] = await add('Smith');
		const edit = (values: object) => call('PUT', '/Leads', { data: [{ id, ...values }] });
		await subscribe({ events: ['Leads.edit'], notification_condition: condition('and') });
		await edit({ City: 'Bonn' });
		await edit({ City: 'Ulm', Phone: '+49 731 1' });
		await subscribe({ events: ['Leads.edit'], notification_condition: condition('or') });
		await edit({ Phone: '+49 731 2' });
		await edit({ Company: 'Other' });
		expect((await arrived()).map((one) => one.affected_fields)).toEqual([
			[{ [id]: expect.arrayContaining(['City', 'Phone']) }],
			[{ [id]: ['Phone'] }],
		]);
	});

	it('comes for a record to which another is linked, unless that is switched off', async () => {
		const made = await call('POST', '/Accounts', { data: [{ Account_Name: 'Zylker' }] });
		const account = made.body.data[0]?.details.id ?? '';
		const contact = () =>
			call('POST', '/Contacts', { data: [{ Last_Name: 'Eve', Account_Name: { id: account } }] });
		await subscribe({ events: ['Accounts.all'] });
		await contact();
		await subscribe({ events: ['Accounts.all'], notify_on_related_action: false });
		await contact();
		expect(await arrived()).toMatchObject([
			{ operation: 'update', ids: [account], affected_fields: [] },
		]);
	});

	it('goes nowhere but to this machine', async () => {
		await subscribe({ notify_url: 'https://hooks.example/callback' });
		await add('Smith');
		expect(await arrived()).toEqual([]);
		expect(twin.deliveries()).toMatchObject([{ operation: 'insert', status: 0 }]);
	});

	it('is not sent again when nobody answers', async () => {
		const gone = await createReceiver();
		await gone.close();
		await subscribe({ notify_url: gone.url });
		await add('Smith');
		twin.advance(HOUR / 2);
		await twin.settled();
		expect(twin.deliveries()).toMatchObject([{ status: 0 }]);
	});
});
