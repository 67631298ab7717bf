import { createServer } from 'node:http';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { pollNode } from '../../support/engine/poll-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { ZohoCrmTrigger } from '../../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';
import { listen } from '../../../sandbox/zoho/listen';
import { instantTrigger, type Emitted, type InstantTrigger } from './instant-trigger';

beforeAll(() => passTimeQuickly());
const opened: InstantTrigger[] = [];
afterEach(async () => {
	for (const one of opened.splice(0)) await one.close();
});

const open = async (...given: Parameters<typeof instantTrigger>): Promise<InstantTrigger> => {
	const trigger = await instantTrigger(...given);
	opened.push(trigger);
	return trigger;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Makes a lead in the CRM, as a person does; gives its ID. */
function add({ twin }: InstantTrigger, name = 'Rivers'): string {
	const values = { Last_Name: name, Company: 'Northwind' };
	const { details } = twin.change({ module: 'Leads', operation: 'create', values });
	return String(details.id);
}

const keysOf = ({ emitted }: InstantTrigger): string[] =>
	emitted.map(({ event }) => event.eventKey);

/** A body as Zoho posts it on the channel that stands. */
function notification({ twin, time }: InstantTrigger, change: object = {}): object {
	const [channel] = twin.channels();
	return {
		server_time: time.now(),
		query_params: {},
		module: 'Leads',
		resource_uri: `${twin.url}/crm/v8/Leads`,
		ids: ['5725767000000411001'],
		affected_fields: [],
		operation: 'update',
		channel_id: channel?.channel_id,
		token: channel?.token,
		...change,
	};
}

describe('the channel of an instant trigger', () => {
	it('is opened when the workflow is published, and ended when it is taken back', async () => {
		const trigger = await open({ events: ['created', 'deleted'] });
		await trigger.activate();
		expect(trigger.twin.channels()).toMatchObject([
			{ resource_name: 'Leads', events: ['Leads.create', 'Leads.delete'] },
		]);
		await trigger.deactivate();
		expect(trigger.twin.channels()).toEqual([]);
	});

	it('is left as it stands when n8n starts again', async () => {
		const trigger = await open();
		await trigger.activate();
		const before = trigger.twin.channels();
		const calls = trigger.calls().length;
		await trigger.activate('init');
		expect(trigger.twin.channels()).toEqual(before);
		expect(trigger.calls().slice(calls)[0]).toBe('GET /actions/watch');
		expect(trigger.calls().slice(calls)).not.toContain('PUT /actions/watch');
	});

	it('is renewed before it ends, for as long as the workflow is active', async () => {
		const trigger = await open({ options: { sweepEvery: 0 } });
		await trigger.activate();
		for (let hours = 0; hours < 30; hours += 1) {
			await trigger.pass(minute);
			await trigger.skip(hour - minute);
			expect(trigger.twin.channels()).toHaveLength(1);
		}
		const renewals = trigger.calls().filter((call) => call === 'PUT /actions/watch');
		expect(renewals.length - 1).toBeLessThanOrEqual(3);
	});

	it('is made again when it was lost, at once after a sweep found what nobody told of', async () => {
		const trigger = await open({ options: { sweepEvery: 5 } });
		await trigger.activate();
		trigger.twin.loseChannels();
		add(trigger);
		await trigger.pass(6 * minute);
		expect(keysOf(trigger)).toHaveLength(1);
		expect(trigger.twin.channels()).toHaveLength(1);
		add(trigger);
		await trigger.pass(1_000);
		expect(keysOf(trigger)).toHaveLength(2);
	});

	it('is made again without a sweep as well, with a look at what nobody told of meanwhile', async () => {
		const trigger = await open({ options: { sweepEvery: 0 } });
		await trigger.activate();
		trigger.twin.loseChannels();
		add(trigger);
		await trigger.pass(61 * minute);
		expect(trigger.twin.channels()).toHaveLength(1);
		expect(keysOf(trigger)).toHaveLength(1);
	});

	it('is ended as well where it is gone already, and a Zoho out of reach keeps no workflow active', async () => {
		const trigger = await open();
		await trigger.activate();
		trigger.twin.loseChannels();
		await trigger.deactivate();
		await trigger.activate();
		trigger.twin.addFault({ kind: 'status', status: 503 });
		await trigger.deactivate();
		trigger.twin.clearFaults();
		expect(trigger.twin.channels()).toHaveLength(1);
	});

	it('that dies shows as a failed execution, once, and changes still come by the sweep', async () => {
		const trigger = await open({ options: { sweepEvery: 5 } });
		await trigger.activate();
		trigger.twin.settings({ notifications: false });
		trigger.twin.loseChannels();
		add(trigger);
		await trigger.pass(20 * minute);
		expect(trigger.failures).toEqual([
			"Zoho CRM tells of changes in 'Leads' no more: its notification channel could not be kept open",
		]);
		expect(keysOf(trigger)).toHaveLength(1);
		trigger.twin.settings({ notifications: true });
		await trigger.pass(20 * minute);
		expect(trigger.twin.channels()).toHaveLength(1);
	});
});

describe('a workflow that cannot be published says what to do', () => {
	it('in an edition without notifications', async () => {
		const trigger = await open();
		trigger.twin.settings({ notifications: false });
		await expect(trigger.activate()).rejects.toMatchObject({
			message: expect.stringContaining('opens no notification channel'),
			description: expect.stringContaining("use 'Zoho CRM Trigger'"),
		});
	});

	it('where the credential lacks the scope', async () => {
		const trigger = await open();
		trigger.twin.addFault({ kind: 'scope', match: { path: 'watch' } });
		await expect(trigger.activate()).rejects.toMatchObject({
			description: expect.stringContaining('ZohoCRM.notifications.ALL'),
		});
	});

	it('where Zoho sends no notifications for the module', async () => {
		const trigger = await open({ module: { __rl: true, mode: 'id', value: 'Notes' } });
		await expect(trigger.activate()).rejects.toMatchObject({
			message: "Zoho CRM sends no notifications for the module 'Notes'",
		});
	});

	it.each([
		['http://192.168.1.20:5678', 'it exists in a private network alone'],
		['https://n8n.local', 'it exists in a private network alone'],
		['http://n8n.example.com', 'it is not https'],
	])('where Zoho cannot reach %s: %s', async (address, reason) => {
		const trigger = await open({}, { address });
		await expect(trigger.activate()).rejects.toMatchObject({
			message: expect.stringContaining(reason),
			description: expect.stringContaining('N8N_WEBHOOK_URL'),
		});
		expect(trigger.calls()).not.toContain('POST /actions/watch');
	});
});

describe('a change', () => {
	it('is put out once its second is over, a second after it was told of at most', async () => {
		const trigger = await open();
		await trigger.activate();
		for (const into of [0, 300, 999]) {
			await trigger.pass(1_000 - (trigger.time.now() % 1_000) + into);
			const before = trigger.emitted.length;
			const id = add(trigger);
			await trigger.pass(1_000 - into - 1);
			expect(trigger.emitted).toHaveLength(before);
			await trigger.pass(1);
			expect(trigger.emitted.slice(before)).toMatchObject([
				{ id, Last_Name: 'Rivers', event: { kind: 'created', module: 'Leads' } },
			]);
		}
	});

	it('comes with others of its second in one event, in one call for the lot', async () => {
		const trigger = await open();
		await trigger.activate();
		await trigger.pass(5_000);
		const id = add(trigger);
		for (const City of ['Bonn', 'Bern', 'Bath']) {
			trigger.twin.change({ module: 'Leads', operation: 'update', id, values: { City } });
		}
		await trigger.pass(1_000);
		expect(trigger.emitted).toMatchObject([{ id, City: 'Bath' }]);
	});

	it('is put out once, however often Zoho tells of it, and in whatever order', async () => {
		const trigger = await open();
		await trigger.activate();
		trigger.twin.addFault({ kind: 'duplicate' });
		trigger.twin.addFault({ kind: 'reorder', ms: 5_000 });
		const ids: string[] = [];
		for (let second = 0; second < 20; second += 1) {
			ids.push(add(trigger));
			await trigger.pass(1_000);
		}
		await trigger.pass(minute);
		expect(trigger.emitted.map(({ id }) => id)).toEqual(ids);
	});

	it('of which Zoho never told is put out by the sweep, under the key that it would have had', async () => {
		const trigger = await open({ options: { sweepEvery: 5 } });
		await trigger.activate();
		trigger.twin.addFault({ kind: 'lose' });
		const id = add(trigger);
		await trigger.pass(6 * minute);
		expect(keysOf(trigger)).toEqual([`Leads/${id}/created`]);
	});

	it('that happened while n8n was off is put out when it starts', async () => {
		const trigger = await open();
		await trigger.activate();
		await trigger.pass(minute);
		await trigger.stop();
		const id = add(trigger);
		await trigger.skip(day);
		await trigger.activate('init');
		await trigger.pass(1_000);
		expect(keysOf(trigger)).toEqual([`Leads/${id}/created`]);
	});

	it('is put out after Zoho could not be reached, which shows once', async () => {
		const trigger = await open();
		await trigger.activate();
		trigger.twin.addFault({
			kind: 'status',
			status: 400,
			code: 'INVALID_REQUEST_METHOD',
			match: { path: 'coql' },
			times: 3,
		});
		const id = add(trigger);
		await trigger.pass(10 * minute);
		expect(trigger.failures).toEqual(["What changed in 'Leads' could not be read from Zoho CRM"]);
		expect(keysOf(trigger)).toEqual([`Leads/${id}/created`]);
	});
});

it('both triggers know a change by the same key, so that one Remove Duplicates holds for both', async () => {
	const parameters = { events: ['createdOrUpdated', 'deleted'] };
	const instant = await open({ ...parameters, options: { sweepEvery: 0 } });
	const polling = pollNode({
		node: ZohoCrmTrigger,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(instant.twin)],
		parameters: { ...parameters, module: { __rl: true, mode: 'id', value: 'Leads' } },
	});
	await instant.activate();
	await polling.poll();
	await instant.pass(5_000);
	const [first, second] = [add(instant, 'Rivers'), add(instant, 'Brook')];
	await instant.pass(2_000);
	const { twin } = instant;
	twin.change({ module: 'Leads', operation: 'update', id: first, values: { City: 'Bonn' } });
	twin.change({ module: 'Leads', operation: 'delete', id: second });
	await instant.pass(minute);
	const polled = await polling.poll();
	const keys = (polled ?? []).map(({ event }) => (event as unknown as Emitted['event']).eventKey);
	expect(keys).toHaveLength(2);
	expect(keysOf(instant)).toEqual(expect.arrayContaining(keys));
	expect(keysOf(instant)).toHaveLength(4);
}, 30_000);

