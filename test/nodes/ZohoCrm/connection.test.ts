import { describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { connectedTo, selfClientOf } from '../../support/zoho-connection';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();
const list = {
	resource: 'record',
	operation: 'getMany',
	module: moduleOf('Leads'),
	limit: 5,
	options: { fields: 'Last_Name' },
};
const tokenCalls = () => calls('POST', /oauth\/v2\/token/);

describe('a connection that n8n shows as connected', () => {
	it('that Zoho refused with HTTP 200 is not used, and the advice says why (#152, #178)', async () => {
		const refused = connectedTo(twin());
		refused.data.oauthTokenData = { error: 'invalid_code' };
		const { error } = await run(list, { credentials: [refused] });
		expect(error?.message).toMatch(/refused to give an access token/);
		expect(error?.description).toContain('Data Center');
		expect(twin().log()).toEqual([]);
	});

	it('of another data center is refused before any call, naming both (#71–#75, #151)', async () => {
		const wrong = connectedTo(twin(), {
			callbackQueryString: { location: 'eu', 'accounts-server': 'https://accounts.zoho.eu' },
		});
		const { error } = await run(list, { credentials: [wrong] });
		expect(error?.message).toContain('accounts.zoho.eu');
		expect(error?.message).toContain(twin().url);
		expect(twin().log()).toEqual([]);
	});

	it('without an address of the API is refused', async () => {
		const { error } = await run(list, { credentials: [connectedTo(twin(), { api_domain: '' })] });
		expect(error?.message).toContain('api_domain');
	});
});

describe('tokens (#11, #43, #70, #123, #183)', () => {
	it('renews an expired one once for all calls that miss it, and keeps it (#45)', async () => {
		twin().expireTokens();
		const credential = connectedTo(twin());
		const { items, error } = await run(writing('create', 'Leads'), {
			credentials: [credential],
			input: Array.from({ length: 120 }, (_, number) => lead(number)),
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(120);
		const missed = twin()
			.log()
			.filter(({ status }) => status === 401);
		expect(missed.length).toBeGreaterThan(1);
		expect(tokenCalls()).toHaveLength(1);
		await run(list, { credentials: [credential] });
		expect(tokenCalls()).toHaveLength(1);
	});

	it('says once that the credential is to be connected again when the consent was revoked (#51)', async () => {
		twin().revoke();
		const credential = connectedTo(twin());
		const { error } = await run(list, { credentials: [credential] });
		expect(error?.message).toMatch(/access token/);
		expect(error?.description).toMatch(/Connect the credential again/);
		expect(tokenCalls()).toHaveLength(1);
	});

	it('works again after a later connection although n8n keeps the old refusal', async () => {
		const credential = connectedTo(twin(), { error: 'invalid_code' });
		const { items, error } = await run(list, { credentials: [credential] });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(5);
	});

	it('names the missing scope and asks for no new token', async () => {
		twin().addFault({ match: { path: '/crm/v8/Leads' }, kind: 'scope' });
		const { error } = await run(list);
		expect(error?.description).toContain('ZohoCRM.modules');
		expect(tokenCalls()).toHaveLength(0);
	});

	it('names a client that the data center does not know', async () => {
		twin().expireTokens();
		const credential = connectedTo(twin());
		credential.data.clientId = '1000.NOSUCHCLIENT';
		const { error } = await run(list, { credentials: [credential] });
		expect(error?.message).toContain("'Client ID'");
	});
});

describe('self client (#126)', () => {
	const selfClient = (change = {}) => selfClientOf(twin(), change);
	const asSelf = { ...list, authentication: 'selfClient' };

	it('gets its first token by itself and keeps it', async () => {
		const credential = selfClient();
		const first = await run(asSelf, { credentials: [credential] });
		expect(first.error).toBeUndefined();
		expect(first.items).toHaveLength(5);
		await run(asSelf, { credentials: [credential] });
		expect(tokenCalls()).toHaveLength(1);
	});

	it('names what Zoho refused, and works once that is right', async () => {
		const credential = selfClient({ clientSecret: 'wrong' });
		const { error } = await run(asSelf, { credentials: [credential] });
		expect(error?.message).toContain("'Client Secret'");
		credential.data.clientSecret = twin().client.secret;
		const second = await run(asSelf, { credentials: [credential] });
		expect(second.error).toBeUndefined();
	});
});

it('says when the address cannot be reached', async () => {
	const { error } = await run(list, {
		credentials: [connectedTo(twin(), { api_domain: 'http://127.0.0.1:9' })],
	});
	expect(error?.message).toContain('could not be reached');
});

it('puts no secret into errors, items or stored executions (#46, #66)', async () => {
	const failures: Array<(twin: Twin) => void> = [
		(broken) => broken.revoke(),
		(broken) => broken.addFault({ kind: 'reset-before', match: { path: '/crm/' } }),
		(broken) => broken.addFault({ kind: 'status', status: 500, match: { path: '/crm/' } }),
		(broken) => broken.addFault({ kind: 'truncate', match: { path: '/crm/' } }),
	];
	const executions = failures.flatMap((arrange) =>
		[{}, { onError: 'continueRegularOutput' as const }].map(async (settings) => {
			const broken = await createTwin();
			arrange(broken);
			const { run: stored } = await run(list, { settings, credentials: [connectedTo(broken)] });
			await broken.close();
			return { text: JSON.stringify(stored), client: broken.client };
		}),
	);
	for (const { text, client } of await Promise.all(executions)) {
		expect(text).toMatch(/"error"/);
		for (const secret of [client.accessToken, client.refreshToken, client.secret]) {
			expect(text).not.toContain(secret);
		}
	}
});
