import { describe, expect, it } from 'vitest';
import { choice, records } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

type Rows = Array<Record<string, unknown>>;

async function write(name: string, module: string, rows: Rows, more = {}) {
	const body = await records(rows, more);
	const answer = await sdk.call(`Record.${name}`, { of: [module], with: [body] });
	return { ...answer, said: answer.body.data?.map(({ status, code }) => `${status} ${code}`) };
}

async function read(module: string, id: string) {
	const { body } = await sdk.call('Record.getRecord', { of: [module], with: [BigInt(id)] });
	return body.data[0];
}

describe("Zoho's own SDK, creating records", () => {
	it('hears of each row what became of it', async () => {
		const good = { Last_Name: 'Rowan', Company: 'Rowan Bikes' };
		const bad = { Company: 'Nameless' };
		expect(await write('createRecords', 'Leads', [good])).toMatchObject({
			status: 201,
			said: ['success SUCCESS'],
		});
		expect(await write('createRecords', 'Leads', [good, bad])).toMatchObject({
			status: 207,
			said: ['success SUCCESS', 'error MANDATORY_NOT_FOUND'],
		});
		const none = await write('createRecords', 'Leads', [bad]);
		expect(none).toMatchObject({ status: 400, said: ['error MANDATORY_NOT_FOUND'] });
		expect(none.body.data[0]?.details).toEqual({
			api_name: 'Last_Name',
			json_path: '$.data[0].Last_Name',
		});
	});

	it('sends automations, values of every kind, and characters of every kind', async () => {
		const Description = 'Tab\tline\nbreak "quoted" \'single\' back\\slash <b>&amp; Łódź 東京 🚲';
		const row = {
			Last_Name: "O'Brien-Ñandú, Jr. (Sr.)",
			Company: 'A & B; "C"',
			Description,
			No_of_Employees: 12,
			Annual_Revenue: 1234.56,
			Email_Opt_Out: true,
			Rating: choice('Active'),
		};
		const created = await write('createRecords', 'Leads', [row], { trigger: ['workflow'] });
		expect(created.status).toBe(201);
		const id = created.body.data[0]?.details.id ?? '';
		expect(await read('Leads', id)).toMatchObject({ ...row, Rating: 'Active' });
	});
});

describe("Zoho's own SDK, changing records", () => {
	it('updates one record, and several, each by its id', async () => {
		const [first = '', second = ''] = await sdk.create('Leads', [
			{ Last_Name: 'Ash', Company: 'A' },
			{ Last_Name: 'Beech', Company: 'B' },
		]);
		const body = await records([{ City: 'Utrecht' }]);
		const one = await sdk.call('Record.updateRecord', {
			of: ['Leads'],
			with: [BigInt(first), body],
		});
		expect([one.status, one.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		const several = await write('updateRecords', 'Leads', [
			{ id: BigInt(first), Company: 'Ash & Sons' },
			{ id: BigInt(second), City: 'Gent' },
			{ id: BigInt('5725767000000999999'), City: 'Nowhere' },
		]);
		expect(several).toMatchObject({
			status: 207,
			said: ['success SUCCESS', 'success SUCCESS', 'error INVALID_DATA'],
		});
		expect(await read('Leads', first)).toMatchObject({ City: 'Utrecht', Company: 'Ash & Sons' });
		expect(await read('Leads', second)).toMatchObject({ City: 'Gent', Company: 'B' });
	});

	it('upserts by the fields it names as duplicate checks', async () => {
		const more = { duplicateCheckFields: ['Email'] };
		const row = { Last_Name: 'Quill', Company: 'Meadow', Email: 'quill@meadow.example' };
		const made = await write('upsertRecords', 'Leads', [row], more);
		expect([made.status, made.body.data[0]?.action]).toEqual([200, 'insert']);
		const found = await write('upsertRecords', 'Leads', [{ ...row, City: 'Gent' }], more);
		expect(found.body.data[0]).toMatchObject({
			code: 'SUCCESS',
			action: 'update',
			duplicateField: 'Email',
		});
		const id = made.body.data[0]?.details.id ?? '';
		expect(found.body.data[0]?.details.id).toBe(id);
		expect(await read('Leads', id)).toMatchObject({ City: 'Gent' });
		const unknown = await write('upsertRecords', 'Leads', [row], {
			duplicateCheckFields: ['Nothing'],
		});
		expect(unknown.status).toBe(400);
	});

	it('is told which record has the value of a unique field', async () => {
		const row = { Account_Name: 'Lumen', Customer_Reference: 'REF-77' };
		const [id] = await sdk.create('Accounts', [row]);
		const again = await write('createRecords', 'Accounts', [row]);
		expect([again.status, again.body.data[0]?.code]).toEqual([400, 'DUPLICATE_DATA']);
		expect(JSON.stringify(again.body.data[0]?.details)).toContain(id);
	});
});

describe("Zoho's own SDK, deleting records", () => {
	it('deletes one, and several with a row for each', async () => {
		const [first = '', second = ''] = await sdk.create('Leads', [
			{ Last_Name: 'Ash', Company: 'A' },
			{ Last_Name: 'Beech', Company: 'B' },
		]);
		const one = (id: string) =>
			sdk.call('Record.deleteRecord', {
				of: ['Leads'],
				with: [BigInt(id)],
				params: { wf_trigger: false },
			});
		const gone = await one(first);
		expect([gone.status, gone.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		const unknown = await one(first);
		expect([unknown.status, unknown.body.code]).toEqual([400, 'INVALID_DATA']);
		const several = await sdk.call('Record.deleteRecords', {
			of: ['Leads'],
			params: { ids: `${second},${first}`, wf_trigger: true },
		});
		expect(several.status).toBe(207);
		expect(several.body.data.map(({ code }) => code)).toEqual(['SUCCESS', 'INVALID_DATA']);
		expect(several.body.data[0]?.details.id).toBe(second);
	});
});
