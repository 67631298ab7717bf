import type { Span } from '../zones/span';
import type { ZoneClock } from '../zones/zone-clock';
import type { Opening } from './words';

/** A part of the hours of a day in which clocks do not change. */
interface OpenTime extends Span {
	/** When the hours began, by the offset of this part: steps count from here. */
	stepsFrom: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** When an organization is open within a time; a change of the clocks in the hours parts them. */
export function openTimes(
	{ week, closed }: Opening,
	{ clock, within }: { clock: ZoneClock; within: Span },
): OpenTime[] {
	const times: OpenTime[] = [];
	const last = clock.wallOf(within.end);
	for (let day = dayStart(clock.wallOf(within.start)); day <= last; day += dayMs) {
		if (closed.has(dateOf(day))) continue;
		for (const { from, to } of week[new Date(day).getUTCDay()] ?? []) {
			const wall = { start: day + from * minuteMs, end: day + to * minuteMs };
			const parts = clock.whenBetween(wall);
			times.push(...parts.map((part) => ({ ...part, stepsFrom: wall.start - part.offset })));
		}
	}
	return times;
}

/** Midnight before a wall time. */
export const dayStart = (wall: number): number => Math.floor(wall / dayMs) * dayMs;

/** `yyyy-MM-dd` */
export const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** The moments in which steps of the hours begin, in order and each once. */
export function startsIn(times: readonly OpenTime[], step: number): number[] {
	const starts = new Set<number>();
	for (const { start, end, stepsFrom } of times) {
		const first = stepsFrom + Math.ceil((start - stepsFrom) / step) * step;
		for (let at = first; at < end; at += step) starts.add(at);
	}
	return [...starts].sort((one, other) => one - other);
}
