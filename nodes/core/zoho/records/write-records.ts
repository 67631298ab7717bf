import { given } from '../../kernel/given';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import type { BatchJob } from '../writing/batch-job';
import { checkRecord } from '../rules/check-record';
import { withOwnNames } from '../rules/promised-names';
import type { RowReply } from '../wire/envelope';
import { failZoho } from '../words/error-catalog';
import type { Field } from '../words/field';
import { settleCreate } from './find-created';
import { layoutLacks } from '../rules/layout-lacks';
import { issueError } from '../rules/issue-error';
import { keepWritten, recallWritten } from '../writing/written-record';
import { limits } from '../words/limits';
import { settleRepeatable, type SettleLost } from '../writing/lost-answer';
import { asModuleName } from '../words/module-name';
import type { RecordDeps } from '../modules/record-deps';
import { asRecordId, isRecordId } from '../words/record-id';
import { requireField } from '../modules/requested-fields';
import { createFirsts } from '../writing/firsts';
import { hasMatchValue, noUpsert } from '../writing/upsert-matching';
import { withSeModule } from '../rules/values/se-module';
import { writeRows } from '../writing/write-rows';
import type { WrittenRecord } from '../writing/written-record';
import type { WriteGuards } from '../writing/journal';

export interface WriteOptions extends WriteGuards {
	action: 'create' | 'update' | 'upsert';
	module: string;
	/** Upsert only. */
	matchingFields?: string[];
	assignmentRuleId?: string;
	/** The layout of new records; Zoho then asks for what it requires. */
	layoutId?: string;
	/** Refuses new records that lack what their layout requires; else the written record says so. */
	checkLayout?: boolean;
	/** Sends values that a picklist does not list: Zoho takes them where the picklist is open. */
	newPicklistValues?: boolean;
}

type Action = WriteOptions['action'];

const wouldBe = {
	create: 'wouldCreate',
	update: 'wouldUpdate',
	upsert: 'wouldUpsert',
} as const satisfies Record<Action, WrittenRecord['action']>;

function checkOptions({ action, module, matchingFields = [] }: WriteOptions): void {
	asModuleName(module);
	if (action !== 'upsert') return;
	if (noUpsert.has(module)) throw failZoho('UPSERT_NOT_SUPPORTED', { module });
	if (matchingFields.length > limits.matchingFields) {
		throw failZoho('TOO_MANY_MATCHING_FIELDS', {
			count: matchingFields.length,
			limit: limits.matchingFields,
		});
	}
}

/** The row as it would be sent, or why it may not be. */
function prepare(options: WriteOptions, fields: Field[], record: JsonObject): Outcome<JsonObject> {
	const { action, module, layoutId, checkLayout, newPicklistValues } = options;
	const { id } = record;
	if (action === 'update' ? !isRecordId(id) : id !== undefined && !isRecordId(id)) {
		return failed(failZoho('INVALID_ID', { parameter: action === 'update' ? 'Record ID' : 'id' }));
	}
	const { values, issues } = checkRecord({ fields }, withOwnNames(module, fields, record), {
		action,
		mayExist: true,
		withoutLayout: !checkLayout && layoutId === undefined,
		...given({ newChoices: newPicklistValues }),
	});
	const [first, ...others] = issues;
	if (first) return failed(issueError(module, [first, ...others]));
	if (action === 'update' && Object.keys(values).every((name) => name === 'id')) {
		return failed(failZoho('NOTHING_TO_UPDATE', { module }));
	}
	const row = withSeModule(values);
	return done(layoutId === undefined ? row : { ...row, Layout: { id: layoutId } });
}

function bodyOf(options: WriteOptions, rows: Json[]): JsonObject {
	const { trigger, matchingFields, assignmentRuleId, action } = options;
	const body: JsonObject = { data: rows };
	if (trigger !== undefined) body['trigger'] = trigger;
	if (assignmentRuleId !== undefined) body['lar_id'] = assignmentRuleId;
	if (action === 'upsert' && matchingFields && matchingFields.length > 0) {
		body['duplicate_check_fields'] = matchingFields;
	}
	return body;
}

