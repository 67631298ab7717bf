import { readFileSync } from 'node:fs';
import type { JsonObject } from '../zoho/json.ts';
import type { Twin } from '../zoho/twin.ts';

/** A record as a sample file has it: what somebody entered, and what happened to it. */
interface RecordSample {
	module: string;
	kind: 'created' | 'updated';
	record: JsonObject;
}

/** Somebody who works in the CRM, and is not whom n8n is connected as. */
const someone = '5725767000000100002';

/** Creates the record of a sample file in the twin as a user does; gives its ID. Fails when the twin refuses it. */
export function createRecord(twin: Pick<Twin, 'change'>, file: string, by = someone): string {
	const { module, record: values } = readSample(file);
	const { details } = twin.change({ module, by, operation: 'create', values });
	if (typeof details.id !== 'string') throw new Error(`The twin does not take ${file}.`);
	return details.id;
}

/**
 * Creates the record of a sample file, and gives the item that Zoho CRM Trigger puts out for it: the
 * record as Zoho shows it, and under `event` what happened.
 */
export function plantRecord(
	twin: Pick<Twin, 'change' | 'records'>,
	file: string,
): Record<string, unknown> {
	const { module, kind } = readSample(file);
	const id = createRecord(twin, file);
	const planted = twin.records(module).find((record) => record.id === id);
	const { Modified_Time: at, Modified_By: by } = planted ?? {};
	const eventKey = [module, id, kind, ...(kind === 'created' ? [] : [at])].join('/');
	const event = { kind, module, id, eventKey, at, by, ownUser: false, folded: false };
	return { ...planted, event };
}

const readSample = (file: string): RecordSample =>
	JSON.parse(readFileSync(file, 'utf8')) as RecordSample;
