import { describe, expect, it } from 'vitest';
import { choice, make, records } from '../../../support/sdk/sdk.mjs';
import { sdkCalls } from '../../../support/sdk/sdk-calls.ts';
import { servedBy } from '../../../support/sdk/served.ts';
import { unreadBy } from '../../../support/sdk/unread.ts';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

type Given = NonNullable<Parameters<typeof sdk.call>[1]>;

const lead = BigInt('5725767000000500001');
const external = { 'X-EXTERNAL': 'Leads.External_Key' };
const since = { 'If-Modified-Since': new Date('2026-01-01') };

async function code(name: string, given: Given) {
	const { status, body } = await sdk.call(name, given);
	return [status, body.code];
}

describe("what Zoho's own SDK sends and the twin answers 501 to", () => {
	it('is the id of another system in place of the record’s own', async () => {
		const of = ['Leads'];
		const body = await records([{ City: 'Utrecht' }]);
		const related = { of: ['Notes', 'Leads'], with: ['key-1'], params: { fields: 'id' } };
		const calls: Array<[string, Given]> = [
			['Record.getRecordUsingExternalId', { of, with: ['key-1'] }],
			['Record.updateRecordUsingExternalId', { of, with: ['key-1', body] }],
			['Record.deleteRecordUsingExternalId', { of, with: ['key-1'] }],
			['RelatedRecords.getRelatedRecordsUsingExternalId', related],
			['Record.getRecords', { of, params: { fields: 'Last_Name' } }],
			['Record.searchRecords', { of, params: { email: 'ann@alder.example' } }],
			['Record.createRecords', { of, with: [body] }],
			['Record.updateRecords', { of, with: [body] }],
			['Record.upsertRecords', { of, with: [body] }],
			['Record.deleteRecords', { of, params: { ids: 'key-1' } }],
		];
		const before = sdk.twin.records('Leads');
		for (const [name, given] of calls) {
			expect([name, ...(await code(name, { ...given, headers: external }))]).toEqual([
				name,
				501,
				'NOT_IN_TWIN',
			]);
		}
		expect(sdk.twin.records('Leads')).toEqual(before);
	});

	it.each<[string, Given]>([
		['Record.getRecord', { of: ['Leads'], with: [lead], headers: since }],
		['Notes.getNote', { with: [lead], headers: since }],
		['Users.getUsers', { params: { type: choice('ActiveUsers') }, headers: since }],
		['Users.getUser', { with: [lead], headers: since }],
		['Modules.getModules', { headers: since }],
	])('is the time since which something changed, for %s', async (name, given) => {
		expect(await code(name, given)).toEqual([501, 'NOT_IN_TWIN']);
	});

	it('is a parameter of one call that another call reads', async () => {
		const params = { module: 'Leads' };
		const tags = [await make('Tags.Tag', { name: 'Hot' })];
		const put = await make('Tags.NewTagRequestWrapper', { tags });
		const calls: Array<[string, Given]> = [
			['Record.getRecords', { of: ['Leads'], params: { fields: 'id', approved: 'true' } }],
			['Record.getRecord', { of: ['Leads'], with: [lead], params: { cvid: '1' } }],
			['Record.searchRecords', { of: ['Leads'], params: { word: 'Quill', cvid: '1' } }],
			['CustomViews.getCustomViews', { params: { ...params, page: 1 } }],
			['Users.getUsers', { params: { ids: '1' } }],
			['Tags.addTags', { with: ['Leads', lead, put], params: { over_write: 'true' } }],
		];
		for (const [name, given] of calls) {
			expect([name, ...(await code(name, given))]).toEqual([name, 501, 'NOT_IN_TWIN']);
		}
		expect(sdk.twin.log().at(-1)?.status).toBe(501);
	});

	it('is all that the coverage page says of it', async () => {
		const { id, accessToken } = { ...sdk.twin.client, id: String(lead) };
		for (const call of sdkCalls()) {
			const route = servedBy(call);
			const refused = route ? unreadBy(route, call).refused : [];
			for (const name of refused) {
				const path = call.path.replace(/\{(\w+)\}/g, (_, given: string) =>
					/^module|apiName$/i.test(given) ? 'Leads' : given === 'relatedListAPIName' ? 'Notes' : id,
				);
				const url = new URL(path, sdk.twin.url);
				url.searchParams.set('module', 'Leads');
				const headers: Record<string, string> = {
					Authorization: `Zoho-oauthtoken ${accessToken}`,
				};
				if (call.headers.includes(name)) headers[name] = 'x';
				else url.searchParams.set(name, 'x');
				const { method } = call;
				const takesBody = method === 'POST' || method === 'PUT';
				const sent = { method, headers, ...(takesBody && { body: '{}' }) };
				const { status } = await fetch(url, sent);
				expect([call.name, name, status]).toEqual([call.name, name, 501]);
			}
		}
	});
});
