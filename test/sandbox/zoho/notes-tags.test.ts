import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Call } from './client.ts';

let twin: Twin;
let call: Call;
let lead: string;

beforeAll(async () => {
	twin = await createTwin({ seed: 'empty' });
	call = clientOf(twin);
	const made = await call('POST', '/Leads', { data: [{ Last_Name: 'Reed', Company: 'Reed Ltd' }] });
	lead = made.body.data[0]?.details.id ?? '';
});
afterAll(() => twin.close());

const note = (values: object) => ({
	Parent_Id: { module: { api_name: 'Leads' }, id: lead },
	...values,
});

describe('notes', () => {
	it('are added under a record and alone, and listed under it', async () => {
		const alone = await call('POST', '/Notes', {
			data: [note({ Note_Title: 'Call', Note_Content: 'Rang' })],
		});
		const under = await call('POST', `/Leads/${lead}/Notes`, {
			data: [{ Note_Content: 'Rang again' }],
		});
		expect([alone.status, under.status]).toEqual([201, 201]);
		const { body } = await call(
			'GET',
			`/Leads/${lead}/Notes?fields=Note_Title,Note_Content,Parent_Id`,
		);
		expect(body.data).toEqual([
			expect.objectContaining({ Note_Title: null, Note_Content: 'Rang again' }),
			expect.objectContaining({
				Note_Title: 'Call',
				Parent_Id: {
					module: { api_name: 'Leads', id: expect.any(String) },
					name: 'Reed',
					id: lead,
				},
			}),
		]);
	});

	it('are refused row by row: without text, without a parent module, under nobody', async () => {
		const { status, body } = await call('POST', '/Notes', {
			data: [note({}), { Parent_Id: lead, Note_Content: 'x' }, note({ Note_Content: 'fine' })],
		});
		expect(status).toBe(207);
		expect(body.data.map((row) => row.code)).toEqual([
			'EXPECTED_FIELD_MISSING',
			'INVALID_DATA',
			'SUCCESS',
		]);
		expect(
			(await call('POST', '/Leads/5725767000000999999/Notes', { data: [{ Note_Content: 'x' }] }))
				.body,
		).toMatchObject({
			code: 'INVALID_DATA',
			details: { resource_path_index: 1 },
		});
	});

	it('are listed like records: sorted, by ids, by token, or only if changed', async () => {
		const rows = ['One', 'Two', 'Three'].map((name) => ({ Note_Content: name }));
		const made = await call('POST', `/Leads/${lead}/Notes`, { data: rows });
		const ids = made.body.data.map(({ details }) => details.id);
		const at = `/Leads/${lead}/Notes?fields=Note_Content`;
		const said = async (more: string) =>
			(await call('GET', `${at}&ids=${ids.join(',')}${more}`)).body.data.map(
				(row) => row.Note_Content,
			);
		expect(await said('')).toEqual(['Three', 'Two', 'One']);
		expect(await said('&sort_by=id&sort_order=asc')).toEqual(['One', 'Two', 'Three']);
		const first = await call('GET', `${at}&per_page=2`);
		const token = first.body.info.next_page_token;
		expect((await call('GET', `${at}&per_page=2&page_token=${token}`)).body.info.page).toBe(2);
		const later = { 'If-Modified-Since': '2090-01-01T00:00:00Z' };
		expect((await call('GET', at, undefined, later)).status).toBe(304);
		const many = Array.from({ length: 101 }, (_, n) => n).join(',');
		expect((await call('GET', `${at}&ids=${many}`)).body.code).toBe('LIMIT_EXCEEDED');
	});

	it('ask for the fields to list', async () => {
		expect((await call('GET', `/Leads/${lead}/Notes`)).body).toMatchObject({
			code: 'REQUIRED_PARAM_MISSING',
			details: { param_name: 'fields' },
		});
	});
});

describe('tags', () => {
	it('are added to many records, seen on them, and removed from one (#191)', async () => {
		const added = await call('POST', '/Leads/actions/add_tags', {
			tags: [{ name: 'Hot' }, { name: 'Fair' }],
			ids: [lead, '5725767000000999999'],
		});
		expect(added.status).toBe(207);
		expect(added.body.data[0]).toMatchObject({
			message: 'tags updated successfully',
			details: { id: lead },
		});
		await call('POST', `/Leads/${lead}/actions/remove_tags`, { tags: [{ name: 'hot' }] });
		const { body } = await call('GET', `/Leads/${lead}`);
		expect(body.data[0]?.Tag).toEqual([{ name: 'Fair', id: expect.any(String), color_code: null }]);
		expect(twin.changes().at(-1)).toMatchObject({ operation: 'tag', fields: { Tag: ['Fair'] } });
		const tags = await call('GET', '/settings/tags?module=Leads');
		expect(tags.body.tags.map(({ name }) => name)).toEqual(['Hot', 'Fair']);
	});

	it('have names of at most 25 characters', async () => {
		const { status, body } = await call('POST', `/Leads/${lead}/actions/add_tags`, {
			tags: [{ name: 'x'.repeat(26) }],
		});
		expect(status).toBe(400);
		expect(body.tags[0]?.details).toMatchObject({ maximum_length: 25 });
	});

	it('are made by name in a module, once', async () => {
		const make = () => call('POST', '/settings/tags?module=Deals', { tags: [{ name: 'Renewal' }] });
		expect((await make()).status).toBe(201);
		expect((await make()).body.tags[0]?.code).toBe('DUPLICATE_DATA');
		expect((await call('GET', '/settings/tags')).body.code).toBe('REQUIRED_PARAM_MISSING');
	});
});
