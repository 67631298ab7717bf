import { failZoho } from '../../words/error-catalog';
import type { Span } from './span';
import { createZoneClock, isZone } from './zone-clock';

const dayMs = 86_400_000;

/** A date with a time, with or without seconds and an offset. */
const written = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * The moment that a text such as `2026-12-01T09:30` means: by its own offset, or else by the clocks of
 * the zone; of an hour that comes twice the first. Fails with ZONE_UNKNOWN, and with TIME_UNREADABLE
 * for what is no time, or one that the clocks skip.
 */
export function readTime(text: string, zone: string, parameter: string): number {
	if (!isZone(zone)) throw failZoho('ZONE_UNKNOWN', { parameter: 'Time Zone', zone });
	const [, date, time, seconds = ':00', offset] = written.exec(text.trim()) ?? [];
	const wall = date === undefined ? Number.NaN : Date.parse(`${date}T${time}${seconds}Z`);
	if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date) {
		throw failZoho('TIME_UNREADABLE', { parameter });
	}
	if (offset !== undefined) {
		const moment = Date.parse(
			`${date}T${time}${seconds}${offset.replace(/(\d{2}):?(\d{2})/, '$1:$2')}`,
		);
		if (Number.isNaN(moment)) throw failZoho('TIME_UNREADABLE', { parameter });
		return moment;
	}
	return firstBetween({ start: wall, end: wall + 1 }, zone, parameter);
}

/** The moment of a text that `readTime` reads, or at which the day of a mere date begins: where clocks skip midnight, behind it. */
export function readDayOrTime(text: string, zone: string, parameter: string): number {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) return readTime(text, zone, parameter);
	const day = readTime(`${text.trim()}T00:00Z`, zone, parameter);
	return firstBetween({ start: day, end: day + dayMs }, zone, parameter);
}

/** When clocks first show what lies between two wall times. Fails with TIME_UNREADABLE where they skip it. */
function firstBetween(wall: Span, zone: string, parameter: string): number {
	const clock = createZoneClock(zone, { start: wall.start - dayMs, end: wall.end + dayMs });
	const [at] = clock.whenBetween(wall);
	if (!at) throw failZoho('TIME_UNREADABLE', { parameter });
	return at.start;
}
