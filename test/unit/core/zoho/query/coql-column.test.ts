import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../../nodes/core/kernel/errors';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import type { Metadata } from '../../../../../nodes/core/zoho/modules/metadata';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import { unknownColumn } from '../../../../../nodes/core/zoho/query/coql-column';
import { leadFields } from '../fake-wire';

const known: JsonObject = { parameter: 'Query', module: 'Leads', zohoCode: 'INVALID_QUERY' };
const refusal = (details: JsonObject) => new CoreError('COQL_COLUMN', 'No.', 'Check it.', details);

async function explained(cause: unknown, namedFields: Metadata['namedFields'] = fieldsOfLeads) {
	return await unknownColumn({ namedFields } as Metadata, cause);
}
const fieldsOfLeads = (module: string) =>
	Promise.resolve(module === 'Leads' ? readFields(leadFields, []) : []);

describe('a column that Zoho cannot read', () => {
	it.each([
		['Compny', 'Compny', "Did you mean 'Company'?"],
		['Last_Nme->x', 'Last_Nme', "Did you mean 'Last_Name'?"],
		['Emial.domain', 'Emial', "Did you mean 'Email'?"],
		['Zzzzzzzz', 'Zzzzzzzz', 'The API names stand in Zoho CRM under Setup'],
	])('%s is an unknown field', async (column, field, hint) => {
		const error = (await explained(refusal({ ...known, field: column }))) as CoreError;
		expect(error.code).toBe('COQL_FIELD');
		expect(error.advice).toContain(hint);
		expect(error.details).toMatchObject({ ...known, field });
	});

	it('may have been one of several', async () => {
		const fields = readFields([...leadFields, { ...leadFields[1], api_name: 'Companys' }], []);
		const cause = refusal({ ...known, field: 'Compan' });
		const error = (await explained(cause, () => Promise.resolve(fields))) as CoreError;
		expect(error.advice).toContain("Did you mean 'Company' or 'Companys'?");
	});

	it.each<[string, unknown]>([
		['is a field of the module', refusal({ ...known, field: 'Company' })],
		['is a field behind a lookup', refusal({ ...known, field: 'Company.Compny' })],
		['is the record ID', refusal({ ...known, field: 'id' })],
		['is not named', refusal(known)],
		['is no text', refusal({ ...known, field: 7 })],
		['is refused for another reason', refusal({ ...known, field: 'x', zohoCode: 'NO' })],
		['is no matter of the failure', new TypeError('canceled')],
	])('stays with what Zoho said when it %s', async (_, cause) => {
		expect(await explained(cause)).toBe(cause);
	});

	it('stays with what Zoho said when the fields are not to be had', async () => {
		const cause = refusal({ ...known, field: 'Compny' });
		expect(await explained(cause, () => Promise.reject(new Error('no')))).toBe(cause);
	});

	it('costs no look at the fields that says nothing', async () => {
		let looks = 0;
		const look = () => Promise.resolve(readFields(leadFields.slice(0, (looks += 1)), []));
		await explained(new TypeError('canceled'), look);
		await explained(refusal({ ...known, field: 'x', zohoCode: 'NO' }), look);
		await explained(refusal(known), look);
		expect(looks).toBe(0);
	});
});
