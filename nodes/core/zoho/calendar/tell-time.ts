import type { SlotQuestion } from './find-slots';
import { toSlots, type Slot } from './slots/slot';
import type { Span } from './zones/span';
import { createZoneClock } from './zones/zone-clock';

/** When an appointment is, and what is said of it, by the zone and in the language of the question. */
export function tellTime(
	slot: Span,
	{ rules: { zone }, language }: SlotQuestion,
): Omit<Slot, 'users'> {
	const [told] = toSlots([{ ...slot, users: [] }], createZoneClock(zone, slot), language);
	const { start = '', end = '', spoken = '' } = told ?? {};
	return { start, end, zone, spoken };
}
