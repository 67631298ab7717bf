import { z } from 'zod';
import { refusal, type Verdict } from '../envelope.ts';
import type { JsonObject } from '../json.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';

/** States that no write puts a record into: three in which Zoho refuses to change it, and that of a lead which lives on elsewhere. */
export const recordState = z.enum([
	'free',
	'locked',
	'waitsForApproval',
	'inBlueprint',
	'converted',
]);
export type RecordState = z.infer<typeof recordState>;

const free = {
	Locked__s: false,
	$approval_state: 'approved',
	$process_flow: false,
	Converted__s: false,
};

const kept: Record<RecordState, typeof free> = {
	free,
	locked: { ...free, Locked__s: true },
	waitsForApproval: { ...free, $approval_state: 'approval_process_pending' },
	inBlueprint: { ...free, $process_flow: true },
	converted: { ...free, Converted__s: true },
};

/** The field that a blueprint runs on, which then moves by transitions alone. */
const blueprintFields: Record<string, string> = {
	Leads: 'Lead_Status',
	Deals: 'Stage',
	Cases: 'Status',
	Tasks: 'Status',
};

/** Puts a record into a state; false when there is no such record. */
export function setRecordState(
	{ store, clock }: World,
	module: string,
	id: string,
	state: RecordState,
): boolean {
	const record = store.find(module, id);
	if (!record) return false;
	store.save(module, id, { ...record.values, ...kept[state] }, clock.now(), 0);
	return true;
}

/** Why the state of a record rules out every change, its tags and its deletion included. */
export function heldBack({ id, values }: StoredRecord): Verdict | undefined {
	if (values.Locked__s === true) {
		const details = { action: 'record_locking', id };
		return refusal('RECORD_LOCKED', 'the record is locked', details);
	}
	if (values.$approval_state !== kept.waitsForApproval.$approval_state) return undefined;
	return refusal('NOT_APPROVED', 'the record is not approved yet', { id });
}

/** Why the state of a record rules out the values of a row. */
export function changeHeldBack(
	module: string,
	record: StoredRecord,
	row: JsonObject,
	index: number,
): Verdict | undefined {
	const field = blueprintFields[module] ?? '';
	if (record.values.$process_flow !== true || row[field] === undefined) return heldBack(record);
	const details = { id: record.id, api_name: field, json_path: `$.data[${index}].${field}` };
	return refusal('RECORD_IN_BLUEPRINT', 'the record is in a blueprint', details);
}
