import { describe, expect, it } from 'vitest';
import { choice, make, records } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const row = { Last_Name: 'Quill', Company: 'Meadow Post', Email: 'quill@meadow.example' };

async function convert(id: string, values: Record<string, unknown>) {
	const converter = await make('ConvertLead.LeadConverter', values);
	const body = await make('ConvertLead.BodyWrapper', { data: [converter] });
	return sdk.call('ConvertLead.convertLead', { of: [BigInt(id)], with: [body] });
}

/** One record as the SDK sends it inside of another body. */
const record = async (values: Record<string, unknown>): Promise<unknown> =>
	Object(await records([values])).getData()[0];

describe("Zoho's own SDK, converting leads", () => {
	it('makes a contact, an account and a deal', async () => {
		const [id = ''] = await sdk.create('Leads', [row]);
		const deals = await record({
			Deal_Name: 'Twelve bikes',
			Pipeline: choice('Standard (Standard)'),
			Stage: choice('Qualification'),
			Closing_Date: new Date('2090-01-31'),
		});
		const { status, body } = await convert(id, { deals, overwrite: false });
		expect([status, body.data[0]?.code]).toEqual([200, 'SUCCESS']);
		expect(sdk.twin.records('Deals').at(-1)).toMatchObject({ Deal_Name: 'Twelve bikes' });
		const again = await convert(id, {});
		expect([again.status, again.body.code]).toEqual([400, 'ID_ALREADY_CONVERTED']);
	});

	it('adds a lead to a contact that is alike, for another user', async () => {
		const [id = ''] = await sdk.create('Leads', [row]);
		const contacts = sdk.twin.records('Contacts').length;
		// An id in place of values is beyond it: it asks a contact for what a deal must have.
		const addToExistingRecord = choice(true);
		const assignTo = await make('Users.MinifiedUser', { id: BigInt('5725767000000100002') });
		const given = { addToExistingRecord, assignTo, notifyLeadOwner: true };
		expect((await convert(id, given)).status).toBe(200);
		expect(sdk.twin.records('Contacts')).toHaveLength(contacts);
	});

	it('gives up before it asks what a lead may be added to', async () => {
		const asked = sdk.call('ConversionOption.leadConversionOptions', { of: [BigInt('1')] });
		await expect(asked).rejects.toThrow('INVALID_MODULE');
	});
});
