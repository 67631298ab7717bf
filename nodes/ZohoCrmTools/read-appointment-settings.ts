import { checkWords } from '../core/zoho/calendar/find-slots';
import type { AppointmentSettings } from '../core/tools/words/appointment-settings';
import { failParameter } from '../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';
import { readOpening } from '../runtime/parameters/read-opening';

/**
 * What the panel lays down of appointments. Fails with PARAMETER_NOT_NUMBER, ZONE_UNKNOWN, LANGUAGE_UNKNOWN
 * and HOURS_UNREADABLE.
 * @param timezone of the workflow, where the panel names none
 */
export function readAppointmentSettings(
	parameters: ParameterReader,
	timezone: string,
): AppointmentSettings {
	const at = (name: string): string => `appointments.${name}`;
	const whole = (name: string, label: string, { usual, least, most }: Bounds): number => {
		const number = parameters.optionalNumber(at(name)) ?? usual;
		if (Number.isInteger(number) && number >= least && number <= most) return number;
		throw failParameter('PARAMETER_NOT_NUMBER', { parameter: label });
	};
	const chosen = parameters.optionalText(at('timeZone'))?.trim();
	const zone = chosen ?? timezone;
	const language = parameters.optionalText(at('language'))?.trim() ?? 'en-US';
	// That of the workflow is n8n's to know.
	checkWords(chosen ?? 'UTC', language);
	const opening = readOpening(parameters, 'appointments');
	return {
		users: parameters.list(at('users')),
		minutes: whole('duration', 'Duration', { usual: 30, least: 1, most: dayMinutes }),
		days: whole('daysAhead', 'Days Ahead', { usual: 14, least: 1, most: 366 }),
		before: whole('bufferBefore', 'Buffer Before', buffer),
		after: whole('bufferAfter', 'Buffer After', buffer),
		notice: whole('notice', 'Shortest Notice', { ...buffer, most: 366 * dayMinutes }),
		...{ zone, language, opening: opening && { ...opening, zone } },
		knownOnly: parameters.flag(at('knownOnly')),
		invite: parameters.flag(at('invite')),
	};
}

interface Bounds {
	usual: number;
	least: number;
	most: number;
}

const dayMinutes = 24 * 60;
const buffer: Bounds = { usual: 0, least: 0, most: dayMinutes };
