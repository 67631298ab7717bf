import { describe, expect, it } from 'vitest';
import { connectedTo } from '../../support/zoho-connection';
import { onTwin } from './on-twin';

const { twin, run, calls } = onTwin();
const get = { resource: 'organization', operation: 'get' };

describe('Organization > Get', () => {
	it('says in words where a connection leads: what a newcomer runs first', async () => {
		const { items, error } = await run(get);
		expect(error).toBeUndefined();
		expect(Object.entries(items[0] ?? {})).toEqual([
			['id', '5725767000000000100'],
			['organization', 'Marrowby Cargo Cycles B.V.'],
			['organizationId', '60021184402'],
			['environment', 'Production'],
			['dataCenter', 'Custom Address'],
			['apiDomain', twin().url],
			['edition', 'Enterprise'],
			['timeZone', 'Europe/Amsterdam'],
			['currency', 'Euro - EUR'],
			[
				'connectedUser',
				expect.objectContaining({
					full_name: 'Femke Oudekerk',
					profile: 'Administrator',
					time_zone: 'Europe/Amsterdam',
				}),
			],
		]);
		expect(calls('GET', /\/(org|users)$/)).toHaveLength(2);
	});

	it.each([
		['sandbox', 'Sandbox'],
		['developer', 'Developer Edition'],
	] as const)('tells a %s from production', async (environment, expected) => {
		twin().settings({ environment });
		const { items } = await run(get);
		expect(items).toMatchObject([{ environment: expected }]);
	});

	it('gives Zoho’s own answer without Simplify', async () => {
		const { items } = await run({ ...get, simplify: false });
		expect(Object.keys(items[0] ?? {})[0]).toBe('id');
		expect(items[0]).toMatchObject({ zgid: '60021184402', license_details: { paid: true } });
	});

	it('names the missing scope', async () => {
		twin().addFault({ match: { path: '/crm/v8/org' }, kind: 'scope' });
		const { error } = await run(get);
		expect(error?.description).toContain('ZohoCRM.org.READ');
	});

	it('asks once for many items', async () => {
		const { items } = await run(get, { input: [{}, {}, {}] });
		expect(items).toHaveLength(3);
		expect(calls('GET', /\/org$/)).toHaveLength(1);
	});

	it('says before any call why a connection that n8n shows as connected is none', async () => {
		const refused = connectedTo(twin());
		refused.data.oauthTokenData = { error: 'invalid_code' };
		const { error } = await run(get, { credentials: [refused] });
		expect(error?.message).toMatch(/refused to give an access token/);
		expect(twin().log()).toEqual([]);
	});
});
