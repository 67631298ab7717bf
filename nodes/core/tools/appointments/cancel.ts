import { given } from '../../kernel/given';
import type { CanceledAppointment } from '../../zoho/calendar/booking/cancel';
import type { DeskDeps } from '../rights/deps';
import { filledField, requireRight, type ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';
import { takeWrites } from '../writing/ledger';
import { triggerOf } from '../writing/send-rows';
import { bookableUsers } from './bookable-users';
import { findAppointment } from './find-appointment';
import { isBookedHere } from './proof';
import { inToolsWords } from './told-slots';
import type { AskedAppointment } from './words';

export interface AskedCancel extends AskedAppointment {
	reason: string | null;
}

/**
 * Cancels an appointment, which goes to the Recycle Bin. Without the class Delete only what these tools
 * booked themselves, else NOT_BOOKED_HERE: nobody's meeting is deleted by a word in its text.
 */
export async function cancelAppointment(
	deps: DeskDeps,
	events: ModuleView,
	asked: AskedCancel,
): Promise<CanceledAppointment> {
	const { settings, ports } = deps;
	requireRight(events, 'delete', 'appointment');
	const reason = asked.reason ?? undefined;
	if (reason !== undefined) {
		requireRight(events, 'update', 'reason');
		filledField(events, 'Description', 'reason');
	}
	const users = await bookableUsers(deps, events, null);
	const meeting = await findAppointment(deps, events, { asked, users });
	if (!settings.classes.has('delete') && !(await isBookedHere(ports.seal, meeting))) {
		throw failTool('NOT_BOOKED_HERE', { parameter: 'appointment', id: meeting.id });
	}
	if (!settings.dryRun) takeWrites(ports, settings.ceilings, 1);
	const { calendar } = await deps.zoho();
	return await inToolsWords(
		() =>
			calendar.cancel({
				...{ id: meeting.id, tell: true, dryRun: settings.dryRun },
				...given({ reason }),
				...triggerOf(deps),
			}),
		{ users, horizon: Infinity },
	);
}
