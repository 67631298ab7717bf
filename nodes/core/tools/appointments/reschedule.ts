import { timesOf } from '../../zoho/calendar/booking/hold';
import type { Moved } from '../../zoho/calendar/booking/reschedule';
import { timeOf } from '../../zoho/calendar/read/read-meetings';
import { fits } from '../query/fits';
import { outside } from '../reading/find-record';
import type { DeskDeps } from '../rights/deps';
import { requireRight, type ModuleView } from '../rights/module-view';
import { givenValues } from '../writing/given-values';
import { takeWrites } from '../writing/ledger';
import { triggerOf } from '../writing/send-rows';
import { bookableUsers, type BookableUser } from './bookable-users';
import { byArgument, meeting } from './booking-fields';
import { findAppointment } from './find-appointment';
import { horizonOf, slotQuestion, startOf, zoneOf } from './slot-question';
import { inToolsWords } from './told-slots';
import type { AskedAppointment } from './words';

export interface AskedMove extends AskedAppointment {
	start: string;
	zone: string | null;
}

/** Moves an appointment to another free time of its own users; it lasts as long as it did. */
export async function rescheduleAppointment(
	deps: DeskDeps,
	events: ModuleView,
	asked: AskedMove,
): Promise<{ moved: Moved; users: BookableUser[] }> {
	const { settings, ports } = deps;
	for (const right of ['create', 'update', 'delete'] as const) requireRight(events, right, 'start');
	const zone = zoneOf(deps, asked.zone);
	const start = startOf(deps, asked.start, zone);
	const users = await bookableUsers(deps, events, null);
	const found = await findAppointment(deps, events, { asked, users });
	const end = start + timeOf(found['End_DateTime']) - timeOf(found['Start_DateTime']);
	const times = Object.entries(timesOf({ start, end }, zone));
	const row = await givenValues(deps, events, {
		values: times.map(([field, value]) => ({ field, value })),
		...{ parameter: meeting, action: 'update' },
	}).catch(byArgument);
	const scope = await deps.scopeOf(events);
	if (!fits(scope, { ...found, ...row }, events.fields)) {
		throw outside(events, 'start');
	}
	if (!settings.dryRun) takeWrites(ports, settings.ceilings, 1);
	const question = slotQuestion(deps, { users, zone });
	const { calendar } = await deps.zoho();
	const moved = await inToolsWords(
		() =>
			calendar.reschedule({
				...{ id: found.id, start, question },
				...{ runId: ports.newRunId(), dryRun: settings.dryRun },
				...triggerOf(deps),
			}),
		{ users, horizon: horizonOf(deps) },
	);
	return { moved, users };
}
