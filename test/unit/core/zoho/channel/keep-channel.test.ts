import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../../../nodes/core/zoho/channel/keep-channel';
import { fakeWire, refused, startOfTest } from '../fake-wire';
import { thrown } from '../thrown';

const channel: Channel = {
	id: '100000000068001',
	token: 'c0ffee',
	module: 'Leads',
	address: 'https://n8n.example.com/webhook/6ae7/zoho',
	operations: ['create', 'edit'],
};
const day = 24 * 60 * 60_000;

/** As Zoho's v8 examples print it. */
const subscribed = (expiry = '2026-11-22T09:00:00+00:00') => ({
	watch: [
		{
			code: 'SUCCESS',
			details: {
				events: [
					{
						channel_expiry: expiry,
						resource_uri: 'https://www.zohoapis.eu/crm/v8/Leads',
						resource_id: '4150868000000002175',
						resource_name: 'Leads',
						channel_id: channel.id,
					},
				],
			},
			message: 'Successfully subscribed for actions-watch of the given module',
			status: 'success',
		},
	],
});

const standing = (change: object = {}) => ({
	watch: [
		{
			notify_on_related_action: false,
			channel_expiry: '2026-11-21T20:00:00+00:00',
			resource_uri: 'https://www.zohoapis.eu/crm/v8/Leads',
			resource_id: '4150868000000002175',
			notify_url: channel.address,
			resource_name: 'Leads',
			channel_id: channel.id,
			events: ['Leads.edit', 'Leads.create'],
			token: channel.token,
			...change,
		},
	],
});

