import { notInTwin, refusal } from '../envelope.ts';
import { isObject, textOf, type Json } from '../json.ts';
import type { Checked, Place } from '../records/checked.ts';
import { parseRecurrence } from './recurrence.ts';

/** `{RRULE: "FREQ=…"}`, the rule by which an activity is repeated [SDK, K8]. */
export function checkRecurrence(value: Json, at: Place): Checked {
	if (!isObject(value)) {
		return {
			refused: refusal('INVALID_DATA', 'invalid data', { ...at, expected_data_type: 'jsonobject' }),
		};
	}
	if (value.EXDATE !== undefined && value.EXDATE !== null) {
		throw notInTwin('days that a recurring activity leaves out (EXDATE)');
	}
	if (parseRecurrence(textOf(value.RRULE) ?? '')) return { kept: value };
	const place = { api_name: 'RRULE', json_path: `${at.json_path}.RRULE` };
	return { refused: refusal('INVALID_DATA', 'invalid data', place) };
}
