import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultInput } from '../../../sandbox/zoho/faults.ts';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { rewriting } from './rewriting.ts';
import { environmentOf, MARK, verify } from './verifying.ts';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterEach(() => {
	twin.reset();
});
afterAll(() => twin.close());

const modules = ['Leads', 'Accounts', 'Deals', 'Tasks'];
const idsNow = () => modules.flatMap((module) => twin.records(module).map(({ id }) => id));

/** Every text of the records that is long enough to be told from a word of the command. */
function contents(): string[] {
	const textsIn = (value: unknown): string[] => {
		if (typeof value === 'string') return value.length > 5 ? [value] : [];
		return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
	};
	return [...modules, 'Contacts'].flatMap((module) => textsIn(twin.records(module)));
}

/** Words that fields and values of the standard modules have in common with the command. */
const common = new Set(['Accounts', 'Contacts', 'Sandbox']);

describe('what is printed and reported', () => {
	it('holds no content, no id and no token, even when refusals and rows carry them', async () => {
		twin.settings({ environment: 'sandbox', rejectReadOnly: true });
		const [lead] = twin.records('Leads');
		const name = String(lead?.Last_Name);
		const between = await rewriting(twin.url, {
			// A field named code, and messages that quote a record.
			answer: (text) =>
				text
					.replaceAll('"message":"', `"message":"${name} `)
					.replaceAll('{"id":"', `{"code":"${name.toUpperCase()}","status":"error","id":"`),
		});
		const env = environmentOf(twin, between.url);
		const results = [await verify(env), await verify(env, ['--sandbox'])];
		await between.close();
		const { id, secret, refreshToken, accessToken } = twin.client;
		const secrets = [id, secret, refreshToken, accessToken, name, name.toUpperCase(), 'Marrowby'];
		for (const { said, report } of results) {
			const text = `${said}\n${report}`;
			expect(text).toContain('coql-in');
			expect(text).not.toMatch(/\d{8,}/);
			const told = [...secrets, ...contents()].filter(
				(one) => !common.has(one) && text.includes(one),
			);
			expect(told).toEqual([]);
		}
	});
});

describe('a sandbox', () => {
	it('is asked for before anything is written', async () => {
		const result = await verify(environmentOf(twin), ['--sandbox']);
		expect(result.code).toBe(2);
		expect(result.said).toBe(
			'The organization does not say that it is a sandbox. Nothing was written.',
		);
		expect(twin.changes()).toEqual([]);
		expect(twin.log().map(({ path }) => path)).toEqual(['/oauth/v2/token', '/crm/v8/org']);
	});

	const mishaps: Record<string, FaultInput> = {
		'the answers of new leads are lost': {
			match: { method: 'POST', path: '^/crm/v8/Leads$' },
			kind: 'reset-after',
		},
		'the answers of new deals are cut': {
			match: { method: 'POST', path: '^/crm/v8/Deals$' },
			kind: 'truncate',
		},
		'a later step fails': {
			match: { method: 'GET', path: '/Deals/' },
			kind: 'status',
			status: 500,
		},
		'a deletion is not answered': {
			match: { method: 'DELETE' },
			kind: 'reset-before',
			times: 2,
		},
	};
	it.each(Object.entries(mishaps))('is left as it was when %s', async (_, fault) => {
		twin.settings({ environment: 'sandbox' });
		const before = idsNow();
		twin.addFault(fault);
		const result = await verify(environmentOf(twin), ['--sandbox']);
		expect(twin.changes().some(({ operation }) => operation === 'create')).toBe(true);
		expect(idsNow()).toEqual(before);
		expect(result.code).toBe(0);
		expect(result.said).not.toContain('may be left');
	});

	it('is never changed but in records of the run', async () => {
		twin.settings({ environment: 'sandbox' });
		await verify(environmentOf(twin), ['--sandbox']);
		const changes = twin.changes();
		const own = new Set(
			changes.filter(({ operation }) => operation === 'create').map(({ id }) => id),
		);
		expect(changes.filter(({ id }) => !own.has(id))).toEqual([]);
	});

	it('says where to look when a record cannot be deleted', async () => {
		twin.settings({ environment: 'sandbox' });
		twin.addFault({ match: { method: 'DELETE' }, kind: 'status', status: 500 });
		const result = await verify(environmentOf(twin), ['--sandbox']);
		expect(result.code).toBe(1);
		expect(result.said).toContain(`Look for ${MARK} in Leads: a record may be left there.`);
	});

	it('is given back when the run is ended', async () => {
		twin.settings({ environment: 'sandbox' });
		const before = idsNow();
		const result = await verify(environmentOf(twin), ['--sandbox'], AbortSignal.abort());
		expect(idsNow()).toEqual(before);
		expect(Object.values(result.verdicts).every((verdict) => verdict === 'not tried')).toBe(true);
	});
});

describe('an account that cannot be used', () => {
	it.each([
		['ZOHO_CLIENT_ID', 'Set ZOHO_CLIENT_ID: see docs/unverified.md.'],
		['ZOHO_REFRESH_TOKEN', 'Set ZOHO_REFRESH_TOKEN or ZOHO_SOID: see docs/unverified.md.'],
		['ZOHO_TWIN_URL', 'Set ZOHO_DATA_CENTER: see docs/unverified.md.'],
	])('is told of a missing %s', async (missing, said) => {
		const result = await verify({ ...environmentOf(twin), [missing]: undefined });
		expect(result).toMatchObject({ code: 2, said });
	});

	it('is told when Zoho gives no token, without the token that was refused', async () => {
		const result = await verify({ ...environmentOf(twin), ZOHO_REFRESH_TOKEN: 'wrong-one' });
		expect(result.code).toBe(2);
		expect(result.said).toContain('Zoho gives no token');
		expect(result.said).not.toContain('wrong-one');
	});

	it('sends no token to an API server that is not one of Zoho’s', async () => {
		const between = await rewriting(twin.url, {
			answer: (text) =>
				text.replace(/"api_domain":"[^"]*"/, '"api_domain":"https://zohoapis.com.example"'),
		});
		const result = await verify(environmentOf(twin, between.url));
		await between.close();
		expect(result.code).toBe(2);
		expect(result.said).toContain('names no API server of Zoho');
	});

	it('signs a self client in by its organization', async () => {
		const { ZOHO_REFRESH_TOKEN: _, ...client } = environmentOf(twin);
		const result = await verify({ ...client, ZOHO_SOID: 'ZohoCRM.60021184402' });
		expect(result.code).toBe(0);
	});
});
