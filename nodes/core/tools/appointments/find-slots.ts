import type { JsonObject } from '../../kernel/json';
import { sayOffer } from '../../zoho/calendar/slots/slot';
import { readTime } from '../../zoho/calendar/zones/read-time';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';
import { bookableUsers } from './bookable-users';
import { horizonOf, slotQuestion, zoneOf } from './slot-question';
import { inToolsWords, toldSlot } from './told-slots';

const dayMs = 86_400_000;

export interface AskedSlots {
	/** Times between which one begins; null for now, and for the end of the owner's days. */
	from: string | null;
	until: string | null;
	zone: string | null;
	user: string | null;
	limit: number;
}

/**
 * Free times of the users who may be booked, in the owner's bounds. All that keeps them busy counts,
 * whatever module and records are open, and nothing of it is told.
 */
export async function findFreeSlots(
	deps: DeskDeps,
	view: ModuleView,
	asked: AskedSlots,
): Promise<{ zone: string; spoken: string; slots: JsonObject[] }> {
	const { language } = deps.settings.appointments;
	const zone = zoneOf(deps, asked.zone);
	const now = deps.ports.now();
	const horizon = horizonOf(deps);
	const from = Math.max(now, asked.from === null ? now : timeOf(asked.from, zone, 'from'));
	const until = Math.min(
		horizon,
		asked.until === null ? horizon : timeOf(asked.until, zone, 'until'),
	);
	if (!(until > from)) {
		const [parameter, expected] =
			asked.until !== null && from < horizon
				? ['until', "a time behind that of 'from' that is still to come"]
				: ['from', `a time within ${deps.settings.appointments.days} days from today on`];
		throw failTool('ARGUMENT_WRONG', { parameter, expected });
	}
	const users = await bookableUsers(deps, view, asked.user);
	const question = slotQuestion(deps, { users, zone });
	const days = Math.ceil((until - from) / dayMs) + 1;
	const { slots: found } = await inToolsWords(
		async () =>
			(await deps.zoho()).calendar.findSlots({
				...question,
				rules: { ...question.rules, from, days },
				limit: asked.limit,
			}),
		{ users, horizon },
	);
	const slots = found.filter(({ start }) => Date.parse(start) < until);
	return {
		zone,
		spoken: sayOffer(slots, language),
		slots: slots.map((slot) => toldSlot(slot, users)),
	};
}

/** A date alone is its midnight. */
const timeOf = (text: string, zone: string, parameter: string): number =>
	readTime(
		/^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? `${text.trim()}T00:00` : text,
		zone,
		parameter,
	);
