import { refusal } from '../envelope.ts';
import { isObject, textOf, type Json } from '../json.ts';
import type { Checked, Place } from '../records/checked.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Times of day, `{From: "09:00", To: "12:30"}` each, the end after the beginning [O26, SDK]. */
export function checkTimings(value: Json, at: Place): Checked {
	const wrong = (path: string, expected: string): Checked => ({
		refused: refusal('INVALID_DATA', 'invalid data', {
			...at,
			json_path: path,
			expected_data_type: expected,
		}),
	});
	if (!Array.isArray(value)) return wrong(at.json_path, 'jsonarray');
	for (const [index, one] of value.entries()) {
		const path = `${at.json_path}[${index}]`;
		if (!isObject(one)) return wrong(path, 'jsonobject');
		const from = textOf(one.From) ?? '';
		const to = textOf(one.To) ?? '';
		if (!TIME.test(from)) return wrong(`${path}.From`, 'time');
		if (!TIME.test(to) || to <= from) return wrong(`${path}.To`, 'time');
	}
	return { kept: value };
}
