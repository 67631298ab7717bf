import type { RecordsNow } from '../../core/gate/found/records-now';
import { fitsNames, partsOfName } from '../../core/gate/found/keep-existing';
import { isBlank } from '../../core/gate/words/same-value';
import type { JsonObject } from '../../core/kernel/json';
import type { Row } from '../../runtime/rows/operation';
import type { GivenWrite } from '../writing/write-rows';
import type { ZohoContext } from '../zoho-context';
import type { SoughtRecord } from './sought-record';

export const asGiven = (values: JsonObject) => ({
	from: 'fields' as const,
	values,
	matchingFields: [],
});

const givenOf = (own: SoughtRecord): JsonObject =>
	own.given.from === 'fields' ? own.given.values : {};

/** All records of a module are read together, in the fields that any of them may lack. */
export async function expectRecord(
	own: SoughtRecord,
	records: RecordsNow,
	{ zoho }: ZohoContext,
): Promise<void> {
	const { module, recordId, fillBlanks } = own;
	if (recordId === undefined || !fillBlanks) return;
	const fields = await zoho.metadata.fields(module);
	const values = givenOf(own);
	const lacking = fields.filter(
		({ name, kind }) =>
			kind !== 'subform' && (Object.hasOwn(values, name) || partsOfName.includes(name)),
	);
	records.expect(
		module,
		recordId,
		lacking.map(({ name }) => name),
	);
}

/**
 * Of a record that was found what it lacks. A value that it does not show is left alone, and so is a
 * part of a name in another script; a field that the module does not have stays, for the write to refuse.
 */
export async function withBlanksAlone(
	own: SoughtRecord,
	records: RecordsNow,
	{ zoho }: ZohoContext,
): Promise<SoughtRecord> {
	const { module, recordId, fillBlanks } = own;
	if (recordId === undefined) return own;
	if (!fillBlanks) return { ...own, given: asGiven({}) };
	const record = (await records.read(module, recordId)) ?? {};
	const fields = await zoho.metadata.fields(module);
	const blanks = Object.entries(givenOf(own)).filter(([name, value]) => {
		const field = fields.find((one) => one.name === name);
		if (!field) return !isOfNewRecords(name);
		const isLacking = Object.hasOwn(record, name) && isBlank(record[name]) && !isBlank(value);
		return isLacking && fitsNames(value, field, record);
	});
	const values = Object.fromEntries(blanks);
	records.note(module, recordId, values);
	return { ...own, given: asGiven(values) };
}

/** Keys of a row that are no fields, and say nothing to a record that is there. */
const isOfNewRecords = (name: string): boolean =>
	name.startsWith('$') || ['id', 'Layout', 'Tag'].includes(name);

/** Whether the record that was found lacks nothing of the row. */
export const isUnchanged = ({ params: { own } }: Row<GivenWrite<SoughtRecord>>): boolean =>
	own.recordId !== undefined && Object.keys(givenOf(own)).length === 0;
