import { mergeSpans, type Span } from '../zones/span';
import type { ZoneClock } from '../zones/zone-clock';
import type { BusyEntry } from './words';

const dayMs = 86_400_000;

/** When a user is busy, in order; whole days are those of the user's own zone. */
export function busyTimes(entries: readonly BusyEntry[], clock: ZoneClock): Span[] {
	return mergeSpans(
		entries.flatMap((entry): Span[] => {
			if (!('firstDay' in entry)) return [entry];
			const start = Date.parse(entry.firstDay);
			return clock.whenBetween({ start, end: Date.parse(entry.lastDay) + dayMs });
		}),
	);
}
