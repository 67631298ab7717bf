import { failZoho } from '../../words/error-catalog';
import { createZoneClock, isZone } from './zone-clock';

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
	const dayMs = 86_400_000;
	const clock = createZoneClock(zone, { start: wall - dayMs, end: wall + dayMs });
	const [at] = clock.whenBetween({ start: wall, end: wall + 1 });
	if (!at) throw failZoho('TIME_UNREADABLE', { parameter });
	return at.start;
}
