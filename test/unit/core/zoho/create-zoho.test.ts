import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../nodes/core/kernel/json';
import { NetworkFailure, type HttpRequest } from '../../../../nodes/core/kernel/ports';
import { checkRecord } from '../../../../nodes/core/zoho/rules/check-record';
import { createZoho } from '../../../../nodes/core/zoho/create-zoho';
import { coqlText } from '../../../../nodes/core/zoho/query/coql-text';
import { buildCriteria } from '../../../../nodes/core/zoho/query/criteria';
import { createTwin, type Twin } from '../../../../sandbox/zoho/twin.ts';
import { brief, thrown } from './thrown';

let twin: Twin;
let token: string;

beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());
beforeEach(() => {
	twin.reset();
	token = twin.client.accessToken;
});

async function send(request: HttpRequest) {
	const url = new URL(request.url);
	for (const [name, value] of Object.entries(request.query ?? {}))
		url.searchParams.set(name, value);
	const init: RequestInit = {
		method: request.method,
		headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
	};
	if (request.body !== undefined) init.body = JSON.stringify(request.body);
	const answer = await fetch(url, init).catch(() =>
		Promise.reject(new NetworkFailure('no whole answer', 'maybe')),
	);
	const text = await answer
		.text()
		.catch(() => Promise.reject(new NetworkFailure('half an answer', 'maybe')));
	const parse = (): unknown => {
		try {
			return JSON.parse(text);
		} catch {
			return text;
		}
	};
	return {
		status: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: text === '' ? undefined : parse(),
	};
}

async function refresh() {
	const { id, secret, refreshToken } = twin.client;
	const answer = await fetch(`${twin.url}/oauth/v2/token`, {
		method: 'POST',
		body: new URLSearchParams({
			grant_type: 'refresh_token',
			client_id: id,
			client_secret: secret,
			refresh_token: refreshToken,
		}),
	});
	const body = (await answer.json()) as { access_token?: string; error?: string };
	if (body.access_token === undefined) return { error: body.error ?? 'none' };
	token = body.access_token;
	return {};
}

/** A facade on the twin; waiting takes no time, and the two clocks agree. */
const connect = () =>
	createZoho({
		send,
		connection: () =>
			Promise.resolve({ hasToken: true, apiDomain: twin.url, chosenAccountsUrl: twin.url }),
		refresh,
		clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
		random: () => 0.5,
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	});

const lead = (n: number) => ({
	Last_Name: `Rivers ${n}`,
	Company: 'Northwind',
	Email: `rivers.${n}@northwind.example`,
});
const leads = (count: number) => Array.from({ length: count }, (_, n) => lead(n));
const create = { module: 'Leads', action: 'create' } as const;
const calls = (method: string, path: RegExp) =>
	twin.log().filter((entry) => entry.method === method && path.test(entry.path)).length;

