import { checkMembers } from '../appointments/members.ts';
import { checkTimings } from '../appointments/timings.ts';
import { checkParticipants } from '../calendar/participants.ts';
import { checkRecurrence } from '../calendar/check-recurrence.ts';
import { checkReminders } from '../calendar/reminders.ts';
import { isDate, parseDatetime } from '../datetime.ts';
import { notInTwin, refusal, type Verdict } from '../envelope.ts';
import { idOf, isObject, type Json } from '../json.ts';
import type { FieldSpec } from '../schema/field-spec.ts';
import type { Checked, Place, Surroundings } from './checked.ts';

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]{2,}$/;
const PHONE = /^[+\d(][\da-zA-Z\s().,/;#+-]*$/;
const WEBSITE = /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i;

/**
 * Checks one value against its field (zoho-api.md section 5).
 * @param path JSON path of the value in the request, e.g. `$.data[0].Email`
 */
export function checkValue(
	field: FieldSpec,
	value: Json,
	path: string,
	around: Surroundings,
): Checked {
	const at = { api_name: field.name, json_path: path };
	const wrongType = (expected: string): Checked => ({
		refused: refusal('INVALID_DATA', 'invalid data', { ...at, expected_data_type: expected }),
	});
	const tooLong = (): Checked => ({
		refused: refusal('INVALID_DATA', 'invalid data', { ...at, maximum_length: field.length }),
	});
	const string = (expected: string, form?: RegExp): Checked => {
		if (typeof value !== 'string') return wrongType(expected);
		if ([...value].length > field.length) return tooLong();
		return form && value !== '' && !form.test(value) ? wrongType(expected) : { kept: value };
	};
	const number = (expected: string, whole: boolean): Checked => {
		if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(expected);
		if (whole && !Number.isInteger(value)) return wrongType(expected);
		return String(Math.trunc(Math.abs(value))).length > field.length ? tooLong() : { kept: value };
	};

	switch (field.type) {
		case 'email':
			return string('email', EMAIL);
		case 'phone':
			return string('phone', PHONE);
		case 'website':
			return string('website', WEBSITE);
		case 'boolean':
			return typeof value === 'boolean' ? { kept: value } : wrongType('boolean');
		case 'integer':
			return number('integer', true);
		case 'double':
		case 'currency':
			return number('double', false);
		case 'percent': {
			const outside = field.name === 'Probability' && (Number(value) < 0 || Number(value) > 100);
			if (typeof value !== 'number' || !outside) return number('double', false);
			return { refused: refusal('INVALID_DATA', 'Given Probability is not valid', at) };
		}
		case 'bigint':
			if (typeof value === 'number') return number('bigint', true);
			return string('bigint', /^-?\d+$/);
		case 'multiuserlookup':
			return checkMembers(value, at, around);
		case 'time_range':
			return checkTimings(value, at);
		case 'date':
			if (field.list === true) return checkDates(value, at);
			return typeof value === 'string' && isDate(value) ? { kept: value } : wrongType('date');
		case 'datetime': {
			const utc = typeof value === 'string' ? parseDatetime(value) : undefined;
			return utc === undefined ? wrongType('datetime') : { kept: utc };
		}
		case 'picklist':
			return checkChoice(field, value, at, around);
		case 'multiselectpicklist':
			return checkChoices(field, value, at, around);
		case 'lookup':
		case 'multi_module_lookup':
			return checkLookup(field, value, path, around);
		case 'ownerlookup':
		case 'userlookup': {
			const id = idOf(value);
			if (id === undefined) return wrongType('jsonobject');
			return around.userExists(id) ? { kept: { id } } : { refused: badId('id', `${path}.id`) };
		}
		case 'RRULE':
			return checkRecurrence(value, at);
		case 'ALARM':
			return isObject(value) ? { kept: value } : wrongType('jsonobject');
		case 'subform':
		case 'multiselectlookup':
		case 'fileupload':
		case 'imageupload':
			if (!Array.isArray(value)) return wrongType('jsonarray');
			if (value.length > 0) throw notInTwin(`values of the field ${field.name} (${field.type})`);
			return { kept: null };
		case 'participants':
			return checkParticipants(value, at, around);
		case 'multireminder':
			return checkReminders(value, at);
		default:
			return string(field.type === 'textarea' ? 'textarea' : 'text');
	}
}

function checkDates(value: Json, at: Place): Checked {
	const days = Array.isArray(value) ? value : [value];
	const place = days.findIndex((day) => typeof day !== 'string' || !isDate(day));
	if (Array.isArray(value) && place < 0) return { kept: value };
	const path = Array.isArray(value) ? `${at.json_path}[${place}]` : at.json_path;
	const expected = Array.isArray(value) ? 'date' : 'jsonarray';
	const details = { ...at, json_path: path, expected_data_type: expected };
	return { refused: refusal('INVALID_DATA', 'invalid data', details) };
}

function checkChoice(field: FieldSpec, value: Json, at: Place, around: Surroundings): Checked {
	if (typeof value !== 'string') {
		return {
			refused: refusal('INVALID_DATA', 'invalid data', { ...at, expected_data_type: 'text' }),
		};
	}
	const entries = field.values ?? [];
	const entry = entries.find(({ actual, display }) => value === actual || value === display);
	if (entry) return { kept: entry.actual };
	if (value === '' || value === '-None-') return { kept: null };
	if (around.loosePicklists) return { kept: value };
	const supported = entries.map(({ actual }) => actual);
	return {
		refused: refusal('INVALID_DATA', 'invalid data', { ...at, supported_values: supported }),
	};
}

function checkChoices(field: FieldSpec, value: Json, at: Place, around: Surroundings): Checked {
	if (!Array.isArray(value)) {
		return {
			refused: refusal('INVALID_DATA', 'invalid data', { ...at, expected_data_type: 'jsonarray' }),
		};
	}
	const kept: Json[] = [];
	for (const [index, one] of value.entries()) {
		const place = { ...at, json_path: `${at.json_path}[${index}]` };
		const checked = checkChoice(field, one, place, around);
		if ('refused' in checked) return checked;
		if (checked.kept !== null) kept.push(checked.kept);
	}
	return { kept };
}

/** A lookup is kept as `{id, module}`; ids that are numbers have lost digits and lead nowhere. */
function checkLookup(field: FieldSpec, value: Json, path: string, around: Surroundings): Checked {
	const named = isObject(value) && isObject(value.module) ? value.module.api_name : undefined;
	const id = idOf(value);
	if (id === undefined) {
		if (isObject(value) && value.id !== undefined) {
			return { refused: badId('id', `${path}.id`) };
		}
		return {
			refused: refusal('INVALID_DATA', 'invalid data', {
				api_name: field.name,
				json_path: path,
				expected_data_type: 'jsonobject',
			}),
		};
	}
	const allowed = field.lookup ?? [];
	const modules = typeof named === 'string' ? allowed.filter((name) => name === named) : allowed;
	const module = modules.find((name) => around.recordExists(name, id));
	return module === undefined
		? { refused: badId(field.name, `${path}.id`) }
		: { kept: { id, module } };
}

function badId(name: string, path: string): Verdict {
	return refusal('INVALID_DATA', 'the id given seems to be invalid', {
		api_name: name,
		json_path: path,
	});
}
