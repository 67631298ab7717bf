import type { JsonObject } from '../../kernel/json';
import { usersOf } from '../../zoho/calendar/read/who-takes-part';
import { timeOf } from '../../zoho/calendar/read/read-meetings';
import { failZoho } from '../../zoho/words/error-catalog';
import { findRecord, outside } from '../reading/find-record';
import { readRows } from '../reading/read-rows';
import type { DeskDeps } from '../rights/deps';
import { openModule, type ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';
import type { BookableUser } from './bookable-users';
import { knownContact } from './guest';
import type { AskedAppointment, AskedGuest } from './words';

const fields = ['Start_DateTime', 'End_DateTime', 'Owner', 'Participants', 'Description'];

/**
 * The appointment that is meant: one that may be touched, with a user who may be booked, and still to come.
 * Fails with RECORD_OUTSIDE, APPOINTMENT_NOT_FOUND, NAME_OF_SEVERAL and what `knownContact` fails with.
 */
export async function findAppointment(
	deps: DeskDeps,
	events: ModuleView,
	{ asked, users }: { asked: AskedAppointment; users: readonly BookableUser[] },
): Promise<JsonObject & { id: string }> {
	const isBookable = (meeting: JsonObject): boolean =>
		usersOf(meeting).some((id) => users.some((user) => user.id === id));
	const isToCome = (meeting: JsonObject): boolean =>
		timeOf(meeting['End_DateTime']) > deps.ports.now();
	const { appointment } = asked;
	if (appointment !== null) {
		const parameter = 'appointment';
		const meeting = await findRecord(deps, events, { text: appointment, parameter, fields });
		if (!isBookable(meeting)) throw outside(events, parameter);
		if (isToCome(meeting)) return { ...meeting, id: String(meeting['id']) };
		const expected = 'an appointment that is still to come';
		throw failTool('ARGUMENT_WRONG', { parameter, expected });
	}
	const coming = (await ofContact(deps, events, asked)).filter(
		(meeting) => isBookable(meeting) && isToCome(meeting),
	);
	const [only, ...others] = coming;
	const parameter = argumentOf(asked);
	if (!only) throw failZoho('APPOINTMENT_NOT_FOUND', { parameter });
	if (others.length === 0) return { ...only, id: String(only['id']) };
	const showsStart = events.seen.some(({ name }) => name === 'Start_DateTime');
	const candidates = coming.map(({ id, Start_DateTime: start }) => ({
		id: String(id),
		...(showsStart ? { start: String(start) } : {}),
	}));
	const allowed = candidates.map((one) => Object.values(one).join(' at ')).join(', ');
	throw failTool('NAME_OF_SEVERAL', { parameter, module: events.module, candidates, allowed });
}

/** Meetings of a contact that may be touched, from now on. */
async function ofContact(
	deps: DeskDeps,
	events: ModuleView,
	asked: AskedGuest,
): Promise<JsonObject[]> {
	const contacts = openModule(deps.views, 'Contacts', argumentOf(asked));
	const contactId = await knownContact(deps, contacts, asked);
	if (contactId === undefined) return [];
	const { calendar } = await deps.zoho();
	const meetings = await calendar.meetingsBy(['Who_Id', contactId], deps.ports.now());
	const ids = meetings.filter(({ mark }) => mark?.heldBy === undefined).map(({ id }) => id);
	return await readRows(deps, events, { ids, fields: ['id', ...fields] });
}

const argumentOf = ({ contact, phone }: AskedGuest): string =>
	contact !== null ? 'contact' : phone !== null ? 'phone' : 'email';
