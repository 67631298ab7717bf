import { refusal } from '../envelope.ts';
import { isObject, type Json } from '../json.ts';
import type { Checked, Place } from '../records/checked.ts';

const PERIODS: Json[] = ['minutes', 'hours', 'days', 'weeks'];

/** Reminders of a meeting: how many minutes, hours, days or weeks before it [SDK]. */
export function checkReminders(value: Json, at: Place): Checked {
	const wrong = (place: Place, expected: string): Checked => ({
		refused: refusal('INVALID_DATA', 'invalid data', { ...place, expected_data_type: expected }),
	});
	if (!Array.isArray(value)) return wrong(at, 'jsonarray');
	for (const [index, one] of value.entries()) {
		const path = `${at.json_path}[${index}]`;
		if (!isObject(one)) return wrong({ ...at, json_path: path }, 'jsonobject');
		const unit = { api_name: 'unit', json_path: `${path}.unit` };
		const period = { api_name: 'period', json_path: `${path}.period` };
		if (one.unit === undefined || one.period === undefined) {
			const place = one.unit === undefined ? unit : period;
			return { refused: refusal('MANDATORY_NOT_FOUND', 'required field not found', place) };
		}
		if (!Number.isInteger(one.unit) || Number(one.unit) < 0) return wrong(unit, 'integer');
		if (!PERIODS.includes(one.period)) {
			const details = { ...period, supported_values: PERIODS };
			return { refused: refusal('INVALID_DATA', 'invalid data', details) };
		}
	}
	return { kept: value };
}
