import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, search, type Call } from './client.ts';

let twin: Twin;

let api: Call;

beforeAll(async () => {
	twin = await createTwin();
	api = clientOf(twin);
});
afterAll(() => twin.close());

describe('the twin as a whole', () => {
	it('starts with the company, and every seed row keeps the rules of the twin', async () => {
		const { status, body } = await api('GET', '/Accounts?fields=Account_Name&per_page=3');
		expect(status).toBe(200);
		expect(body.info).toMatchObject({ per_page: 3, count: 3, more_records: true });
	});

	it('writes, reads, finds and deletes a record, and tells what was written', async () => {
		const created = await api('POST', '/Leads', {
			data: [{ Last_Name: 'Alder', Company: 'Alder & Sons', Email: 'ann@alder.example' }],
		});
		expect(created).toMatchObject({ status: 201, body: { data: [{ code: 'SUCCESS' }] } });
		const id = created.body.data[0]?.details.id;
		expect(id).toMatch(/^\d{19}$/);
		const read = await api('GET', `/Leads/${id}`);
		expect(read.body.data[0]).toMatchObject({ Full_Name: 'Alder', Company: 'Alder & Sons' });
		const found = await api('GET', '/Leads/search?email=ANN@alder.example');
		expect(found.body.data).toHaveLength(1);
		const byCriteria = await api('GET', `/Leads/search?${search('(Last_Name:starts_with:Ald)')}`);
		expect(byCriteria.body.data[0]?.id).toBe(id);
		expect((await api('DELETE', `/Leads/${id}`)).status).toBe(200);
		expect((await api('GET', `/Leads/${id}`)).status).toBe(204);
		expect(twin.changes().map(({ operation }) => operation)).toEqual(['create', 'delete']);
	});

	it('gives a token for the ready-made refresh token', async () => {
		const { id, secret, refreshToken } = twin.client;
		const response = await fetch(`${twin.url}/oauth/v2/token`, {
			method: 'POST',
			body: new URLSearchParams({
				grant_type: 'refresh_token',
				client_id: id,
				client_secret: secret,
				refresh_token: refreshToken,
			}),
		});
		expect(await response.json()).toMatchObject({
			access_token: expect.stringMatching(/^1000\./),
			api_domain: twin.url,
			token_type: 'Bearer',
		});
	});

	it('shows metadata of every module', async () => {
		const { body } = await api('GET', '/settings/modules');
		for (const { api_name: name } of body.modules) {
			const fields = await api('GET', `/settings/fields?module=${name}`);
			const layouts = await api('GET', `/settings/layouts?module=${name}`);
			expect([fields.status, layouts.status]).toEqual([200, 200]);
		}
	});
});

it('has more people when asked, each in a zone of their own', async () => {
	const nadia = {
		id: '5725767000000100025',
		full_name: 'Nadia Okafor',
		email: 'nadia.okafor@marrowby.example',
		role: 'Manager',
		profile: 'Standard',
		time_zone: 'America/St_Johns',
	};
	const larger = await createTwin({ users: [nadia] });
	const { body } = await clientOf(larger)('GET', `/users/${nadia.id}`);
	await larger.close();
	expect(body.users).toMatchObject([{ full_name: 'Nadia Okafor', time_zone: 'America/St_Johns' }]);
});
