import { textOf, type Json, type JsonObject } from '../json.ts';
import { recordsWith } from '../records/duplicates.ts';
import { ownModule } from '../schema/modules.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';

/** Records that are there already for a value of a lead. */
export interface Match {
	/** Field of the contact or account. */
	field: string;
	value: string;
	records: StoredRecord[];
}

/** Contacts with the address of the lead, or else with its name [D]. */
export const matchingContacts = (world: World, lead: JsonObject): Match | undefined =>
	found(world, 'Contacts', 'Email', lead.Email) ??
	found(world, 'Contacts', 'Full_Name', lead.Full_Name);

/** Accounts with the name of the lead's company [D]. */
export const matchingAccounts = (world: World, lead: JsonObject): Match | undefined =>
	found(world, 'Accounts', 'Account_Name', lead.Company);

function found(
	world: World,
	module: string,
	field: string,
	given: Json | undefined,
): Match | undefined {
	const value = textOf(given) ?? '';
	if (value === '') return undefined;
	const records = recordsWith(world, ownModule(module), field, value);
	return records.length > 0 ? { field, value, records } : undefined;
}
