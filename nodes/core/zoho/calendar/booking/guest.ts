import { given } from '../../../kernel/given';
import type { JsonObject } from '../../../kernel/json';
import { findCustomers } from '../../customers/find-customers';
import type { CustomerPorts } from '../../customers/words';
import type { RecordDeps } from '../../modules/record-deps';
import { writeRecords } from '../../records/write-records';
import { failZoho } from '../../words/error-catalog';
import type { Guest } from './words';

/**
 * The contact that a guest is, undefined for a new one. Fails with CONTACT_NOT_GIVEN, with
 * CONTACT_UNCERTAIN when several fit or one only likely does, and with CONTACT_NAME_MISSING for a new
 * one that could not be created: all before anything is written.
 */
export async function findGuest(
	deps: RecordDeps,
	guest: Guest,
	ports: CustomerPorts,
): Promise<string | undefined> {
	const { contactId, phones, emails, country, lastName } = guest;
	if (contactId !== undefined) return contactId;
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
	if (lastName === undefined) throw failZoho('CONTACT_NAME_MISSING');
	return undefined;
}

/** Creates the contact of a guest; one whose answer was lost is looked for before it fails. */
export async function createGuest(
	deps: RecordDeps,
	guest: Guest,
	ports: CustomerPorts,
): Promise<string> {
	const { phones, emails, firstName, lastName } = guest;
	const [phone] = phones;
	const [email] = emails;
	const values: JsonObject = given({
		...{ First_Name: firstName, Last_Name: lastName, Phone: phone, Email: email },
	});
	const [made] = await writeRecords(deps, { action: 'create', module: 'Contacts' }, [values]);
	if (made?.ok && made.value.id !== undefined) return made.value.id;
	const isLost = made?.ok !== false || made.error.code === 'OUTCOME_UNKNOWN';
	const found = isLost ? await findGuest(deps, guest, ports) : undefined;
	if (found !== undefined) return found;
	throw made?.ok === false ? made.error : failZoho('ANSWER_NOT_UNDERSTOOD', { key: 'data' });
}
