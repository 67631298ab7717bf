import { aboutParameter, CoreError } from '../../kernel/errors';
import { given } from '../../kernel/given';
import type { Guest } from '../../zoho/calendar/booking/words';
import type { DeskDeps } from '../rights/deps';
import { requireRight, type ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';
import { newRow } from '../writing/new-row';
import type { AskedNewGuest } from './words';

/** A contact who is not in the CRM yet, held against all that a new contact has to be. */
export async function newGuest(
	deps: DeskDeps,
	contacts: ModuleView,
	{ phone, email, firstName, lastName }: AskedNewGuest,
): Promise<Guest> {
	const parameter = phone === null ? 'email' : 'phone';
	if (deps.settings.appointments.knownOnly) throw failTool('CONTACT_NOT_KNOWN', { parameter });
	if (lastName === null) {
		const expected = 'the last name of who is asking, who is not in Zoho CRM yet: ask for it';
		throw failTool('ARGUMENT_MISSING', { parameter: 'last_name', expected });
	}
	requireRight(contacts, 'create', parameter);
	const values = [
		{ field: 'Last_Name', value: lastName },
		{ field: 'First_Name', value: firstName },
		{ field: 'Phone', value: phone },
		{ field: 'Email', value: email },
	].filter(({ value }) => value !== null);
	const row = await newRow(deps, contacts, { values, parameter: 'new', action: 'create' }).catch(
		(cause: unknown) => Promise.reject(ofArgument(cause)),
	);
	const { country } = deps.settings;
	return {
		phones: phone === null ? [] : [phone],
		emails: email === null ? [] : [email],
		...{ lastName, values: row },
		...given({ firstName: firstName ?? undefined, country }),
	};
}

const argumentOf: Readonly<Record<string, string>> = {
	...{ Last_Name: 'last_name', First_Name: 'first_name', Phone: 'phone', Email: 'email' },
};

/** A refusal names the argument and not the field's place. */
function ofArgument(cause: unknown): unknown {
	if (!(cause instanceof CoreError)) return cause;
	const { parameter, field } = cause.details;
	const [, name = String(field ?? '')] = /^new\.(\w+)$/.exec(String(parameter)) ?? [];
	return aboutParameter(cause, argumentOf[name] ?? 'contact');
}
