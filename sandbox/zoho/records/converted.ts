import { invalidParam } from '../envelope.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { StoredRecord } from '../store.ts';

const ASKED = ['true', 'false', 'both'];

/** Converted leads are shown only to those who ask by `converted`. */
export function keepConverted<R extends StoredRecord>(
	records: R[],
	spec: ModuleSpec,
	asked: string | null,
): R[] {
	if (asked !== null && !ASKED.includes(asked)) throw invalidParam('converted');
	if (spec.name !== 'Leads' || asked === 'both') return records;
	return records.filter(({ values }) => (values.Converted__s === true) === (asked === 'true'));
}
