import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const asked = (path: string) => sdk.twin.log().filter((entry) => entry.path === path);

describe("Zoho's own SDK, signing in", () => {
	it('asks for its token once, as multipart form data', async () => {
		await sdk.call('Org.getOrganization');
		await sdk.call('Org.getOrganization');
		expect(asked('/oauth/v2/token').map(({ status }) => status)).toEqual([200]);
	});

	it('asks who the user is with its first token, when it is to find the user', async () => {
		await connect(sdk.twin, await mkdtemp(join(sdk.folder, 'user-')), true);
		expect(asked('/crm/v8/users').at(-1)).toMatchObject({
			query: '?type=CurrentUser&',
			status: 200,
		});
		expect((await sdk.call('Org.getOrganization')).status).toBe(200);
	});

	it('sees that its token is dead', async () => {
		sdk.twin.expireTokens();
		const { status, body } = await sdk.call('Org.getOrganization');
		expect([status, body.code]).toEqual([401, 'INVALID_TOKEN']);
	});

	it('cannot revoke its consent: it fails before it sends anything', async () => {
		const before = sdk.twin.log().length;
		await expect(sdk.revoke()).rejects.toThrow('CreateListFromArrayLike');
		expect(sdk.twin.log()).toHaveLength(before);
	});
});