describe('a call to the address', () => {
	it('is answered at once and without data', async () => {
		const trigger = await open();
		await trigger.activate();
		expect(await trigger.post(notification(trigger))).toEqual({
			status: 200,
			text: '',
			items: undefined,
		});
	});

	it.each([
		['with another token', { token: 'guessed' }],
		['without a token', { token: null }],
		['for another channel', { channel_id: '100000000000001' }],
	])('that is forged, %s, is refused and costs no call to Zoho', async (_, change) => {
		const trigger = await open();
		await trigger.activate();
		await trigger.pass(minute);
		const before = trigger.calls().length;
		const answer = await trigger.post(notification(trigger, change));
		expect(answer).toEqual({ status: 401, text: '', items: undefined });
		await trigger.pass(minute);
		expect(trigger.calls()).toHaveLength(before);
	});

	it('that somebody recorded and sends again brings neither an item nor a call', async () => {
		const trigger = await open({ options: { sweepEvery: 0 } });
		await trigger.activate();
		await trigger.pass(minute);
		add(trigger);
		const recorded = notification(trigger);
		await trigger.pass(minute);
		const [items, calls] = [trigger.emitted.length, trigger.calls().length];
		for (let again = 0; again < 50; again += 1) await trigger.post(recorded);
		await trigger.pass(minute);
		expect([trigger.emitted.length, trigger.calls().length]).toEqual([items, calls]);
	});

	it('that comes 1,000 times in a second is one look at Zoho', async () => {
		const trigger = await open({ options: { sweepEvery: 0 } });
		await trigger.activate();
		await trigger.pass(minute);
		const before = trigger.calls().length;
		add(trigger);
		const body = notification(trigger);
		await Promise.all(Array.from({ length: 1_000 }, () => trigger.post(body)));
		await trigger.pass(minute);
		const looks = trigger.calls().slice(before);
		expect(looks.filter((call) => call === 'POST /coql')).toHaveLength(1);
		expect(trigger.emitted).toHaveLength(1);
	});

	it('that states a time to come hides nothing that changes until then', async () => {
		const trigger = await open({ options: { sweepEvery: 0 } });
		await trigger.activate();
		await trigger.pass(minute);
		await trigger.post(notification(trigger, { server_time: trigger.time.now() + day }));
		add(trigger);
		await trigger.pass(minute);
		add(trigger);
		await trigger.pass(minute);
		expect(trigger.emitted).toHaveLength(2);
	});

	it('tells nothing where no trigger runs in this process', async () => {
		const trigger = await open();
		await trigger.activate();
		const body = notification(trigger);
		await trigger.stop();
		expect(await trigger.post(body)).toMatchObject({ status: 200, items: undefined });
	});
});

