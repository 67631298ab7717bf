import { metadataId } from '../ids.ts';
import { idOf, isObject, type JsonObject } from '../json.ts';
import { nameOfRecord } from '../records/lookups.ts';
import { findField, ownModule } from '../schema/modules.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { matchingAccounts, matchingContacts, type Match } from './matches.ts';

/** Contacts and accounts that a lead may be added to; undefined when there are none [O26]. */
export function conversionOptions(world: World, lead: JsonObject): JsonObject | undefined {
	const contacts = matchingContacts(world, lead);
	const accounts = matchingAccounts(world, lead);
	if (!contacts && !accounts) return undefined;
	const preferred = contacts ? 'Contacts' : 'Accounts';
	return {
		module_preference: { api_name: preferred, id: metadataId('module', preferred) },
		Contacts: contacts?.records.map((one) => contactOption(world, one)) ?? null,
		Accounts: accounts?.records.map(accountOption) ?? null,
		preference_field_matched_value: {
			Contacts: matchedBy('Contacts', contacts),
			Accounts: matchedBy('Accounts', accounts),
		},
		modules_with_multiple_layouts: null,
	};
}

const stateOf = ({ id, values }: StoredRecord): JsonObject => ({
	id,
	Locked__s: values.Locked__s ?? false,
	$editable: true,
	$approval_state: values.$approval_state ?? 'approved',
});

function contactOption(world: World, record: StoredRecord): JsonObject {
	const { values } = record;
	const account = idOf(values.Account_Name);
	const inAccount = isObject(values.Account_Name) && account !== undefined;
	return {
		...stateOf(record),
		Full_Name: values.Full_Name ?? '',
		Email: values.Email ?? null,
		Data_Processing_Basis: null,
		Layout: { name: 'Standard', id: metadataId('layout', 'Contacts') },
		Account_Name: inAccount
			? {
					id: account,
					name: nameOfRecord(world, 'Accounts', account) ?? '',
					Locked__s: world.store.find('Accounts', account)?.values.Locked__s ?? false,
				}
			: null,
	};
}

function accountOption(record: StoredRecord): JsonObject {
	const { values } = record;
	return {
		...stateOf(record),
		Account_Name: values.Account_Name ?? '',
		Phone: values.Phone ?? null,
		Website: values.Website ?? null,
		Account_Type: values.Account_Type ?? null,
	};
}

function matchedBy(module: string, match: Match | undefined) {
	if (!match) return null;
	const { field: name, value } = match;
	const field = {
		api_name: name,
		field_label: findField(ownModule(module), name)?.label ?? name,
		unique: false,
		id: metadataId('field', module, name),
	};
	return [{ field, matched_lead_value: value }];
}
