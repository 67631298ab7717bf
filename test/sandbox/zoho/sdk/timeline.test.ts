import { describe, expect, it } from 'vitest';
import type { SdkRow } from '../../../support/sdk/answer.ts';
import { records } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const timeline = (id: string, params: Record<string, unknown> = {}) =>
	sdk.call('Timelines.getTimelines', { with: ['Leads', id], params });
const entries = (body: object): SdkRow[] => Object(body).Timeline ?? Object(body).timeline ?? [];

describe("Zoho's own SDK, reading a timeline", () => {
	it('gets who changed what, with every inner detail, in pages', async () => {
		const [id = ''] = await sdk.create('Leads', [{ Last_Name: 'Quill', Company: 'Meadow Post' }]);
		sdk.twin.advance(60_000);
		const body = await records([{ City: 'Gent' }]);
		await sdk.call('Record.updateRecord', { of: ['Leads'], with: [BigInt(id), body] });
		const colleague = '5725767000000100002';
		const values = { Lead_Status: 'Contacted' };
		sdk.twin.change({ module: 'Leads', operation: 'update', id, values, by: colleague });
		const details =
			'field_history.data_type,field_history.field_label,field_history.enable_colour_code,' +
			'field_history.pick_list_values,done_by.type__s,done_by.profile';
		const all = await timeline(id, { include_inner_details: details, sort_by: 'audited_time' });
		expect(all.status).toBe(200);
		expect(entries(all.body)).toMatchObject([
			{
				action: 'updated',
				source: 'crm_ui',
				doneBy: { id: colleague },
				auditedTime: expect.stringMatching(/Z$/),
				fieldHistory: [{ apiName: 'Lead_Status', value: { new1: 'Contacted' } }],
			},
			{ source: 'crm_api', fieldHistory: [{ apiName: 'City', value: { new1: 'Gent' } }] },
			{ action: 'added' },
		]);
		const first = await timeline(id, { per_page: '2', page: '1', sort_order: 'asc' });
		expect(entries(first.body).map(({ action }) => action)).toEqual(['added', 'updated']);
		const token = first.body.info.nextPageToken;
		const second = await timeline(id, { page_token: token, sort_order: 'asc' });
		expect(entries(second.body)).toHaveLength(1);
	});

	it('gets what a filter lets through, or nothing', async () => {
		const [id = ''] = await sdk.create('Leads', [{ Last_Name: 'Rowan', Company: 'Rowan Bikes' }]);
		const by = (source: string) =>
			timeline(id, {
				filters: JSON.stringify({
					field: { api_name: 'source' },
					comparator: 'equal',
					value: source,
				}),
			});
		expect(entries((await by('crm_api')).body)).toHaveLength(1);
		expect((await by('crm_ui')).status).toBe(204);
	});
});
