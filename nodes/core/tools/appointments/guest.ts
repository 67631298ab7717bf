import type { Guest } from '../../zoho/calendar/booking/words';
import type { CustomerAnswer } from '../../zoho/customers/words';
import { nameField } from '../../zoho/modules/name-field';
import { findRecord, outside } from '../reading/find-record';
import { readRows } from '../reading/read-rows';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';
import { newGuest } from './new-guest';
import type { AskedGuest, AskedNewGuest } from './words';

/** Who it is for: a contact that may be touched, or a new one as far as the owner lets one be made. */
export async function guestOf(
	deps: DeskDeps,
	contacts: ModuleView,
	asked: AskedNewGuest,
): Promise<Guest> {
	const contactId = await knownContact(deps, contacts, asked);
	if (contactId !== undefined) return { contactId, phones: [], emails: [] };
	return await newGuest(deps, contacts, asked);
}

/**
 * The ID of the contact that is meant, undefined when nobody has the number or address. Fails with
 * NAME_OF_SEVERAL and candidates, and with RECORD_OUTSIDE for one that may not be touched.
 */
export async function knownContact(
	deps: DeskDeps,
	contacts: ModuleView,
	{ contact, phone, email }: AskedGuest,
): Promise<string | undefined> {
	if (contact !== null) {
		return String(
			(await findRecord(deps, contacts, { text: contact, parameter: 'contact' }))['id'],
		);
	}
	if (phone === null && email === null) {
		const expected = 'the phone number, the email address or the contact that it is for';
		throw failTool('ARGUMENT_MISSING', { parameter: 'phone', expected });
	}
	if (phone !== null) requireSeen(contacts, 'phone');
	if (email !== null) requireSeen(contacts, 'email');
	const { country } = deps.settings;
	const question = {
		phones: phone === null ? [] : [phone],
		emails: email === null ? [] : [email],
		domains: [],
	};
	const zoho = await deps.zoho();
	const [found] = await zoho.customers.find([question], {
		settings: {
			...{ modules: ['Contacts'], deals: false, cases: false, closedStatuses: [] },
			...(country === undefined ? {} : { country }),
		},
		readPhone: deps.ports.readPhone,
		readDomain: deps.ports.readDomain,
	});
	const parameter = phone === null ? 'email' : 'phone';
	if (found && found.match !== 'none') return await theOne(deps, contacts, { found, parameter });
	// Who could not be looked for is not known to be new.
	if (!found?.notes.length) return undefined;
	const expected = `${phone === null ? 'an email address' : 'a phone number with its country, e.g. +44 117 496 0125'}: ${found.notes.join('. ')}`;
	throw failTool('ARGUMENT_WRONG', { parameter, expected });
}

/** A find by a field that is hidden would tell of it. */
function requireSeen({ module, fields, seen }: ModuleView, kind: 'phone' | 'email'): void {
	const hidden = fields.find((field) => field.dataType === kind && !seen.includes(field));
	if (!hidden) return;
	const allowed = `${seen.map(({ name }) => name).join(', ')}; give the ID of the contact instead`;
	throw failTool('FIELD_HIDDEN', { parameter: kind, module, field: hidden.name, allowed });
}

async function theOne(
	deps: DeskDeps,
	contacts: ModuleView,
	{ found, parameter }: { found: CustomerAnswer; parameter: string },
): Promise<string> {
	const fitting = [found.contact, ...found.candidates].flatMap((one) => (one ? [one] : []));
	const ids = [...new Set(fitting.map(({ id }) => id))];
	const open = await readRows(deps, contacts, { ids, fields: ['id'] });
	const [first] = open;
	if (!first) throw outside(contacts, parameter);
	if (found.match === 'exact') return String(first['id']);
	const showsNames = contacts.seen.some(({ name }) => name === nameField('Contacts'));
	const candidates = open.map(({ id }) => ({
		id: String(id),
		...(showsNames ? { name: fitting.find((one) => one.id === id)?.name ?? '' } : {}),
	}));
	const allowed = candidates
		.map((one) => ('name' in one ? `'${one.name}' (${one.id})` : one.id))
		.join(', ');
	throw failTool('NAME_OF_SEVERAL', { parameter, module: 'Contacts', candidates, allowed });
}
