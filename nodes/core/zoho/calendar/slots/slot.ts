import type { Span } from '../zones/span';
import type { ZoneClock } from '../zones/zone-clock';
import type { FreeTime } from './words';

/** A free time as it is handed on. */
export interface Slot {
	/** ISO 8601 with the offset of the zone, e.g. `2026-12-01T09:30:00+01:00`. */
	start: string;
	end: string;
	zone: string;
	/** IDs of who is free. */
	users: string[];
	/** When it begins, as somebody says it, e.g. `Tuesday, December 1 at 9:30 AM`. */
	spoken: string;
}

/** Whether times can be said in it: a tag such as `en-US` or `nl`. */
export function isLanguage(tag: string): boolean {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
	} catch {
		return false;
	}
}

/** Shows free times by the clocks of a zone, in a language that `isLanguage` knows. */
export function toSlots(free: readonly FreeTime[], clock: ZoneClock, language: string): Slot[] {
	const speak = speakerOf(clock, language);
	return free.map(({ start, end, users }) => ({
		start: toIso(start, clock),
		end: toIso(end, clock),
		zone: clock.zone,
		users,
		spoken: speak(start),
	}));
}

/** Slots to choose from, as one says them: the language's own commas and its word for or. */
export function sayOffer(slots: ReadonlyArray<Pick<Slot, 'spoken'>>, language: string): string {
	const list = new Intl.ListFormat(language, { type: 'disjunction' });
	return list.format(slots.map(({ spoken }) => spoken));
}

/** A moment in ISO 8601 with the offset of its zone. */
export function toIso(instant: number, clock: Pick<ZoneClock, 'wallOf'>): string {
	const wall = clock.wallOf(instant);
	const minutes = Math.round((wall - instant) / 60_000);
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	const two = (number: number) => String(number).padStart(2, '0');
	const offset = `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
	return `${new Date(wall).toISOString().slice(0, 19)}${offset}`;
}

function speakerOf(clock: ZoneClock, language: string): (instant: number) => string {
	const parts: Intl.DateTimeFormatOptions = {
		...{ weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
		timeZone: clock.zone,
	};
	const usual = new Intl.DateTimeFormat(language, parts);
	return (instant) => {
		if (!comesTwice({ start: clock.wallOf(instant), end: clock.wallOf(instant) + 1 }, clock)) {
			return usual.format(instant);
		}
		return new Intl.DateTimeFormat(language, { ...parts, timeZoneName: 'short' }).format(instant);
	};
}

/** In the hour that autumn has twice, a time alone says nothing: its zone is told with it. */
const comesTwice = (wall: Span, clock: ZoneClock): boolean => clock.whenBetween(wall).length > 1;
