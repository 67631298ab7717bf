import { moduleField } from '../../../runtime/panel/module-field';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { valueFields } from '../../fields/value-fields';
import { fieldRules } from '../../module-needs';
import { readGivenRecord, valuesOf } from '../../writing/given-record';
import { knownSource, recordWrite, writingOf } from '../../writing/record-write';
import { writeOperation } from '../../writing/write-operation';

/** Record > Update: changes only the fields that are given (#82). */
export const update = writeOperation({
	...recordWrite,
	name: 'Update',
	value: 'update',
	action: 'Update record',
	description: 'Change some fields of a record',
	scopes: ['ZohoCRM.modules.UPDATE', ...fieldRules.scopes, ...knownSource.scopes],
	routes: ['PUT /crm/v8/{module}', ...fieldRules.routes, ...knownSource.routes],
	errors: [
		...recordWrite.errors,
		...knownSource.errors,
		'NOTHING_TO_UPDATE',
		'NOT_APPROVED',
		'NOT_REVIEWED',
		'RECORD_IN_BLUEPRINT',
	],
	properties: [moduleField, recordIdField, ...valueFields('update')],
	read: (parameters) => ({ ...readGivenRecord(parameters), id: parameters.id('recordId') }),
	credits: knownSource.credits,
	tell: knownSource.tell,
	prepare: (row, { timezone }) => {
		const { module, id } = row.params;
		return writingOf({ action: 'update', module }, { ...valuesOf(row, timezone), id });
	},
});
