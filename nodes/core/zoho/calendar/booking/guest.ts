import { given } from '../../../kernel/given';
import type { JsonObject } from '../../../kernel/json';
import { findCustomers } from '../../customers/find-customers';
import type { CustomerPorts } from '../../customers/words';
import type { RecordDeps } from '../../modules/record-deps';
import { getRecord } from '../../records/get-record';
import { writeRecords } from '../../records/write-records';
import { failZoho } from '../../words/error-catalog';
import { holds } from '../../words/limits';
import { isLost } from './hold';
import type { Trigger } from '../../writing/journal';
import type { Guest } from './words';

/**
 * The contact that a guest is, undefined for a new one. Fails with CONTACT_UNKNOWN, CONTACT_NOT_GIVEN, with
 * CONTACT_UNCERTAIN when several fit or one only likely does, with CONTACT_UNREADABLE when nobody is found
 * who could not be looked for, and with CONTACT_NAME_MISSING for a new one that could not be created: all
 * before anything is written.
 */
export async function findGuest(
	deps: RecordDeps,
	guest: Guest,
	ports: CustomerPorts,
): Promise<string | undefined> {
	const { contactId, phones, emails, country, lastName } = guest;
	if (contactId !== undefined) {
		const asked = { module: 'Contacts', id: contactId, fields: ['Last_Name'] };
		if (!(await getRecord(deps, asked))) throw failZoho('CONTACT_UNKNOWN');
		return contactId;
	}
	if (phones.length + emails.length === 0) throw failZoho('CONTACT_NOT_GIVEN');
	const settings = {
		...{ modules: ['Contacts'] as const, deals: false, cases: false, closedStatuses: [] },
		...given({ country }),
	};
	const question = { phones, emails, domains: [] };
	const [answer] = await findCustomers(deps, [question], { settings, ...ports });
	if (answer?.match === 'exact' && answer.contact) return answer.contact.id;
	if (answer && answer.match !== 'none') {
		const ids = [answer.contact, ...answer.candidates].flatMap((one) => one?.id ?? []);
		throw failZoho('CONTACT_UNCERTAIN', { candidates: [...new Set(ids)].join(', ') });
	}
	if (answer && answer.notes.length > 0) {
		throw failZoho('CONTACT_UNREADABLE', { reason: answer.notes.join('. ') });
	}
	if (lastName === undefined) throw failZoho('CONTACT_NAME_MISSING');
	return undefined;
}

/** What a new contact of a guest would hold. */
export function valuesOf({ phones, emails, firstName, lastName, values }: Guest): JsonObject {
	const [phone] = phones;
	const [email] = emails;
	return {
		...values,
		...given({ First_Name: firstName, Last_Name: lastName, Phone: phone, Email: email }),
	};
}

/**
 * Creates the contact of a guest. One whose answer was lost is looked for, and sent again only when it
 * is not there.
 */
export async function createGuest(
	deps: RecordDeps,
	{ guest, trigger }: { guest: Guest; trigger?: Trigger },
	ports: CustomerPorts,
): Promise<string> {
	const values = valuesOf(guest);
	const options = { action: 'create' as const, module: 'Contacts', ...given({ trigger }) };
	for (let tried = 1; ; tried++) {
		const [made] = await writeRecords(deps, options, [values]);
		if (made?.ok && made.value.id !== undefined) return made.value.id;
		const error = made?.ok === false ? made.error : failZoho('ANSWER_LOST', { module: 'Contacts' });
		if (!isLost(error)) throw error;
		const found = await findGuest(deps, guest, ports);
		if (found !== undefined) return found;
		if (tried >= holds.tries) throw error;
	}
}
