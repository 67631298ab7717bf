import { describe, expect, it } from 'vitest';
import { choice } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const users = (params: Record<string, unknown>) => sdk.call('Users.getUsers', { params });

describe("Zoho's own SDK, reading the organization", () => {
	it('gets the organization', async () => {
		const { status, body } = await sdk.call('Org.getOrganization');
		expect([status, body.org]).toEqual([
			200,
			[
				expect.objectContaining({
					companyName: 'Marrowby Cargo Cycles B.V.',
					timeZone: 'Europe/Amsterdam',
					isoCode: 'EUR',
					licenseDetails: expect.objectContaining({ paidType: 'enterprise' }),
				}),
			],
		]);
	});

	it('lists roles and profiles', async () => {
		const roles = await sdk.call('Roles.getRoles');
		expect(roles.body.roles).toEqual([
			expect.objectContaining({ name: 'CEO', id: expect.any(String), shareWithPeers: true }),
			expect.objectContaining({ name: 'Manager' }),
		]);
		const profiles = await sdk.call('Profiles.getProfiles');
		expect(profiles.body.profiles).toEqual([
			expect.objectContaining({ name: 'Administrator', type: 'normal_profile', custom: false }),
			expect.objectContaining({ name: 'Standard', displayLabel: 'Standard' }),
		]);
	});

	it('lists users by type and a page at a time', async () => {
		expect((await users({ type: choice('AllUsers') })).body.users).toHaveLength(5);
		const [current] = (await users({ type: choice('CurrentUser') })).body.users;
		expect(current).toMatchObject({
			email: 'femke.oudekerk@marrowby.example',
			role: expect.objectContaining({ name: 'CEO' }),
			profile: expect.objectContaining({ name: 'Administrator' }),
		});
		const admins = await users({ type: choice('AdminUsers') });
		expect(admins.body.users.map(({ email }) => email)).toEqual([
			'femke.oudekerk@marrowby.example',
			'priya.nandakumar@marrowby.example',
		]);
		const first = await users({ type: choice('ActiveUsers'), page: 1, per_page: 3 });
		expect(first.body.info).toMatchObject({ page: 1, count: 3, moreRecords: true });
		const second = await users({ type: choice('ActiveUsers'), page: 2, per_page: 3 });
		expect(second.body.users).toHaveLength(2);
		expect(second.body.info).toMatchObject({ page: 2, perPage: 3, count: 2, moreRecords: false });
		expect(await users({ type: choice('DeletedUsers') })).toEqual({ status: 204, body: {} });
	});

	it('gets a user by the id', async () => {
		const one = (id: string) => sdk.call('Users.getUser', { with: [BigInt(id)] });
		const { status, body } = await one('5725767000000100002');
		expect(status).toBe(200);
		expect(body.users).toEqual([
			expect.objectContaining({
				email: 'tobias.rehmann@marrowby.example',
				first_name: 'Tobias',
				last_name: 'Rehmann',
				full_name: 'Tobias Rehmann',
				status: 'active',
				confirm: true,
			}),
		]);
		expect(await one('5725767000000999999')).toEqual({ status: 204, body: {} });
	});
});
