import { moduleField } from '../../../runtime/panel/module-field';
import { fieldsOption, simplifyField } from '../../fields/read-options';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { eachRow } from '../../../runtime/rows/each-row';
import { failParameter } from '../../../runtime/parameters/parameter-errors';
import { idFirst } from '../../showing/id-first';
import { simplifyRecord } from '../../showing/simplify';
import { fieldNames } from '../../module-needs';
import type { ZohoOperation } from '../../operation';

interface Params {
	module: string;
	id: string;
	fields: string[];
	simplify: boolean;
}

/** Record > Get: the whole record, subforms included. */
export const get: ZohoOperation<Params> = {
	name: 'Get',
	value: 'get',
	action: 'Get record',
	description: 'Retrieve a single record with all of its fields',
	access: 'read',
	scopes: ['ZohoCRM.modules.READ', ...fieldNames.scopes],
	credits: '1',
	routes: ['GET /crm/v8/{module}/{id}', ...fieldNames.routes],
	errors: ['INVALID_DATA', 'INVALID_ID', 'RECORD_NOT_FOUND', 'RECORD_UNKNOWN', 'UNKNOWN_FIELD'],
	properties: [
		moduleField,
		recordIdField,
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [{ ...fieldsOption, description: 'API names separated by commas' }],
		},
	],
	read: (parameters) => ({
		module: parameters.locator('module'),
		id: parameters.id('recordId'),
		fields: parameters.list('options.fields'),
		simplify: parameters.flag('simplify'),
	}),
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { module, id, fields, simplify } }) => {
			const record = await zoho.records.get({ module, id, fields });
			if (!record) throw failParameter('RECORD_UNKNOWN', { module, id });
			return { items: [{ json: simplify ? simplifyRecord(record) : idFirst(record) }] };
		}),
};
