import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SdkRow } from '../../../support/sdk/answer.ts';
import { choice, make } from '../../../support/sdk/sdk.mjs';
import { createReceiver } from '../receiver.ts';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();
let receiver: Awaited<ReturnType<typeof createReceiver>>;
beforeAll(async () => {
	receiver = await createReceiver();
});
afterAll(() => receiver.close());

const CHANNEL = '1000000068001';
const rows = (body: object): SdkRow[] => Object(body).watch ?? [];

async function send(name: string, row: Record<string, unknown>) {
	const watch = [await make('Notifications.Notification', { channelId: CHANNEL, ...row })];
	return await sdk.call(`Notifications.${name}`, {
		with: [await make('Notifications.BodyWrapper', { watch })],
	});
}

const channel = (more: Record<string, unknown> = {}) => ({
	events: ['Leads.all'],
	notifyUrl: `${receiver.url}/hook?from=sdk`,
	token: 'a-token',
	...more,
});

async function condition() {
	const field = (APIName: string) => make('Notifications.Field', { APIName });
	const group = await Promise.all(
		['City', 'Phone'].map(async (name) =>
			make('Notifications.Criteria', { field: await field(name) }),
		),
	);
	return await make('Notifications.NotificationCondition', {
		type: 'field_selection',
		module: await make('Notifications.Module', { APIName: 'Leads' }),
		fieldSelection: await make('Notifications.Criteria', { groupOperator: 'or', group }),
	});
}

describe("Zoho's own SDK, watching modules", () => {
	it('subscribes a channel, which is posted what changes', async () => {
		const expiry = new Date(Date.now() + 3_600_000);
		const made = await send('enableNotifications', channel({ channelExpiry: expiry }));
		expect(made.status).toBe(201);
		expect(rows(made.body)).toMatchObject([
			{
				code: 'SUCCESS',
				details: { events: [{ resourceName: 'Leads', channelId: CHANNEL }] },
			},
		]);
		const ids = await sdk.create('Leads', [
			{ Last_Name: 'Quill', Company: 'Meadow Post' },
			{ Last_Name: 'Rowan', Company: 'Rowan Bikes' },
		]);
		await sdk.twin.settled();
		expect(receiver.received).toMatchObject([
			{
				operation: 'insert',
				module: 'Leads',
				ids,
				channel_id: CHANNEL,
				token: 'a-token',
				query_params: { from: 'sdk' },
			},
		]);
	});

	it('updates a channel, as a whole and in part, with a condition', async () => {
		const notificationCondition = [await condition()];
		const whole = channel({ events: ['Leads.edit'], notificationCondition });
		expect((await send('updateNotifications', whole)).status).toBe(200);
		const part = channel({ events: ['Deals.all'], returnAffectedFieldValues: true });
		expect((await send('updateNotification', part)).status).toBe(200);
		const params = { page: 1, per_page: 10, channel_id: CHANNEL, module: 'Leads' };
		const { body } = await sdk.call('Notifications.getNotifications', { params });
		expect(rows(body)).toMatchObject([
			{
				events: ['Leads.edit'],
				token: 'a-token',
				returnAffectedFieldValues: true,
				notificationCondition: [{ fieldSelection: { groupOperator: 'or' } }],
			},
		]);
		expect(body.info).toMatchObject({ count: 1, page: 1, perPage: 10, moreRecords: false });
	});

	it('takes events away, and then the channel', async () => {
		const away = { events: ['Deals.all'], deleteEvents: choice(true) };
		const removed = await send('disableNotification', away);
		expect(rows(removed.body)).toMatchObject([
			{ message: 'Successfully removed the subscribe details' },
		]);
		const params = { channel_ids: BigInt(CHANNEL) };
		const ended = await sdk.call('Notifications.deleteNotification', { params });
		expect([ended.status, rows(ended.body).map(({ code }) => code)]).toEqual([200, ['SUCCESS']]);
		expect((await sdk.call('Notifications.getNotifications')).status).toBe(204);
		const again = await sdk.call('Notifications.deleteNotification', { params });
		expect([again.status, rows(again.body).map(({ code }) => code)]).toEqual([
			400,
			['NOT_SUBSCRIBED'],
		]);
	});
});