function readWritten(action: Action, reply: RowReply & { ok: true }, row: Json): WrittenRecord {
	const details: JsonObject = { ...reply.details };
	if (reply.duplicateField !== undefined) details['duplicate_field'] = reply.duplicateField;
	const made = action === 'create' || (action === 'upsert' && reply.action !== 'update');
	const id = details['id'] ?? (isJsonObject(row) ? row['id'] : undefined);
	return {
		...given({ id: isRecordId(id) ? id : undefined }),
		action: made ? 'created' : 'updated',
		details,
	};
}

/** Whether a row that goes out twice finds its record again. */
const canRepeat =
	({ action, module, matchingFields = [] }: WriteOptions, fields: Field[]) =>
	(row: Json): boolean =>
		action === 'update' ||
		(action === 'upsert' &&
			isJsonObject(row) &&
			hasMatchValue(row, { module, matchingFields, fields }));

function settleBy(
	deps: RecordDeps,
	options: WriteOptions,
	fields: Field[],
): SettleLost<WrittenRecord> {
	const { action, module } = options;
	if (action === 'create') return settleCreate(deps, { ...options, fields });
	return settleRepeatable(
		module,
		canRepeat(options, fields),
		`The row has no value in a field that records are matched by. Look in '${module}' before running the item again.`,
	);
}

/**
 * Creates, updates or upserts rows in requests of up to 100 (#80-#82, #148): each is checked against
 * the module's fields first, and only what passes is sent; outcomes in the order of the rows.
 */
export async function writeRecords(
	deps: RecordDeps,
	options: WriteOptions,
	rows: JsonObject[],
): Promise<Array<Outcome<WrittenRecord>>> {
	checkOptions(options);
	if (rows.length === 0) return [];
	const { action, module } = options;
	if (options.layoutId !== undefined) asRecordId(options.layoutId, 'layoutId');
	const fields = await deps.metadata.fields(module);
	const matching = action === 'upsert' ? (options.matchingFields ?? []) : [];
	for (const name of matching) requireField(module, fields, name);
	requireField(module, fields, options.findAgainBy);
	const firsts = createFirsts(options);
	const repeats = canRepeat(options, fields);
	const withWarning = (record: WrittenRecord, row: Json): WrittenRecord => {
		const isNew = record.action === 'created' && isJsonObject(row);
		return { ...record, ...given({ warning: isNew ? layoutLacks(fields, row) : undefined }) };
	};
	const job: Omit<BatchJob<WrittenRecord>, 'journal' | 'sendAgain'> = {
		module,
		size: limits.batchRows,
		key: 'data',
		call: (batch) => ({
			method: action === 'update' ? 'PUT' : 'POST',
			path: `${deps.base}/${module}${action === 'upsert' ? '/upsert' : ''}`,
			body: bodyOf(options, batch),
		}),
		read: (reply, row) => firsts.note(withWarning(readWritten(action, reply, row), row)),
		repeated: (row) => (repeats(row) ? 'same' : 'doubled'),
		settle: settleBy(deps, options, fields),
		keep: keepWritten,
		clock: deps.clock,
		isDoubtful: ({ code }) => action === 'create' && code === 'DUPLICATE_DATA',
		asFirst: (record, _, sentAt) => (action === 'upsert' ? firsts.asMade(record, sentAt) : record),
	};
	return await writeRows(deps.session, {
		prepared: rows.map((row) => attempt(() => prepare(options, fields, row))),
		guards: options,
		job,
		preview: (row) => ({
			...given({ id: isRecordId(row['id']) ? row['id'] : undefined }),
			action: wouldBe[action],
			details: row,
			...given({ warning: action === 'create' ? layoutLacks(fields, row) : undefined }),
		}),
		recall: recallWritten,
	});
}
