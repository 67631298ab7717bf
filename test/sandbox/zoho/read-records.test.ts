import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Call } from './client.ts';

let twin: Twin;
let call: Call;
const TOTAL = 450;

beforeAll(async () => {
	twin = await createTwin({ seed: 'empty' });
	call = clientOf(twin);
	for (let start = 0; start < TOTAL; start += 50) {
		const data = Array.from({ length: 50 }, (_, index) => ({
			Last_Name: `Lead ${start + index}`,
			Company: 'Meadow Post',
		}));
		await call('POST', '/Leads', { data });
	}
});
afterAll(() => twin.close());

const list = (query: string) => call('GET', `/Leads?fields=Last_Name&${query}`);

describe('listing', () => {
	it('needs fields, at most 50', async () => {
		expect((await call('GET', '/Leads')).body).toMatchObject({
			code: 'REQUIRED_PARAM_MISSING',
			details: { param_name: 'fields' },
		});
		const many = Array.from({ length: 51 }, (_, index) => `F${index}`).join();
		expect((await call('GET', `/Leads?fields=${many}`)).body).toMatchObject({
			code: 'LIMIT_EXCEEDED',
			details: { limit: 50 },
		});
	});

	it('gives 200 rows, the newest first, with the fields asked for and the id', async () => {
		const { body } = await list('');
		expect(body.data).toHaveLength(200);
		expect(body.data[0]).toEqual({ Last_Name: `Lead ${TOTAL - 1}`, id: expect.any(String) });
		expect(body.info).toMatchObject({
			per_page: 200,
			count: 200,
			page: 1,
			sort_by: 'id',
			sort_order: 'desc',
			more_records: true,
		});
	});

	it('leaves out fields the module does not have', async () => {
		const { body } = await call('GET', '/Leads?fields=Last_Name,Emial&per_page=1');
		expect(Object.keys(body.data[0] ?? {})).toEqual(['Last_Name', 'id']);
	});

	it('pages on by token to the last row, each row once', async () => {
		const seen = new Set<unknown>();
		let token: string | null = '';
		while (token !== null) {
			const { body } = await list(
				token === '' ? 'per_page=150' : `per_page=150&page_token=${token}`,
			);
			for (const row of body.data) seen.add(row.id);
			token = body.info.next_page_token;
		}
		expect(seen.size).toBe(TOTAL);
	});

	it.each([
		['page=11', 'DISCRETE_PAGINATION_LIMIT_EXCEEDED'],
		['per_page=201', 'INVALID_DATA'],
		['page=0', 'INVALID_DATA'],
		['sort_by=Last_Name', 'INVALID_DATA'],
		['page_token=nonsense', 'INVALID_DATA'],
		['page=1&page_token=x', 'AMBIGUITY_DURING_PROCESSING'],
	])('refuses %s', async (query, code) => {
		expect(await list(query)).toMatchObject({ status: 400, body: { code } });
	});

	it('binds a page token to the parameters and lets it die after a day', async () => {
		const { body } = await list('per_page=100');
		const token = body.info.next_page_token;
		const other = await call('GET', `/Leads?fields=Company&per_page=100&page_token=${token}`);
		expect(other.body.code).toBe('TOKEN_BOUND_DATA_MISMATCH');
		const fresh = await list('per_page=100');
		twin.settings({ accessTokenSeconds: 100_000 });
		const { id, secret, refreshToken } = twin.client;
		const body2 = new URLSearchParams({
			grant_type: 'refresh_token',
			client_id: id,
			client_secret: secret,
			refresh_token: refreshToken,
		});
		const answer = await fetch(`${twin.url}/oauth/v2/token`, { method: 'POST', body: body2 });
		const { access_token: later }: { access_token: string } = JSON.parse(await answer.text());
		twin.advance(86_400_000);
		const old = await clientOf(twin, later)(
			'GET',
			`/Leads?fields=Last_Name&per_page=100&page_token=${fresh.body.info.next_page_token}`,
		);
		expect(old.body.code).toBe('EXPIRED_VALUE');
		twin.advance(-86_400_000);
	});

	it.each(['include_child=true', 'territory_id=1'])(
		'says that it does not read %s, which Zoho would',
		async (parameter) => {
			const { status, body } = await call('GET', `/Leads?fields=id&${parameter}`);
			expect([status, body.code]).toEqual([501, 'NOT_IN_TWIN']);
		},
	);

	it('answers 204 past the end, and 304 when nothing changed since', async () => {
		expect((await list('page=4')).status).toBe(204);
		const since = { 'If-Modified-Since': new Date(Date.now() + 60_000).toISOString() };
		expect((await call('GET', '/Leads?fields=Last_Name', undefined, since)).status).toBe(304);
	});

	it('counts a sorted list as expensive, and any list as one credit', async () => {
		await list('sort_by=Modified_Time&sort_order=asc&per_page=10');
		expect(twin.log().at(-1)).toMatchObject({ credits: 1, rows: 10, status: 200 });
	});
});

describe('reading one', () => {
	it('answers 204 for an id nobody has', async () => {
		expect((await call('GET', '/Leads/5725767000000999999')).status).toBe(204);
	});
});
