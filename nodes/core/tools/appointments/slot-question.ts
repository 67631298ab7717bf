import { given } from '../../kernel/given';
import type { SlotQuestion } from '../../zoho/calendar/find-slots';
import { dayStart } from '../../zoho/calendar/slots/open-times';
import { readTime } from '../../zoho/calendar/zones/read-time';
import { createZoneClock, isZone } from '../../zoho/calendar/zones/zone-clock';
import { failZoho } from '../../zoho/words/error-catalog';
import type { DeskDeps } from '../rights/deps';
import { failTool } from '../words/error-catalog';
import type { BookableUser } from './bookable-users';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How long a call takes that is still to come. */
const callMs = 15 * minuteMs;
/** Free times that are offered in place of one that is taken. */
const offered = 3;

type Deps = Pick<DeskDeps, 'settings' | 'ports'>;

/** The zone that a caller is in; the owner's when none is named. Fails with ZONE_UNKNOWN. */
export function zoneOf({ settings }: Deps, asked: string | null): string {
	const zone = asked?.trim() ?? settings.appointments.zone;
	if (isZone(zone)) return zone;
	throw failZoho('ZONE_UNKNOWN', { parameter: 'time_zone', zone: zone.slice(0, 60) });
}

/** What the owner laid down, as a question about the calendars of users. */
export function slotQuestion(
	{ settings }: Deps,
	{ users, zone }: { users: readonly BookableUser[]; zone: string },
): SlotQuestion {
	const { days, minutes, before, after, notice, opening, language } = settings.appointments;
	return {
		calendar: {
			userIds: users.map(({ id }) => id),
			zone: settings.appointments.zone,
			callMs,
			also: ['calls', 'appointments'],
			...given({ opening }),
		},
		rules: {
			...{ zone, days, needs: 'anyone', duration: minutes * minuteMs, step: minutes * minuteMs },
			...{ before: before * minuteMs, after: after * minuteMs, notice: notice * minuteMs },
		},
		...{ language, limit: offered },
	};
}

/** The moment from which on nothing may be booked: the owner's days are those of the owner's zone. */
export function horizonOf({ settings, ports }: Deps): number {
	const { zone, days } = settings.appointments;
	const now = ports.now();
	const clock = createZoneClock(zone, { start: now, end: now + (days + 2) * dayMs });
	const behind = dayStart(clock.wallOf(now)) + days * dayMs;
	const [first] = clock.whenBetween({ start: behind, end: behind + dayMs });
	return first?.start ?? now + days * dayMs;
}

/** The start of an appointment. Fails with TIME_UNREADABLE, and with ARGUMENT_WRONG beyond the owner's days. */
export function startOf(deps: Deps, text: string, zone: string): number {
	const start = readTime(text, zone, 'start');
	if (start < horizonOf(deps)) return start;
	const { days } = deps.settings.appointments;
	const expected = `a time within ${days} days from today on, which is how far ahead may be booked`;
	throw failTool('ARGUMENT_WRONG', { parameter: 'start', expected });
}
