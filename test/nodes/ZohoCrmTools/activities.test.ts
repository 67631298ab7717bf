import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { onTwin } from './on-twin';

const crm = onTwin();
const modules = ['Calls', 'Events', 'Contacts', 'Deals', 'Leads'];
const writing = { classes: ['read', 'write'], modules };
const deal = '5725767000000400004';
const last = (module: string) => crm.twin().records(module).at(-1);
const writes = () =>
	crm
		.twin()
		.log()
		.filter(({ method, path }) => method === 'POST' && /(Calls|Events)$/.test(path));

describe('log_call', () => {
	const log = (more: IDataObject = {}, parameters: IDataObject = writing) =>
		crm.call(
			'zoho_log_call',
			{
				...{ module: 'Contacts', record: 'Harriet Fennimore', subject: 'Price of trailers' },
				...{ type: 'Inbound', start: '2026-11-30T10:00:00+01:00', minutes: 7.5 },
				...{ text: 'Wants an offer by Friday.', ...more },
			},
			parameters as typeof writing,
		);

	it('logs the call of a contact, and one about a deal', async () => {
		expect(await log()).toMatchObject({ call: { done: 'created', id: expect.any(String) } });
		expect(last('Calls')).toMatchObject({
			Subject: 'Price of trailers',
			Call_Type: 'Inbound',
			Call_Duration: '07:30',
			Who_Id: { name: 'Harriet Fennimore' },
			Description: 'Wants an offer by Friday.',
		});
		await log({ module: 'Deals', record: deal });
		expect(last('Calls')).toMatchObject({ What_Id: { id: deal }, $se_module: 'Deals' });
	});

	it('names the argument that does not fit', async () => {
		expect((await log({ start: 'this morning' })).error).toMatchObject({ parameter: 'start' });
		expect((await log({ record: 'Nobody Here' })).error).toMatchObject({
			parameter: 'record',
			code: 'NAME_NOT_FOUND',
		});
		expect((await log({ module: null })).error).toMatchObject({ parameter: 'module' });
		expect((await log({ minutes: -1 })).error).toMatchObject({ parameter: 'minutes' });
		expect((await log({ module: 'Cases', record: '1' })).error).toMatchObject({
			code: 'MODULE_CLOSED',
		});
		expect(writes()).toEqual([]);
	});

	it('logs nothing about a record that may not be touched', async () => {
		const condition = [
			{ module: 'Deals', field: 'Stage', operator: 'equals', value: 'Closed Lost' },
		];
		const bound = { ...writing, only: { condition } };
		expect((await log({ module: 'Deals', record: deal }, bound)).error).toMatchObject({
			code: 'RECORD_OUTSIDE',
			parameter: 'record',
		});
		expect(writes()).toEqual([]);
	});
});

describe('schedule_event', () => {
	const schedule = (more: IDataObject = {}, parameters: IDataObject = writing) =>
		crm.call(
			'zoho_schedule_event',
			{
				...{ module: 'Deals', record: deal, title: 'Trial ride', location: null, text: null },
				...{ start: '2090-01-31T10:00:00+01:00', end: '2090-01-31T11:00:00+01:00' },
				...{ participants: null, reminder_minutes: null, ...more },
			},
			parameters as typeof writing,
		);

	it('invites contacts by their names and others by address, with a reminder of 15 minutes', async () => {
		const participants = ['Harriet Fennimore', 'guest@visitor.example'];
		expect(await schedule({ participants })).toMatchObject({ event: { done: 'created' } });
		const contact = crm
			.twin()
			.records('Contacts')
			.find((one) => one['Full_Name'] === 'Harriet Fennimore');
		expect(last('Events')).toMatchObject({
			Event_Title: 'Trial ride',
			What_Id: { id: deal },
			Remind_At: [{ unit: 15, period: 'minutes' }],
			Participants: [
				{ type: 'contact', participant: contact?.['id'] },
				{ type: 'email', participant: 'guest@visitor.example' },
			],
		});
	});

	it('takes another reminder or none, and no record', async () => {
		await schedule({ reminder_minutes: 60 });
		expect(last('Events')).toMatchObject({ Remind_At: [{ unit: 60, period: 'minutes' }] });
		await schedule({ reminder_minutes: 0, module: null, record: null });
		expect(last('Events')?.['Remind_At'] ?? null).toBeNull();
		expect(last('Events')?.['What_Id'] ?? null).toBeNull();
	});

	it('invites nobody who is not there, and makes nothing in a dry run', async () => {
		expect((await schedule({ participants: ['Nobody Here'] })).error).toMatchObject({
			parameter: 'participants[0]',
		});
		const dry = await schedule({}, { ...writing, options: { dryRun: true } });
		expect(dry).toMatchObject({ event: { done: 'wouldCreate' } });
		expect(writes()).toEqual([]);
	});
});
