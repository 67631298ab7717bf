import { given } from '../../core/kernel/given';
import type { SlotQuestion } from '../../core/zoho/calendar/find-slots';
import type { Opening } from '../../core/zoho/calendar/slots/words';
import { failZoho } from '../../core/zoho/words/error-catalog';
import { readOpening } from '../../runtime/parameters/read-opening';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';

const minuteMs = 60_000;
/** Days that are looked at, at most: a list of a year is of no use to anybody. */
const mostDays = 366;
const beside = ['calls', 'appointments'] as const;

/** What the panel says of slots, but for the zone, which may be the workflow's. */
export interface CalendarParams {
	userIds: string[];
	zone: string | undefined;
	language: string;
	days: number;
	durationMs: number;
	stepMs: number;
	needs: 'anyone' | 'everyone';
	limit: number;
	from: string | undefined;
	beforeMs: number;
	afterMs: number;
	noticeMs: number;
	mostPerDay: number | undefined;
	callMs: number;
	also: Array<(typeof beside)[number]>;
	hours: Omit<Opening, 'zone'> | undefined;
}

/** Fails with HOURS_UNREADABLE, END_BEFORE_START, and with what any parameter can fail with. */
export function readCalendarParams(parameters: ParameterReader): CalendarParams {
	const minutes = (name: string, otherwise: number): number =>
		Math.max(0, parameters.optionalNumber(name) ?? otherwise) * minuteMs;
	const duration = parameters.optionalNumber('duration') ?? 30;
	if (!(duration > 0)) throw failZoho('END_BEFORE_START');
	const durationMs = Math.max(1, duration) * minuteMs;
	const isSet = parameters.raw('options.also') !== undefined;
	return {
		userIds: parameters.list('users'),
		zone: parameters.optionalText('options.timeZone')?.trim(),
		language: parameters.optionalText('options.language')?.trim() ?? 'en-US',
		days: Math.min(Math.max(1, parameters.optionalNumber('daysAhead') ?? 14), mostDays),
		durationMs,
		stepMs: Math.max(minutes('options.step', durationMs / minuteMs), minuteMs),
		needs: parameters.choice('needs', ['anyone', 'everyone']) ?? 'everyone',
		limit: parameters.optionalNumber('limit') ?? 3,
		from: parameters.optionalText('options.from'),
		beforeMs: minutes('options.bufferBefore', 0),
		afterMs: minutes('options.bufferAfter', 0),
		noticeMs: minutes('options.notice', 0),
		mostPerDay: parameters.optionalNumber('options.mostPerDay'),
		callMs: minutes('options.callMinutes', 15),
		also: isSet ? parameters.choices('options.also', beside) : [...beside],
		hours: readOpening(parameters, 'options'),
	};
}

/** The question that they make; `from` as a moment, undefined for now. */
export function toSlotQuestion(
	params: CalendarParams,
	{ timezone, from }: { timezone: string; from?: number | undefined },
): SlotQuestion {
	const { userIds, language, limit, callMs, also, hours, durationMs, stepMs, mostPerDay } = params;
	const zone = params.zone ?? timezone;
	return {
		calendar: { userIds, zone, callMs, also, ...given({ opening: hours && { ...hours, zone } }) },
		rules: {
			...{ zone, days: params.days, duration: durationMs, step: stepMs, needs: params.needs },
			...{ before: params.beforeMs, after: params.afterMs, notice: params.noticeMs },
			...given({ mostPerDay, from }),
		},
		...{ language, limit },
	};
}
