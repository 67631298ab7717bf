import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { openPanel } from '../../support/engine/load-options';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { onTwin, writing } from './on-twin';

const { twin, run } = onTwin();
const { mapFieldsToCreate } = new ZohoCrm().methods.resourceMapping;

/** Creates a record through the panel, with the fields as the editor has stored them. */
async function createBy(
	module: string,
	value: IDataObject,
	{ timezone = 'Etc/UTC', options = {} }: { timezone?: string; options?: INodeParameters } = {},
) {
	const parameters = { ...writing('create', module), valuesFrom: 'fields' };
	const { fields } = await mapFieldsToCreate.call(
		openPanel({
			node: ZohoCrm,
			credentialTypes: zohoCredentialTypes,
			credentials: [connectedTo(twin())],
			parameters,
		}),
	);
	const schema = JSON.parse(JSON.stringify(fields));
	return await run(
		{
			...parameters,
			options,
			values: { mappingMode: 'defineBelow', value, matchingColumns: [], schema } as never,
		},
		{ timezone },
	);
}

const newest = (module: string) =>
	twin()
		.records(module)
		.find(({ id }) => id === twin().changes().at(-1)?.id);

describe('values from the fields of the panel', () => {
	it('reach the record in the form that Zoho takes: picklist, date, amount, lookup (#109)', async () => {
		const { error } = await createBy('Deals', {
			Deal_Name: 'Panel deal',
			Stage: 'Qualification',
			Closing_Date: '2026-12-24',
			Amount: '1200.5',
			Account_Name: '5725767000000200001',
		});
		expect(error).toBeUndefined();
		expect(newest('Deals')).toMatchObject({
			Deal_Name: 'Panel deal',
			Stage: 'Qualification',
			Closing_Date: '2026-12-24',
			Amount: 1200.5,
			Account_Name: { id: '5725767000000200001' },
		});
	});

	it('keep the moment of a date with time (#97, #146)', async () => {
		const { error } = await createBy('Calls', {
			Subject: 'Panel call',
			Call_Type: 'Inbound',
			Call_Start_Time: '2026-11-23T14:00:00+01:00',
			Call_Duration: '05:00',
		});
		expect(error).toBeUndefined();
		const start = String(newest('Calls')?.Call_Start_Time);
		expect(Date.parse(start)).toBe(Date.parse('2026-11-23T14:00:00+01:00'));
	});

	it.each([
		['Europe/Amsterdam', '2026-11-23T13:00:00Z'],
		['America/New_York', '2026-11-23T19:00:00Z'],
	])(
		'take the calendar’s time without a zone as one of the workflow’s zone, %s (#97)',
		async (timezone, moment) => {
			const call = {
				Subject: 'Panel call',
				Call_Type: 'Inbound',
				Call_Start_Time: '2026-11-23T14:00:00',
				Call_Duration: '05:00',
			};
			const { error } = await createBy('Calls', call, { timezone });
			expect(error).toBeUndefined();
			expect(Date.parse(String(newest('Calls')?.Call_Start_Time))).toBe(Date.parse(moment));
		},
	);

	it('read lists and objects that are typed in as JSON', async () => {
		const lead = await createBy('Leads', {
			Last_Name: 'Panel',
			Company: 'Northwind',
			Tag: '["Hot", "Trade fair"]',
		});
		expect(lead.error).toBeUndefined();
		expect(newest('Leads')?.Tag).toMatchObject([{ name: 'Hot' }, { name: 'Trade fair' }]);
		const contract = await createBy('Fleet_Contracts', {
			Name: 'Panel contract',
			Services_Included: '["Maintenance", "Insurance"]',
			Account: '={{ "5725767000000200001" }}',
		});
		expect(contract.error).toBeUndefined();
		expect(newest('Fleet_Contracts')?.Services_Included).toEqual(['Maintenance', 'Insurance']);
		const task = await createBy('Tasks', {
			Subject: 'Panel task',
			Remind_At:
				'{ "ALARM": "FREQ=NONE;ACTION=EMAIL;TRIGGER=DATE-TIME:2026-11-24T09:00:00+01:00" }',
		});
		expect(task.error).toBeUndefined();
		expect(newest('Tasks')?.Remind_At).toHaveProperty('ALARM');
	});

	it('leave out what an expression finds nothing for', async () => {
		const { error } = await createBy('Leads', {
			Last_Name: 'Panel',
			Company: 'Northwind',
			Email: '={{ $json.nothing }}',
		});
		expect(error).toBeUndefined();
		expect(newest('Leads')).toMatchObject({ Last_Name: 'Panel', Email: null });
	});

	it('take true and false', async () => {
		const { error } = await createBy('Contacts', { Last_Name: 'Panel', Email_Opt_Out: true });
		expect(error).toBeUndefined();
		expect(newest('Contacts')).toMatchObject({ Email_Opt_Out: true });
	});

	const ofPigeon = {
		Last_Name: 'Panel',
		Company: 'Northwind',
		Lead_Source: '={{ "Carrier Pigeon" }}',
	};

	it('that a picklist does not list are Zoho’s to take or to refuse', async () => {
		const { error } = await createBy('Leads', ofPigeon);
		expect(error?.message).toContain("'Lead_Source'");
		expect(error?.description).toContain('Web Download');
		twin().settings({ loosePicklists: true });
		expect((await createBy('Leads', ofPigeon)).error).toBeUndefined();
		expect(newest('Leads')).toMatchObject({ Lead_Source: 'Carrier Pigeon' });
	});

	it('that a picklist does not list stop before anything is sent where that was chosen, with the name of the field', async () => {
		const { error } = await createBy('Leads', ofPigeon, { options: { newPicklistValues: false } });
		expect(error).toMatchObject({
			message: "The value of 'Lead_Source' is not in its picklist",
			description: expect.stringContaining("'Web Download'"),
		});
		expect(twin().changes()).toEqual([]);
	});
});
