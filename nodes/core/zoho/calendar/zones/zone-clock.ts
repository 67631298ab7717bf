import { hasNoLength, type Span } from './span';

/** What the clocks of a zone show between two changes of theirs. */
interface Stretch extends Span {
	/** What they are ahead of UTC, in ms. */
	offset: number;
}

/**
 * The clocks of a named zone. A wall time is what they show, in ms, counted as if it were UTC: the
 * hour that is skipped in spring has none, and that of autumn comes twice.
 */
export interface ZoneClock {
	zone: string;
	/** What the clocks show at a moment. */
	wallOf(instant: number): number;
	/** When the clocks show what lies between two wall times, in order; more than one span around a change. */
	whenBetween(wall: Span): Array<Span & { offset: number }>;
}

const dayMs = 86_400_000;

/** Whether it is a zone by name, e.g. `Europe/Amsterdam` or `UTC`; an offset such as `+02:00` is none. */
export function isZone(name: string): boolean {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		return formatterOf(name) !== undefined;
	} catch {
		return false;
	}
}

/**
 * The clocks of a zone within a time, which may reach over several changes.
 * @param zone one that `isZone` knows
 * @param within moments; outside of them the first and the last offset go on
 */
export function createZoneClock(zone: string, within: Span): ZoneClock {
	const stretches = stretchesOf(zone, within);
	return {
		zone,
		wallOf: (instant) => {
			const own = stretches.find(({ end }) => instant < end) ?? stretches.at(-1);
			return instant + (own?.offset ?? 0);
		},
		whenBetween: (wall) =>
			stretches
				.map(({ start, end, offset }) => ({
					start: Math.max(start, wall.start - offset),
					end: Math.min(end, wall.end - offset),
					offset,
				}))
				.filter((span) => !hasNoLength(span)),
	};
}

function stretchesOf(zone: string, { start, end }: Span): Stretch[] {
	const offsetAt = readOffset(zone);
	let current: Stretch = { start: -Infinity, end: Infinity, offset: offsetAt(start) };
	const stretches = [current];
	for (let from = start; from < end; from += dayMs) {
		const to = from + dayMs;
		const { offset } = current;
		const after = offsetAt(to);
		if (after === offset) continue;
		current.end = changeBetween(from, to, (instant) => offsetAt(instant) === offset);
		current = { start: current.end, end: Infinity, offset: after };
		stretches.push(current);
	}
	return stretches;
}

/** The first moment of a day at which the clocks have changed, by halves, to the second. */
function changeBetween(from: number, to: number, isBefore: (instant: number) => boolean): number {
	let low = Math.floor(from / 1000);
	let high = Math.ceil(to / 1000);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (isBefore(middle * 1000)) low = middle;
		else high = middle;
	}
	return high * 1000;
}

/** `GMT`, `GMT+05:45` or, of long ago, `GMT-00:25:21`. */
const offsetText = /([+-])(\d\d):(\d\d)(?::(\d\d))?/;

function readOffset(zone: string): (instant: number) => number {
	const formatter = formatterOf(zone);
	return (instant) => {
		const [, sign, hours, minutes, seconds = '0'] =
			offsetText.exec(formatter.format(instant)) ?? [];
		if (sign === undefined) return 0;
		const ahead = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
		return (sign === '-' ? -ahead : ahead) * 1000;
	};
}

const formatterOf = (timeZone: string) =>
	new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