describe('a test in the editor', () => {
	it('fetches the last change at once, as an item of its own', async () => {
		const trigger = await open();
		const id = add(trigger, 'Brook');
		await trigger.activate();
		const { items } = await trigger.post(notification(trigger), 'manual');
		expect(items).toMatchObject([{ json: { id, Last_Name: 'Brook', event: { module: 'Leads' } } }]);
		expect(trigger.emitted).toEqual([]);
	});

	it('begins by a call of the node’s own, which opens no channel', async () => {
		const trigger = await open();
		const posted: string[] = [];
		const server = createServer((request, response) => {
			request.setEncoding('utf8').on('data', (text: string) => posted.push(text));
			request.on('end', () => response.end());
		});
		const { url, close } = await listen(server, 0);
		await trigger.test(url);
		await expect.poll(() => posted.length).toBe(1);
		await close();
		add(trigger, 'Brook');
		const { status, items } = await trigger.post(JSON.parse(posted[0]!) as object, 'manual');
		expect(status).toBe(200);
		expect(items).toMatchObject([{ json: { Last_Name: 'Brook' } }]);
		expect(trigger.twin.channels()).toEqual([]);
	});

	it('says what to do where n8n cannot call itself', async () => {
		const trigger = await open();
		const { url, close } = await listen(createServer(), 0);
		await close();
		await expect(trigger.test(url)).rejects.toMatchObject({
			message: expect.stringContaining('n8n cannot call itself'),
			description: expect.stringContaining('N8N_WEBHOOK_URL'),
		});
	});

	it('says so where there is nothing to show yet', async () => {
		const trigger = await open();
		await trigger.activate();
		await expect(trigger.post(notification(trigger), 'manual')).rejects.toMatchObject({
			name: 'NodeOperationError',
			description: expect.any(String),
		});
	});

	it('is not started by somebody else', async () => {
		const trigger = await open();
		await trigger.activate();
		const forged = notification(trigger, { token: 'guessed' });
		expect(await trigger.post(forged, 'manual')).toMatchObject({ status: 401, items: undefined });
	});
});
