import type { IDataObject } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import type { JsonObject } from '../../core/kernel/json';
import type { WriteOptions } from '../../core/zoho/records/write-records';
import type { WrittenRecord } from '../../core/zoho/writing/written-record';
import type { Zoho } from '../../core/zoho/zoho';
import type { ChangedRecord } from '../../runtime/rows/group-rows';
import { recordOptions } from '../fields/write-options';
import { describeWrite } from '../showing/describe-write';
import type { Needs } from '../operation';
import type { Teller } from './once/told-source';
import type { Writing } from './write';

type RecordRequest = Pick<WriteOptions, 'action' | 'module' | 'matchingFields' | 'checkLayout'>;

/** How the values of one row are written; an update names its record by `id` among them. */
export function writingOf(
	{ action, module, matchingFields, checkLayout }: RecordRequest,
	values: JsonObject,
): Writing<RecordRequest, JsonObject> {
	return {
		request: {
			action,
			module,
			...given({
				matchingFields: matchingFields?.length ? matchingFields : undefined,
				checkLayout,
			}),
		},
		entry: values,
		changes: changedBy(action, module, values),
	};
}

function changedBy(
	action: RecordRequest['action'],
	module: string,
	{ id }: JsonObject,
): ChangedRecord {
	if (action === 'create') return { module, isNew: true };
	return action === 'update' ? { module, id: String(id), sets: true } : { module };
}

/** What it takes to look up a record whose create got no answer. */
export const lostCreate = {
	scopes: ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ', 'ZohoCRM.users.READ'],
	routes: ['POST /crm/v8/coql', 'GET /crm/v8/users'],
} as const;

const errors: Needs['errors'] = [
	'AMBIGUITY_DURING_PROCESSING',
	'BAD_FORMAT',
	'DEPENDENT_FIELD_MISSING',
	'DEPENDENT_MISMATCH',
	'DUPLICATE_DATA',
	'EXPECTED_FIELD_MISSING',
	'INVALID_DATA',
	'INVALID_ID',
	'LIMIT_EXCEEDED',
	'MANDATORY_NOT_FOUND',
	'MAPPING_MISMATCH',
	'MULTIPLE_OR_MULTI_ERRORS',
	'NAMES_CONTRADICT',
	'NOT_ALLOWED',
	'NOT_IN_PICKLIST',
	'READ_ONLY',
	'RECORD_LOCKED',
	'RECORD_NOT_FOUND',
	'REQUIRED',
	'TOO_LONG',
	'TOO_MANY_DECIMALS',
	'UNKNOWN_FIELD',
	'WHAT_ID_WITHOUT_MODULE',
	'WRONG_TYPE',
];

/** How a record tells of its source: it is looked up by COQL and told in a note, or in a field that is read first. */
export const knownSource = {
	scopes: ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ', 'ZohoCRM.modules.CREATE'],
	routes: ['POST /crm/v8/coql', 'GET /crm/v8/{module}', 'POST /crm/v8/{module}'],
	credits:
		'1 for each 10 records, and 2 for the rules of each module; with Source ID 1 for each 25 IDs and 1 for each 10 notes',
	errors: ['SOURCES_NOT_READ', 'SOURCE_FIELD_UNFIT', 'SOURCE_LEFT_NOWHERE', 'TRACE_NOT_WRITTEN'],
	tell: (record: JsonObject, teller: Teller) => {
		const { values, source } = teller(record);
		return { entry: values, source };
	},
} as const;

/** What all writes of records have in common. */
export const recordWrite = {
	credits: '1 for each 10 records, and 2 for the rules of each module',
	errors,
	options: recordOptions,
	send: (zoho: Zoho, request: WriteOptions, records: JsonObject[]) =>
		zoho.records.write(request, records),
	show: (record: WrittenRecord, { module }: RecordRequest) => {
		const { id, action } = record;
		const changed = id !== undefined && (action === 'created' || action === 'updated');
		const result: IDataObject = describeWrite(module, record);
		return { result, ...given({ written: changed ? `${module} ${id} ${action}` : undefined }) };
	},
};
