import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { connectZoho } from '../../nodes/runtime/zoho/connect-zoho';
import {
	executeHost,
	hookHost,
	panelHost,
	pollHost,
	toolHost,
	triggerHost,
	webhookHost,
	type ZohoHost,
} from '../../nodes/runtime/zoho/zoho-host';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { openContexts, type Contexts } from '../support/engine/contexts';
import { connectedTo, selfClientOf, zohoCredentialTypes } from '../support/zoho-connection';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const contexts = (authentication: string, signal?: AbortSignal): Contexts =>
	openContexts(
		{
			node: ZohoCrm,
			credentialTypes: zohoCredentialTypes,
			credentials: [connectedTo(twin), selfClientOf(twin)],
			parameters: { authentication },
		},
		undefined,
		signal,
	);

const doors: Array<[string, (from: Contexts) => ZohoHost]> = [
	['execute', ({ execute }) => executeHost(execute)],
	['supplyData', ({ supplyData }) => toolHost(supplyData)],
	['the open panel', ({ panel }) => panelHost(panel)],
	['poll', ({ poll }) => pollHost(poll)],
	['trigger', ({ trigger }) => triggerHost(trigger)],
	['webhook', ({ webhook }) => webhookHost(webhook)],
	['webhookMethods', ({ hook }) => hookHost(hook)],
];
const tokenCalls = () => twin.log().filter(({ path }) => path === '/oauth/v2/token').length;

describe.each(doors)('Zoho CRM from %s', (_, door) => {
	it('is reached, with a token renewed on the way', async () => {
		twin.expireTokens();
		const zoho = await connectZoho(door(contexts('oAuth2')));
		expect(await zoho.organization()).toHaveProperty('record.zgid', '60021184402');
		expect(tokenCalls()).toBe(1);
	});

	it('is reached by the connection that Authentication names', async () => {
		const zoho = await connectZoho(door(contexts('selfClient')));
		expect(await zoho.organization()).toHaveProperty('record.zgid', '60021184402');
		// A self client has no token before its first call, the other connection has one.
		expect(tokenCalls()).toBe(1);
	});
});

describe.each(doors.slice(0, 2))('a cancelled execution, from %s', (_, door) => {
	it('ends a wait and a call', async () => {
		const stop = new AbortController();
		const zoho = await connectZoho(door(contexts('oAuth2', stop.signal)));
		twin.addFault({ kind: 'status', status: 429 });
		const stopped = zoho.organization().catch((cause: unknown) => cause);
		await expect.poll(() => twin.log().length).toBe(1);
		stop.abort();
		expect(await stopped).not.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
		expect(twin.log()).toHaveLength(1);
	});
});