describe('a channel that is kept', () => {
	it('is renewed for a day where it stands', async () => {
		const wire = fakeWire([
			{ status: 200, body: standing() },
			{ status: 200, body: subscribed() },
		]);
		expect(await wire.zoho.channel.keep(channel)).toEqual({ leftMs: day });
		expect(wire.requests).toEqual([
			expect.objectContaining({ method: 'GET' }),
			expect.objectContaining({
				method: 'PUT',
				url: 'https://www.zohoapis.eu/crm/v8/actions/watch',
				body: {
					watch: [
						{
							channel_id: channel.id,
							events: ['Leads.create', 'Leads.edit'],
							notify_url: channel.address,
							token: 'c0ffee',
							channel_expiry: '2026-11-22T09:00:00+00:00',
							notify_on_related_action: false,
						},
					],
				},
			}),
		]);
	});

	it.each([
		['flat', refused('NOT_SUBSCRIBED', {})],
		['as a row', { watch: [refused('NOT_SUBSCRIBED', { channel_id: channel.id })] }],
		['by its id', { watch: [refused('INVALID_DATA', { api_name: 'channel_id' })] }],
	])('is made where it went meanwhile, which Zoho says %s', async (_, body) => {
		const wire = fakeWire([
			{ status: 200, body: standing() },
			{ status: 400, body },
			{ status: 201, body: subscribed() },
		]);
		expect(await wire.zoho.channel.keep(channel)).toEqual({ leftMs: day });
		expect(wire.requests.map(({ method }) => method)).toEqual(['GET', 'PUT', 'POST']);
	});

	it('is made where there is none', async () => {
		const wire = fakeWire([{ status: 204 }, { status: 201, body: subscribed() }]);
		expect(await wire.zoho.channel.keep(channel)).toEqual({ leftMs: day });
		expect(wire.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
	});

	it('lives as long as Zoho says, whatever was asked, and all of it by Zoho’s clock', async () => {
		const date = 'Sat, 28 Nov 2026 09:20:00 GMT';
		const wire = fakeWire([
			{ status: 204, headers: { date } },
			{ status: 201, body: subscribed('2026-11-28T15:50:00+05:30'), headers: { date } },
		]);
		expect(await wire.zoho.channel.keep(channel)).toEqual({ leftMs: day / 24 });
		expect(wire.requests[1]!.body).toMatchObject({
			watch: [{ channel_expiry: '2026-11-29T09:20:00+00:00' }],
		});
	});

	it('is asked for again after an answer was lost: once more is as good as once', async () => {
		const wire = fakeWire([
			{ status: 204 },
			{ lost: 'maybe' },
			{ status: 201, body: subscribed() },
		]);
		await wire.zoho.channel.keep(channel);
		expect(wire.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
	});

	it.each([
		['NOT_SUPPORTED', {}, 'NOTIFICATIONS_NOT_OFFERED'],
		['NO_PERMISSION', { permissions: ['Crm_Implied_Api_Access'] }, 'NOTIFICATIONS_NOT_OFFERED'],
		['AUTHORIZATION_FAILED', {}, 'NOTIFICATIONS_NOT_OFFERED'],
		['INVALID_DATA', { api_name: 'events' }, 'MODULE_WITHOUT_NOTIFICATIONS'],
		['INVALID_DATA', { api_name: 'notify_url' }, 'ADDRESS_REFUSED'],
		['INVALID_DATA', { api_name: 'token', maximum_length: 50 }, 'INVALID_DATA'],
		['LIMIT_REACHED', {}, 'LIMIT_REACHED'],
	])('fails with %s %o as %s, in both of Zoho’s forms', async (code, details, ours) => {
		const refusal = refused(code, details);
		for (const body of [refusal, { watch: [refusal] }]) {
			const wire = fakeWire([{ status: 204 }, { status: 400, body }]);
			const error = await thrown(() => wire.zoho.channel.keep(channel));
			expect(error.code).toBe(ours);
			expect(`${error.message} ${error.advice}`).not.toMatch(/c0ffee|webhook\/6ae7/);
		}
	});

	it('is not asked for where Zoho cannot reach the address', async () => {
		const wire = fakeWire([]);
		const address = 'http://localhost:5678/webhook/6ae7/zoho';
		const error = await thrown(() => wire.zoho.channel.keep({ ...channel, address }));
		expect(error.code).toBe('ADDRESS_NOT_PUBLIC');
		expect(wire.requests).toEqual([]);
	});

	it('names the scope that is missing', async () => {
		const wire = fakeWire([{ status: 401, body: refused('OAUTH_SCOPE_MISMATCH', {}) }]);
		const error = await thrown(() => wire.zoho.channel.keep(channel));
		expect(error.code).toBe('OAUTH_SCOPE_MISMATCH');
		expect(error.advice).toContain('ZohoCRM.notifications.ALL');
	});

	it.each([{}, { watch: [] }, { watch: [{ ...subscribed().watch[0], details: {} }] }])(
		'fails where the answer does not say until when it lives: %o',
		async (body) => {
			const wire = fakeWire([{ status: 204 }, { status: 200, body }]);
			expect((await thrown(() => wire.zoho.channel.keep(channel))).code).toBe(
				'ANSWER_NOT_UNDERSTOOD',
			);
		},
	);
});

describe('a channel that is looked for', () => {
	it('is found by its id, with its end', async () => {
		const wire = fakeWire([{ status: 200, body: standing() }]);
		expect(await wire.zoho.channel.find(channel)).toEqual({
			leftMs: Date.parse('2026-11-21T20:00:00Z') - startOfTest,
		});
		expect(wire.requests[0]).toMatchObject({
			method: 'GET',
			query: { module: 'Leads', channel_id: channel.id },
		});
	});

	it.each([
		['posts to another address', { notify_url: 'https://old.example.com/webhook/1/zoho' }],
		['sends another token', { token: 'old' }],
		['tells of fewer events', { events: ['Leads.create'] }],
		['has ended', { channel_expiry: '2026-11-21T09:00:00+00:00' }],
		['says no end', { channel_expiry: null }],
		['is another one', { channel_id: '100000000068002' }],
	])('is none where what stands %s', async (_, change) => {
		const wire = fakeWire([{ status: 200, body: standing(change) }]);
		expect(await wire.zoho.channel.find(channel)).toBeUndefined();
	});

	it.each([
		{ status: 204 },
		{ status: 400, body: refused('NOT_SUBSCRIBED', {}) },
		{ status: 200, body: { watch: [] } },
	])('is none where Zoho has none: %o', async (answer) => {
		expect(await fakeWire([answer]).zoho.channel.find(channel)).toBeUndefined();
	});
});

describe('a channel that is closed', () => {
	it('is ended by its id, and none to end where it is gone', async () => {
		const wire = fakeWire([
			{ status: 200, body: { watch: [subscribed().watch[0]] } },
			{ status: 400, body: refused('NOT_SUBSCRIBED', {}) },
		]);
		await wire.zoho.channel.close(channel);
		await wire.zoho.channel.close(channel);
		expect(wire.requests[0]).toMatchObject({
			method: 'DELETE',
			query: { channel_ids: channel.id },
		});
	});

	it('fails where Zoho cannot be reached, so that somebody can say so', async () => {
		const wire = fakeWire(Array.from({ length: 4 }, () => ({ lost: 'no' as const })));
		expect((await thrown(() => wire.zoho.channel.close(channel))).code).toBe('NOT_REACHABLE');
	});
});
