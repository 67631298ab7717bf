import { moduleField } from '../../../runtime/panel/module-field';
import { valueFields } from '../../fields/value-fields';
import { newRecordOptions } from '../../fields/write-options';
import { fieldRules } from '../../module-needs';
import { readGivenRecord, valuesOf } from '../../writing/given-record';
import { knownSource, recordWrite, writingOf } from '../../writing/record-write';
import { writeOperation } from '../../writing/write-operation';

/** Record > Create or Update: updates the record that matches, else creates one. */
export const upsert = writeOperation({
	...recordWrite,
	options: newRecordOptions,
	secondTry: ['sendAgain'],
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update record',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	scopes: [
		'ZohoCRM.modules.CREATE',
		'ZohoCRM.modules.UPDATE',
		...fieldRules.scopes,
		...knownSource.scopes,
	],
	routes: ['POST /crm/v8/{module}/upsert', ...fieldRules.routes, ...knownSource.routes],
	errors: [
		...recordWrite.errors,
		...knownSource.errors,
		'NOT_APPROVED',
		'NOT_REVIEWED',
		'RECORD_IN_BLUEPRINT',
		'TOO_MANY_MATCHING_FIELDS',
		'UPSERT_NOT_SUPPORTED',
	],
	properties: [moduleField, ...valueFields('upsert')],
	read: readGivenRecord,
	credits: knownSource.credits,
	tell: knownSource.tell,
	prepare: (row, { timezone }) => {
		const { module, given } = row.params;
		const { matchingFields } = given;
		return writingOf({ action: 'upsert', module, matchingFields }, valuesOf(row, timezone));
	},
});
