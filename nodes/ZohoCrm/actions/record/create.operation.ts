import { moduleField } from '../../../runtime/panel/module-field';
import { valueFields } from '../../fields/value-fields';
import { newRecordOptions } from '../../fields/write-options';
import { fieldRules } from '../../module-needs';
import { readGivenRecord, valuesOf } from '../../writing/given-record';
import { knownSource, lostCreate, recordWrite, writingOf } from '../../writing/record-write';
import { writeOperation } from '../../writing/write-operation';

/** Record > Create: one record per item, up to 100 in a request. */
export const create = writeOperation({
	...recordWrite,
	options: newRecordOptions,
	secondTry: ['findAgainBy', 'sendAgain'],
	name: 'Create',
	value: 'create',
	action: 'Create record',
	description: 'Create a new record in a module',
	scopes: ['ZohoCRM.modules.CREATE', ...fieldRules.scopes, ...lostCreate.scopes],
	errors: [...recordWrite.errors, ...knownSource.errors],
	routes: ['POST /crm/v8/{module}', ...fieldRules.routes, ...lostCreate.routes],
	properties: [moduleField, ...valueFields('add')],
	read: readGivenRecord,
	tell: knownSource.tell,
	prepare: (row, { timezone }) =>
		writingOf({ action: 'create', module: row.params.module }, valuesOf(row, timezone)),
});
