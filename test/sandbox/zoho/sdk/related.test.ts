import { describe, expect, it } from 'vitest';
import { make } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const related = (
	[list, module]: [string, string],
	id: string,
	params: Record<string, unknown>,
	headers?: Record<string, unknown>,
) =>
	sdk.call('RelatedRecords.getRelatedRecords', {
		of: [list, module],
		with: [BigInt(id)],
		params,
		...(headers && { headers }),
	});

async function note(title: string, content: string, parent: string) {
	const module = await make('Modules.MinifiedModule', { aPIName: 'Leads' });
	const parentId = await make('Notes.ParentId', { module, id: BigInt(parent) });
	return await make('Notes.Note', { noteTitle: title, noteContent: content, parentId });
}
const notes = async (...data: unknown[]) => await make('Notes.BodyWrapper', { data });

describe("Zoho's own SDK, reading related lists", () => {
	it('gets the contacts of an account, a page at a time', async () => {
		const [account = ''] = await sdk.create('Accounts', [{ Account_Name: 'Parent' }]);
		const Account_Name = await make('Record.Record', { id: BigInt(account) });
		await sdk.create('Contacts', [
			{ Last_Name: 'First', Account_Name },
			{ Last_Name: 'Second', Account_Name },
			{ Last_Name: 'Nobody of theirs' },
		]);
		const page = (number: number) =>
			related(['Contacts', 'Accounts'], account, {
				fields: 'Last_Name,Account_Name',
				page: number,
				per_page: 1,
			});
		const [newest, oldest, none] = [await page(1), await page(2), await page(3)];
		expect(newest.body.data).toEqual([
			expect.objectContaining({
				Last_Name: 'Second',
				Account_Name: expect.objectContaining({ id: account, name: 'Parent' }),
			}),
		]);
		expect([newest.body.info.moreRecords, oldest.body.info.moreRecords]).toEqual([true, false]);
		expect(none).toEqual({ status: 204, body: {} });
	});

	it('gets the tasks of a person, who is in another field than what they are about', async () => {
		const [contact = ''] = await sdk.create('Contacts', [{ Last_Name: 'Quill' }]);
		const Who_Id = await make('Record.Record', { id: BigInt(contact) });
		const [task = ''] = await sdk.create('Tasks', [{ Subject: 'Call Quill back', Who_Id }]);
		const { body } = await related(['Tasks', 'Contacts'], contact, { fields: 'Subject,Who_Id' });
		expect(body.data).toEqual([
			{
				id: task,
				Subject: 'Call Quill back',
				Who_Id: expect.objectContaining({ id: contact, name: 'Quill' }),
			},
		]);
		expect(body.info).toMatchObject({ page: 1, count: 1, moreRecords: false });
	});

	it('gets the tasks of a deal, and 304 when none changed since', async () => {
		const deal = '5725767000000400001';
		const tasks = await related(['Tasks', 'Deals'], deal, { fields: 'Subject' });
		expect(tasks.body.data).toContainEqual(
			expect.objectContaining({ Subject: 'Send the revised service level to Harriet' }),
		);
		const since = { 'If-Modified-Since': new Date(Date.now() + 3_600_000) };
		const later = await related(['Tasks', 'Deals'], deal, { fields: 'Subject' }, since);
		expect(later).toEqual({ status: 304, body: {} });
	});

	it('is refused a list and a parent that are none', async () => {
		const parent = await related(['Contacts', 'Accounts'], '5725767000000999999', { fields: 'id' });
		expect([parent.status, parent.body.code]).toEqual([400, 'INVALID_DATA']);
		const list = await related(['Nothing', 'Accounts'], '5725767000000200001', { fields: 'id' });
		expect([list.status, list.body.code]).toEqual([400, 'INVALID_DATA']);
	});
});

describe("Zoho's own SDK, keeping notes", () => {
	it('reads a whole note, which has no tags, layout or process', async () => {
		const { body } = await sdk.call('Notes.getNote', { with: [BigInt('5725767000000900001')] });
		expect(body.data).toEqual([
			{
				id: '5725767000000900001',
				noteTitle: 'Prefers calls before nine',
				noteContent: expect.stringContaining('morning dispatch'),
				parentId: expect.objectContaining({ name: expect.stringContaining('Fennimore') }),
				owner: expect.objectContaining({ name: expect.any(String) }),
				createdBy: expect.objectContaining({ name: expect.any(String) }),
				createdTime: expect.stringMatching(/Z$/),
				modifiedBy: expect.objectContaining({ name: expect.any(String) }),
				modifiedTime: expect.stringMatching(/Z$/),
				editable: true,
			},
		]);
	});

	it('creates, lists, reads, changes and deletes them', async () => {
		const [lead = ''] = await sdk.create('Leads', [{ Last_Name: 'Quill', Company: 'Meadow' }]);
		const made = await sdk.call('Notes.createNotes', {
			with: [
				await notes(
					await note('Fair', 'Met at the fair', lead),
					await note('Call', 'Line one\n"Line" two', lead),
				),
			],
		});
		expect([made.status, made.body.data.map(({ code }) => code)]).toEqual([
			201,
			['SUCCESS', 'SUCCESS'],
		]);
		const [first = '', second = ''] = made.body.data.map(({ details }) => details.id);

		const listed = await sdk.call('Notes.getNotes', {
			params: { fields: 'Note_Title,Note_Content,Parent_Id', ids: `${first},${second}` },
		});
		expect(listed.body.data).toEqual([
			expect.objectContaining({
				noteTitle: 'Call',
				noteContent: 'Line one\n"Line" two',
				parentId: expect.objectContaining({ id: lead }),
			}),
			expect.objectContaining({ noteTitle: 'Fair' }),
		]);
		const ofLead = await related(['Notes', 'Leads'], lead, { fields: 'Note_Title' });
		expect(ofLead.body.data).toHaveLength(2);

		const change = async (...values: Array<Record<string, unknown>>) =>
			await notes(...(await Promise.all(values.map((one) => make('Notes.Note', one)))));
		const one = await sdk.call('Notes.updateNote', {
			with: [BigInt(first), await change({ noteTitle: 'Trade fair' })],
		});
		expect([one.status, one.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		const many = await sdk.call('Notes.updateNotes', {
			with: [await change({ id: BigInt(second), noteContent: 'Called back' })],
		});
		expect([many.status, many.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		const read = await sdk.call('Notes.getNote', {
			with: [BigInt(first)],
			params: { fields: 'Note_Title,Note_Content' },
		});
		expect(read.body.data).toEqual([
			expect.objectContaining({ noteTitle: 'Trade fair', noteContent: 'Met at the fair' }),
		]);

		const gone = await sdk.call('Notes.deleteNote', { with: [BigInt(first)] });
		expect([gone.status, gone.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		const rest = await sdk.call('Notes.deleteNotes', { params: { ids: `${second},${first}` } });
		expect([rest.status, rest.body.data.map(({ code }) => code)]).toEqual([
			207,
			['SUCCESS', 'INVALID_DATA'],
		]);
		expect((await related(['Notes', 'Leads'], lead, { fields: 'id' })).status).toBe(204);
	});
});
