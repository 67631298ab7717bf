import { readFileSync } from 'node:fs';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { moduleOf, onTwin } from './on-twin';

const { find, weigh, apply, record } = onTwin();
const folder = new URL('../../support/mails/items/', import.meta.url);
const items = JSON.parse(readFileSync(new URL('offer.json', folder), 'utf8')) as Record<
	string,
	INodeExecutionData
>;

/** The sender as the trigger's item has it: a text, a header line, or an address of Outlook's. */
const sender =
	'={{ $json.from?.emailAddress?.address ?? $json.from?.text ?? $json.from ?? $json.From ?? $json.headers?.from }}';

/** A row as Zoho's own documentation writes one. Source: Zoho CRM v8, Insert Records. */
const row = {
	Last_Name: 'Loza',
	First_Name: 'Ann',
	Company: 'Zylker',
	Email: 'ann.example@northwind.example',
	State: 'Texas',
};

it.each(['imap-simple', 'gmail-simple', 'gmail-full', 'outlook-simple', 'outlook-raw'])(
	'the sender of an item of %s becomes one lead, however often they write',
	async (shape) => {
		const json = items[shape]?.json as IDataObject;
		const mails = [json].map((mail) => ({ ...mail, extraction: row }));
		const leads = { module: moduleOf('Leads') };
		const first = await weigh(await find(mails, { email: sender }), leads);
		expect(first.ready[0]?.gate.plan).toMatchObject({ action: 'create' });
		const { items: made } = await apply(first.ready);
		const id = String(made[0]?.['id']);
		const again = mails.map((mail) => ({ ...mail, extraction: { ...row, City: 'Austin' } }));
		const second = await weigh(await find(again, { email: sender }), leads);
		expect(second.ready[0]?.gate.plan).toMatchObject({
			...{ action: 'update', recordId: id },
			values: { City: 'Austin' },
		});
		await apply(second.ready);
		expect(record('Leads', id)).toMatchObject({ City: 'Austin', Last_Name: 'Loza' });
	},
);
