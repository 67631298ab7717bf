import { describe, expect, it } from 'vitest';
import { fakeWire, refused } from '../fake-wire';
import { thrown } from '../thrown';

const org = { id: '1', zgid: '600', company_name: 'Northwind', type: 'production' };
const answers = (own: object = {}) => [
	{ status: 200, body: { org: [{ ...org, ...own }] } },
	{ status: 200, body: { users: [{ id: '7', full_name: 'Ada Rivers' }] } },
];

describe('the organization behind a connection', () => {
	it.each([
		['https://www.zohoapis.com', 'https://accounts.zoho.com', 'United States (US)', 'Production'],
		['https://sandbox.zohoapis.eu', 'https://accounts.zoho.eu', 'Europe (EU)', 'Sandbox'],
		[
			'https://developer.zohoapis.in',
			'https://accounts.zoho.in',
			'India (IN)',
			'Developer Edition',
		],
		['https://www.zohoapis.ca', 'https://accounts.zohocloud.ca', 'Canada (CA)', 'Production'],
	])('at %s is told by the address that answered', async (apiDomain, accounts, center, name) => {
		const wire = fakeWire(answers(), { connection: { apiDomain, chosenAccountsUrl: accounts } });
		expect(await wire.zoho.organization()).toMatchObject({
			apiDomain,
			dataCenter: center,
			environment: name,
			record: org,
			user: { full_name: 'Ada Rivers' },
		});
		expect(wire.requests.map(({ url, query }) => [url, query])).toEqual([
			[`${apiDomain}/crm/v8/org`, undefined],
			[`${apiDomain}/crm/v8/users`, { type: 'CurrentUser', per_page: '1' }],
		]);
	});

	it.each([
		['sandbox', 'Sandbox'],
		['developer', 'Developer Edition'],
		['something', 'Unknown'],
	])('at an address of one’s own is what it says itself: %s', async (type, expected) => {
		const connection = {
			apiDomain: 'https://crm.example',
			chosenAccountsUrl: 'https://id.example',
		};
		const wire = fakeWire(answers({ type }), { connection });
		const found = await wire.zoho.organization();
		expect(found).toMatchObject({ dataCenter: 'Custom Address', environment: expected });
	});

	it('never passes for a sandbox where a production address answered', async () => {
		const wire = fakeWire(answers({ type: 'sandbox' }));
		expect((await wire.zoho.organization()).environment).toBe('Production');
	});

	it.each(['OAUTH_SCOPE_MISMATCH', 'NO_PERMISSION', 'AUTHORIZATION_FAILED'])(
		'is told without its user where Zoho does not give that: %s',
		async (code) => {
			const [first] = answers();
			const wire = fakeWire([first!, { status: 401, body: refused(code, {}) }]);
			expect(await wire.zoho.organization()).not.toHaveProperty('user');
		},
	);

	it('has no user where the connection has none', async () => {
		const [first] = answers();
		const wire = fakeWire([first!, { status: 204 }]);
		expect(await wire.zoho.organization()).not.toHaveProperty('user');
	});

	it('is not told when its user is refused for another reason', async () => {
		const [first] = answers();
		const wire = fakeWire([first!, { status: 400, body: refused('INVALID_DATA', {}) }]);
		expect((await thrown(() => wire.zoho.organization())).code).toBe('INVALID_DATA');
	});

	it('is asked for again after a service was not available', async () => {
		const wire = fakeWire([{ status: 503 }, ...answers()]);
		expect((await wire.zoho.organization()).record).toEqual(org);
	});

	it('is not guessed from an answer without one', async () => {
		const wire = fakeWire([{ status: 200, body: { org: [] } }]);
		const error = await thrown(() => wire.zoho.organization());
		expect(error.code).toBe('ANSWER_NOT_UNDERSTOOD');
		expect(error.details).toEqual({ key: 'org', status: 200 });
	});
});
