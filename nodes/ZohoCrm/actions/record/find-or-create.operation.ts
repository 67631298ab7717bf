import { customerModules, type CustomerModule } from '../../../core/zoho/customers/words';
import { moduleField } from '../../../runtime/panel/module-field';
import { failParameter } from '../../../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../../../runtime/parameters/parameter-reader';
import { customerFields, defaultCountryOption } from '../../fields/customer-fields';
import { readCountry, readQuestion } from '../../fields/read-customer';
import { readGivenValues, valueFields } from '../../fields/value-fields';
import { newRecordOptions } from '../../fields/write-options';
import { fieldRules } from '../../module-needs';
import { valuesOf } from '../../writing/given-record';
import { lostCreate, recordWrite, writingOf } from '../../writing/record-write';
import { writeOperation } from '../../writing/write-operation';
import type { SoughtRecord } from '../../finding/sought-record';

/** Writes what was found out of the rows. */
const foundWrite = writeOperation({
	...recordWrite,
	options: newRecordOptions,
	secondTry: ['findAgainBy', 'sendAgain'],
	ownOptions: [
		defaultCountryOption,
		{
			displayName: 'Fill Blanks of Found Records',
			name: 'fillBlanks',
			type: 'boolean',
			default: true,
			description:
				'Whether to fill fields that are empty in the record that was found. What it holds is never replaced.',
		},
	],
	name: 'Find or Create',
	value: 'findOrCreate',
	action: 'Find or create record',
	description: 'Find the contact, lead or account of somebody, or create it when there is none',
	credits:
		'those of Find Customer for all items together, 1 for each 100 records that are found, 1 for each 10 that are written, and 2 for the rules of each module',
	scopes: [
		'ZohoCRM.modules.CREATE',
		'ZohoCRM.modules.UPDATE',
		...fieldRules.scopes,
		...lostCreate.scopes,
	],
	routes: [
		'POST /crm/v8/{module}',
		'PUT /crm/v8/{module}',
		'GET /crm/v8/{module}',
		...fieldRules.routes,
		...lostCreate.routes,
	],
	errors: [
		...recordWrite.errors,
		'COQL_MODULE',
		'COUNTRY_NOT_TWO_LETTERS',
		'CUSTOMER_MODULE',
		'CUSTOMER_NOT_GIVEN',
		'NOT_APPROVED',
		'NOT_REVIEWED',
		'PAGES_BROKEN',
		'PAGINATION_LIMIT_EXCEEDED',
		'RECORD_IN_BLUEPRINT',
	],
	properties: [
		{ ...moduleField, description: 'Accounts, Contacts or Leads: where the record is to be' },
		...customerFields,
		...valueFields('add'),
	],
	read: readSought,
	prepare: (row, { timezone }) => {
		const { module, recordId: id } = row.params;
		const values = valuesOf(row, timezone);
		if (id === undefined) return writingOf({ action: 'create', module }, values);
		return writingOf({ action: 'update', module }, { ...values, id });
	},
});

/** Record > Find or Create: the record of somebody, or a new one, for all items together (#172, #182). */
export const findOrCreate: typeof foundWrite = {
	...foundWrite,
	execute: async (context) => {
		const { findOrCreateRows } = await import('../../finding/find-or-create-rows.js');
		return await findOrCreateRows(context, foundWrite.execute);
	},
};

function readSought(parameters: ParameterReader): SoughtRecord {
	const isSet = parameters.raw('options.fillBlanks') !== undefined;
	return {
		module: readModule(parameters),
		question: readQuestion(parameters),
		country: readCountry(parameters),
		given: readGivenValues(parameters),
		fillBlanks: !isSet || parameters.flag('options.fillBlanks'),
	};
}

function readModule(parameters: ParameterReader): CustomerModule {
	const module = parameters.locator('module');
	const known = customerModules.find((one) => one === module);
	if (known === undefined) throw failParameter('CUSTOMER_MODULE', { parameter: 'Module' });
	return known;
}
