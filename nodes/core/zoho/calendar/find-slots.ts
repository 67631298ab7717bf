import type { RecordDeps } from '../modules/record-deps';
import { failZoho } from '../words/error-catalog';
import { readCalendar, type CalendarQuestion } from './read/read-calendar';
import { findFreeTimes } from './slots/find-free-times';
import { dayStart } from './slots/open-times';
import { isLanguage, sayOffer, toSlots, type Slot } from './slots/slot';
import type { SlotRules } from './slots/words';
import { createZoneClock, isZone } from './zones/zone-clock';

const dayMs = 86_400_000;

/** What is asked for; the time it is comes from Zoho. */
export type AskedRules = Omit<SlotRules, 'now' | 'from'> & { from?: number };

export interface SlotQuestion {
	calendar: CalendarQuestion;
	/** `from` is now unless it is given. */
	rules: AskedRules;
	/** In which times are said, e.g. `en-US`. */
	language: string;
	/** Slots at most. */
	limit: number;
}

export interface FoundSlots {
	slots: Slot[];
	/** All of them, as one says what there is to choose from. */
	spoken: string;
}

/**
 * The next free times of users by their meetings, calls and appointments (#168). Fails with
 * ZONE_UNKNOWN, LANGUAGE_UNKNOWN, DAYS_PAST, NO_USER and USER_UNKNOWN before a calendar is read.
 */
export async function findSlots(
	deps: RecordDeps,
	{ calendar, rules, language, limit }: SlotQuestion,
): Promise<FoundSlots> {
	checkWords(rules.zone, language);
	const { now } = deps.session.time();
	const { from = now } = rules;
	const end = from + (rules.days + 1) * dayMs;
	const clock = createZoneClock(rules.zone, { start: from, end: Math.max(end, now) });
	const behind = dayStart(clock.wallOf(from)) + rules.days * dayMs;
	if (clock.wallOf(now) >= behind) throw failZoho('DAYS_PAST');
	const read = await readCalendar(deps, calendar, { start: from - rules.before, end });
	const free = findFreeTimes(read, { ...rules, now, from }, limit);
	const slots = toSlots(free, clock, language);
	return { slots, spoken: sayOffer(slots, language) };
}

/** Fails with ZONE_UNKNOWN and LANGUAGE_UNKNOWN. */
export function checkWords(zone: string, language: string): void {
	if (!isZone(zone)) throw failZoho('ZONE_UNKNOWN', { parameter: 'Time Zone', zone });
	if (!isLanguage(language)) {
		throw failZoho('LANGUAGE_UNKNOWN', { parameter: 'Language', language });
	}
}
