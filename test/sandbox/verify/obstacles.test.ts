import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyLive } from '../../../sandbox/verify/verify-live.ts';
import type { FaultInput } from '../../../sandbox/zoho/faults.ts';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { environmentOf, idsWith, MARK, verify } from './verifying.ts';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterEach(() => {
	twin.reset();
});
afterAll(() => twin.close());

const lineOf = (said: string, id: string): string =>
	said.split('\n').find((line) => line.split(/\s+/).includes(id)) ?? '';

describe('an account that does not allow everything', () => {
	it.each(['NO_PERMISSION', 'AUTHORIZATION_FAILED'] as const)(
		'differs in nothing when its user may not see leads: %s',
		async (missingPermissionAs) => {
			twin.settings({ missingPermissions: ['Crm_Implied_View_Leads'], missingPermissionAs });
			const result = await verify(environmentOf(twin));
			expect(idsWith(result, 'differs')).toEqual([]);
			expect(result.verdicts['search-conditions']).toBe('not tried');
			expect(lineOf(result.said, 'coql-in')).toContain('the user lacks a permission');
			expect(result.code).toBe(0);
		},
	);

	const faults: Array<[string, FaultInput]> = [
		['the token lacks a scope', { match: { path: '/org$' }, kind: 'scope' }],
		['the token is no longer taken', { match: { path: '/org$' }, kind: 'expire-token' }],
		['too many requests', { match: { path: '/org$' }, kind: 'status', status: 429 }],
		['the server could not answer', { match: { path: '/org$' }, kind: 'status', status: 503 }],
		[
			'a scope or permission is missing',
			{ match: { path: '/org$' }, kind: 'status', status: 403, text: '<html>Forbidden</html>' },
		],
	];
	it.each(faults)('is told that %s', async (reason, fault) => {
		twin.addFault(fault);
		const result = await verify(environmentOf(twin));
		expect(lineOf(result.said, 'organization-type')).toMatch(/^not tried +organization-type +/);
		expect(lineOf(result.said, 'organization-type')).toContain(reason);
		expect(idsWith(result, 'differs')).toEqual([]);
	});

	it('is told of an unknown client by the word of the accounts server', async () => {
		const result = await verify({ ...environmentOf(twin), ZOHO_CLIENT_SECRET: 'wrong' });
		expect(result.said).toContain('Zoho gives no token (invalid_client_secret).');
	});

	it('is not taken for a sandbox that does not say so when the organization cannot be read', async () => {
		twin.addFault({ match: { path: '/org$' }, kind: 'scope' });
		const result = await verify(environmentOf(twin), ['--sandbox']);
		expect(result).toMatchObject({
			code: 2,
			said: 'The organization cannot be read, which needs ZohoCRM.org.READ. Nothing was written.',
		});
	});

	it('differs in nothing when there are no records at all', async () => {
		const ids = twin.records('Leads').map(({ id }) => id);
		await fetch(`${twin.url}/crm/v8/Leads?ids=${ids.join(',')}`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${twin.client.accessToken}` },
		});
		expect(twin.records('Leads')).toEqual([]);
		const result = await verify(environmentOf(twin));
		expect(idsWith(result, 'differs')).toEqual([]);
		expect(lineOf(result.said, 'coql-lookup')).toContain('do not settle it');
		expect(lineOf(result.said, 'search-text-equals')).toContain('nothing there to try it on');
	});
});

it('says that a report cannot be written, and prints what it found all the same', async () => {
	const lines: string[] = [];
	const code = await verifyLive(['--report', import.meta.dirname], {
		env: environmentOf(twin),
		say: (line) => lines.push(line),
		mark: MARK,
	});
	expect(code).toBe(1);
	expect(lines.at(-1)).toBe('The report could not be written. Give --report another file.');
	expect(lines.at(-2)).toMatch(/^\d+ agree, 0 differ, \d+ not tried; /);
});
