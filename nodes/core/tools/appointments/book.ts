import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import type { Booked } from '../../zoho/calendar/booking/words';
import { timesOf } from '../../zoho/calendar/booking/hold';
import { withMark } from '../../zoho/calendar/booking/mark';
import { testsOf } from '../query/query';
import { findRecord, outside } from '../reading/find-record';
import type { DeskDeps } from '../rights/deps';
import { filledField, openModule, requireRight, type ModuleView } from '../rights/module-view';
import { takeWrites } from '../writing/ledger';
import { newRow } from '../writing/new-row';
import { triggerOf } from '../writing/send-rows';
import { bookableUsers, type BookableUser } from './bookable-users';
import { bookingFields, byArgument, meeting } from './booking-fields';
import { bookingKey } from './booking-key';
import { guestOf } from './guest';
import { proofOf } from './proof';
import { horizonOf, slotQuestion, startOf, zoneOf } from './slot-question';
import { inToolsWords } from './told-slots';
import type { AskedNewGuest } from './words';

export interface AskedBooking extends AskedNewGuest {
	start: string;
	zone: string | null;
	user: string | null;
	title: string;
	text: string | null;
}

const remindMinutes = 15;

/**
 * Books a free time of one of the users who may be booked. What the meeting and a new contact will hold is
 * held against the owner's conditions and fields first; the same caller and time give the same booking.
 */
export async function bookAppointment(
	deps: DeskDeps,
	events: ModuleView,
	asked: AskedBooking,
): Promise<{ booked: Booked; users: BookableUser[] }> {
	const { settings, ports } = deps;
	const contacts = openModule(deps.views, 'Contacts', 'contact');
	for (const right of ['create', 'update', 'delete'] as const) requireRight(events, right, 'start');
	const zone = zoneOf(deps, asked.zone);
	const start = startOf(deps, asked.start, zone);
	const slot = { start, end: start + settings.appointments.minutes * 60_000 };
	const users = await bookableUsers(deps, events, asked.user);
	const guest = await guestOf(deps, contacts, asked);
	const { contactId } = guest;
	const key = await bookingKey(deps, events, { asked, start, ...given({ contactId }) });
	const { title, text } = asked;
	const more = await valuesBeside(deps, events, {
		...{ Event_Title: title, ...timesOf(slot, zone), Owner: users[0]?.id ?? '' },
		Description: withMark(text ?? '', { key }),
		...given({ Who_Id: contactId }),
	});
	if (!settings.dryRun) {
		takeWrites(ports, settings.ceilings, contactId === undefined ? 2 : 1);
	}
	const question = slotQuestion(deps, { users, zone });
	const { calendar } = await deps.zoho();
	const booked = await inToolsWords(
		() =>
			calendar.book(
				{
					...{ slot, question, guest, title, text: text ?? '', more, remindMinutes },
					...{ invite: settings.appointments.invite, dryRun: settings.dryRun },
					...{ key, runId: ports.newRunId() },
					sign: (own, id) => ports.seal.sign(proofOf(own, id)),
					...triggerOf(deps),
				},
				ports,
			),
		{ users, horizon: horizonOf(deps) },
	);
	// What stands of the same key may have been moved to where it may not be touched.
	if (booked.action === 'alreadyBooked') {
		await findRecord(deps, events, { text: String(booked.id), parameter: 'start' });
	}
	return { booked, users };
}

/** What the owner's condition fills beside; fails when the meeting would not be one that may be touched. */
async function valuesBeside(
	deps: DeskDeps,
	events: ModuleView,
	filled: JsonObject,
): Promise<JsonObject> {
	for (const [field, argument] of Object.entries(bookingFields))
		filledField(events, field, argument);
	const isOfContact = testsOf(await deps.scopeOf(events)).some(({ field }) => field === 'Who_Id');
	// What holds for the contact of a meeting cannot hold for one who is still to be created.
	if (isOfContact && filled['Who_Id'] === undefined) throw outside(events, 'contact');
	const values = Object.entries(filled).map(([field, value]) => ({ field, value }));
	const asked = { values, parameter: meeting, action: 'create' as const };
	const row = await newRow(deps, events, asked).catch(byArgument);
	return Object.fromEntries(Object.entries(row).filter(([name]) => !(name in bookingFields)));
}
