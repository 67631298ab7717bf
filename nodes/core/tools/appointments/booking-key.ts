import { customerKeys } from '../../zoho/customers/customer-keys';
import { readRows } from '../reading/read-rows';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import type { AskedGuest } from './words';

interface Booking {
	asked: AskedGuest;
	/** Of a contact that is known. */
	contactId?: string;
	start: number;
}

/**
 * The same key for the same caller and time, however the number is written: that of what the contact has at
 * this time already, else one made of both.
 */
export async function bookingKey(
	deps: DeskDeps,
	events: ModuleView,
	{ asked, contactId, start }: Booking,
): Promise<string> {
	const { ports, settings } = deps;
	const standing =
		contactId === undefined ? undefined : await keyAt(deps, events, contactId, start);
	if (standing !== undefined) return standing;
	const { phone, email } = asked;
	const question = {
		phones: phone === null ? [] : [phone],
		emails: email === null ? [] : [email],
		domains: [],
	};
	const who = customerKeys(question, { ...ports, country: settings.country }).at(-1) ?? contactId;
	const named = `${new Date(start).toISOString()} ${who ?? ''}`;
	return (await ports.seal.sign(`booking key\n${named}`))?.slice(0, 20) ?? named;
}

/** The key of a booking that a contact has at a time. */
async function keyAt(
	deps: DeskDeps,
	events: ModuleView,
	contactId: string,
	start: number,
): Promise<string | undefined> {
	const { calendar } = await deps.zoho();
	const same = (await calendar.meetingsBy(['Who_Id', contactId], start)).filter(
		({ when, mark }) => 'start' in when && when.start === start && mark?.heldBy === undefined,
	);
	const open = await readRows(deps, events, { ids: same.map(({ id }) => id), fields: ['id'] });
	const found = same.find(({ id, mark }) => mark && open.some((one) => one['id'] === id));
	return found?.mark?.key;
}
