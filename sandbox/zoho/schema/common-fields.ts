import type { FieldSpec } from './field-spec.ts';
import { datetime, flag, picklist, readOnly, special, user } from './fields.ts';
import { recordStatus } from './picklists.ts';

/** Fields that Zoho adds to every module. */
export const commonFields: FieldSpec[] = [
	special('ownerlookup', 'Owner', { length: 120 }),
	user('Created_By', readOnly),
	user('Modified_By', readOnly),
	datetime('Created_Time', readOnly),
	datetime('Modified_Time', readOnly),
	special('text', 'Tag', { length: 2000 }),
	picklist('Record_Status__s', recordStatus, readOnly),
	flag('Locked__s', readOnly),
];
