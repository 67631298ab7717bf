import { refusal, type Verdict } from '../envelope.ts';
import { idOf, textOf, type JsonObject } from '../json.ts';
import type { Surroundings } from '../records/checked.ts';
import { endOf } from './appointment-values.ts';
import { isOpen } from './is-open.ts';

/**
 * What is wrong with an appointment beyond its single values [O26, D7].
 * @param values what the row sets, as kept
 * @param existing the appointment before it; undefined for a new one
 */
export function appointmentProblems(
	values: JsonObject,
	index: number,
	existing: JsonObject | undefined,
	around: Surroundings,
): Verdict[] {
	const at = (name: string) => ({ api_name: name, json_path: `$.data[${index}].${name}` });
	const depends = (code: string, name: string, dependee: string) =>
		refusal(code, 'the field does not go with the one it depends on', {
			...at(name),
			dependee: at(dependee),
		});
	const merged: JsonObject = { ...existing, ...values };
	const lacks = (name: string) => merged[name] === undefined || merged[name] === null;
	const problems: Verdict[] = [];
	if (lacks('Owner')) {
		problems.push(refusal('MANDATORY_NOT_FOUND', 'required field not found', at('Owner')));
	}
	const service = around.find('Services__s', idOf(merged.Service_Name) ?? '');
	const { Members: members = [] } = service ?? {};
	const owner = idOf(merged.Owner) ?? '';
	if (service && owner !== '' && Array.isArray(members) && !members.includes(owner)) {
		problems.push(depends('DEPENDENT_MISMATCH', 'Owner', 'Service_Name'));
	}
	if (merged.Location === 'Client Address' && lacks('Address')) {
		problems.push(depends('DEPENDENT_FIELD_MISSING', 'Address', 'Location'));
	}
	if (values.Status === 'Cancelled' && lacks('Cancellation_Reason')) {
		problems.push(depends('DEPENDENT_FIELD_MISSING', 'Cancellation_Reason', 'Status'));
	}
	if (values.Status === 'Rescheduled') {
		const start = values.Appointment_Start_Time;
		if (values.Rescheduled_From === undefined) {
			problems.push(depends('DEPENDENT_FIELD_MISSING', 'Rescheduled_From', 'Status'));
		} else if (existing && (start ?? null) === (existing.Appointment_Start_Time ?? null)) {
			problems.push(depends('DEPENDENT_FIELD_UNCHANGED', 'Appointment_Start_Time', 'Status'));
		}
	}
	const start = textOf(values.Appointment_Start_Time);
	const end = service && start !== undefined ? endOf(start, service) : undefined;
	if (service && start !== undefined && end !== undefined) {
		if (!isOpen(start, end, service, around.openingHours, around.zone)) {
			const message = 'the service is not available at this time';
			problems.push(refusal('NOT_ALLOWED', message, at('Appointment_Start_Time')));
		}
	}
	return problems;
}