describe('on the twin', () => {
	it('what the CRM holds passes the checks of its own fields, in every module (#54, #56)', async () => {
		const zoho = connect();
		const modules = await zoho.metadata.modules();
		const faults: unknown[] = [];
		let checked = 0;
		for (const { apiName, creatable } of modules) {
			if (!creatable || twin.records(apiName).length === 0) continue;
			const fields = await zoho.metadata.fields(apiName);
			const writable = fields.filter((field) => field.updatable);
			for (const record of twin.records(apiName) as JsonObject[]) {
				const values = Object.fromEntries(
					writable
						.filter(({ name }) => record[name] !== null && record[name] !== undefined)
						.map(({ name }): [string, Json] => [name, record[name] ?? null]),
				);
				const { issues } = checkRecord({ fields }, values, { action: 'update' });
				faults.push(...issues.map(({ field, code, value }) => ({ apiName, field, code, value })));
				checked += 1;
			}
		}
		expect(faults).toEqual([]);
		expect(checked).toBeGreaterThan(50);
	});

	it('250 rows are written in 3 requests and are there (#148)', async () => {
		const before = twin.records('Leads').length;
		const outcomes = await connect().records.write(create, leads(250));
		expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
		expect(calls('POST', /\/Leads$/)).toBe(3);
		expect(twin.records('Leads')).toHaveLength(before + 250);
	});

	it('a token that ends between two requests is renewed once (#123, #183)', async () => {
		twin.addFault({
			match: { method: 'POST', path: '/Leads$' },
			kind: 'expire-token',
			after: 1,
			times: 1,
		});
		const outcomes = await connect().records.write(create, leads(250));
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(250);
		expect(calls('POST', /oauth\/v2\/token/)).toBe(1);
	});

	it.each(['reset-before', 'reset-after', 'truncate'] as const)(
		'a create under %s is never written twice, and never claimed when it is not there',
		async (kind) => {
			twin.addFault({ match: { method: 'POST', path: '/Leads$' }, kind, times: 1 });
			const outcomes = await connect().records.write(create, leads(3));
			const inCrm = new Map(twin.records('Leads').map((record) => [record['Email'], record['id']]));
			expect(
				twin.records('Leads').filter((record) => /^rivers/.test(String(record['Email']))).length,
			).toBeLessThanOrEqual(3);
			outcomes.forEach((outcome, n) => {
				if (outcome.ok) expect(outcome.value.id).toBe(inCrm.get(lead(n).Email));
				else expect(outcome.error.code).toBe('OUTCOME_UNKNOWN');
			});
		},
	);

	it.each(['reset-before', 'reset-after', 'truncate'] as const)(
		'an upsert by e-mail under %s ends with one record each',
		async (kind) => {
			twin.addFault({ match: { path: '/upsert$' }, kind, times: 1 });
			const outcomes = await connect().records.write(
				{ module: 'Leads', action: 'upsert' },
				leads(3),
			);
			expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
			const mine = twin
				.records('Leads')
				.filter((record) => /^rivers/.test(String(record['Email'])));
			expect(mine).toHaveLength(3);
		},
	);

	it('reads go on over 429, 503 and broken connections', async () => {
		const match = { method: 'GET', path: '/Leads$' };
		twin.addFault({ match, kind: 'status', status: 429, code: 'TOO_MANY_REQUESTS', times: 1 });
		twin.addFault({ match, kind: 'status', status: 503, times: 1, after: 1 });
		const rows = await connect().records.list({
			module: 'Leads',
			fields: ['Last_Name'],
			limit: 10,
		});
		expect(rows).toHaveLength(10);
	});

	it('lists all of a module in pages, in as few calls as Zoho allows (#144)', async () => {
		const zoho = connect();
		await zoho.records.write(create, leads(420));
		const total = twin.records('Leads').length;
		expect(await zoho.records.list({ module: 'Leads', fields: ['Last_Name'] })).toHaveLength(total);
		expect(calls('GET', /\/Leads$/)).toBe(Math.ceil(total / 200));
	});

	it('finds what it wrote by criteria, word, e-mail and COQL, whatever the text holds (#112-#114)', async () => {
		const zoho = connect();
		const Company = "O'Neil (North), Sons \\ Co";
		await zoho.records.write(create, [{ ...lead(1), Company }]);
		const fields = await zoho.metadata.fields('Leads');
		const criteria = buildCriteria(
			{
				all: [
					{ field: 'Company', operator: 'equals', value: Company },
					{ field: 'Last_Name', operator: 'starts_with', value: 'Rivers' },
				],
			},
			{ module: 'Leads', fields },
		);
		for (const by of [{ criteria }, { word: 'Rivers' }, { email: lead(1).Email }]) {
			const found = await zoho.records.search({ module: 'Leads', by, fields: ['Company'] });
			expect(found).toMatchObject([{ Company }]);
		}
		const rows = await zoho.coql(`select Company from Leads where Company = ${coqlText(Company)}`);
		expect(rows).toMatchObject([{ Company }]);
	});

	it('deletes, tells an unknown record, and writes notes and tags', async () => {
		const zoho = connect();
		const [written] = await zoho.records.write(create, [lead(1)]);
		const id = written?.ok ? (written.value.id ?? '') : '';
		const notes = await zoho.notes.create(
			[{ parentModule: 'Leads', parentId: id, title: 'Call', content: 'Agreed' }],
			{},
		);
		expect(notes[0]?.ok).toBe(true);
		const tagged = await zoho.tags.add({ module: 'Leads', tags: ['first call'] }, [id]);
		expect(tagged).toEqual([{ ok: true, value: { id, tags: ['first call'] } }]);
		expect(await zoho.records.get({ module: 'Leads', id, fields: [] })).toMatchObject({
			id,
			Tag: [{ name: 'first call' }],
		});
		const outcomes = await zoho.records.delete({ module: 'Leads' }, [id, '5725767000009999999']);
		expect(outcomes.map(brief)).toEqual([`ok ${id}`, 'RECORD_NOT_FOUND']);
		expect(await zoho.records.get({ module: 'Leads', id, fields: [] })).toBeUndefined();
	});

	it('counts calls and credits as Zoho does (#16)', async () => {
		const zoho = connect();
		await zoho.records.write(create, leads(25));
		await zoho.coql('select id from Leads where id is not null', 10);
		expect(zoho.usage()).toMatchObject({ calls: 4, credits: twin.creditsUsed() });
	});

	it('a revoked consent is one refused refresh and a clear word (#51, #178)', async () => {
		twin.revoke();
		const error = await thrown(() => connect().records.write(create, leads(300)));
		expect(error.code).toBe('TOKEN_INVALID_CODE');
		expect(calls('POST', /oauth\/v2\/token/)).toBe(1);
	});
});
