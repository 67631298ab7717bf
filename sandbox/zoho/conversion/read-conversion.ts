import { notInTwin, refusal, Refused, type Verdict } from '../envelope.ts';
import { idOf, isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { findUser } from '../records/lookups.ts';
import type { World } from '../world.ts';

export const TARGETS = ['Contacts', 'Accounts', 'Deals'] as const;
export type Target = (typeof TARGETS)[number];

/** What a conversion is asked to do. */
export interface Conversion {
	/** Ids of records that are there already. */
	contact?: string;
	account?: string;
	/** Values of a deal to make. */
	deal?: JsonObject;
	/** Of the new records; that of the lead when left out. */
	owner?: string;
	overwrite: boolean;
	addToExisting: boolean;
	moveAttachmentsTo: Target;
	/** Names of tags that each record takes over. */
	tags: Partial<Record<Target, string[]>>;
}

const at = (path: string) => ({
	api_name: path.split('.').at(-1) ?? path,
	json_path: `$.data[0].${path}`,
});

/** Refuses a conversion as one row of `data`, as the documents have it [O26]. */
export function refuseConversion(verdict: Verdict): Refused {
	return new Refused(400, { data: [verdict] });
}

const wrong = (path: string, more: JsonObject = {}): Refused =>
	refuseConversion(refusal('INVALID_DATA', 'invalid data', { ...at(path), ...more }));

/** The conversion that a row asks for; refuses what is none [O26, SDK]. */
export function readConversion(world: World, row: Json | undefined): Conversion {
	if (!isObject(row)) throw wrong('', { expected_data_type: 'jsonobject' });
	const flag = (name: string): boolean => {
		const value = row[name] ?? false;
		if (typeof value !== 'boolean') throw wrong(name, { expected_data_type: 'boolean' });
		return value;
	};
	for (const name of ['notify_lead_owner', 'notify_new_entity_owner']) flag(name);
	const contact = linkIn(world, row, 'Contacts');
	const account = linkIn(world, row, 'Accounts');
	const deal = dealIn(row);
	const owner = ownerIn(world, row);
	return {
		...(contact === undefined ? {} : { contact }),
		...(account === undefined ? {} : { account }),
		...(deal === undefined ? {} : { deal }),
		...(owner === undefined ? {} : { owner }),
		overwrite: flag('overwrite'),
		addToExisting: flag('add_to_existing_record'),
		moveAttachmentsTo: attachmentsTo(row, deal),
		tags: tagsIn(row),
	};
}

/** The id of a contact or account that takes the lead up. */
function linkIn(world: World, row: JsonObject, module: 'Contacts' | 'Accounts') {
	const given = row[module];
	if (given === undefined || given === null) return undefined;
	if (!isObject(given)) throw wrong(module, { expected_data_type: 'jsonobject' });
	const id = idOf(given);
	if (id !== undefined && world.store.find(module, id)) return id;
	throw refuseConversion(
		refusal('INVALID_DATA', 'the id given seems to be invalid', at(`${module}.id`)),
	);
}

function dealIn(row: JsonObject): JsonObject | undefined {
	const { Deals: given } = row;
	if (given === undefined || given === null) return undefined;
	if (!isObject(given)) throw wrong('Deals', { expected_data_type: 'jsonobject' });
	if (given.Contact_Role !== undefined) throw notInTwin('the role of a contact in a deal');
	if (given.id !== undefined) throw notInTwin('a conversion into a deal that is there already');
	return given;
}

function ownerIn(world: World, row: JsonObject): string | undefined {
	const { assign_to: given } = row;
	if (given === undefined || given === null) return undefined;
	const id = idOf(given);
	if (id !== undefined && findUser(world, id)) return id;
	throw refuseConversion(
		refusal('INVALID_DATA', 'the id given seems to be invalid', at('assign_to.id')),
	);
}

function attachmentsTo(row: JsonObject, deal: JsonObject | undefined): Target {
	const { move_attachments_to: given } = row;
	if (given === undefined || given === null) {
		return deal?.$move_attachments === true ? 'Deals' : 'Contacts';
	}
	const name = isObject(given) ? textOf(given.api_name) : undefined;
	const target = TARGETS.find((one) => one === name);
	if (target && (target !== 'Deals' || deal)) return target;
	throw wrong('move_attachments_to.api_name', { supported_values: [...TARGETS] });
}

/** Tags by their names, or as objects with a name. */
function tagsIn(row: JsonObject): Conversion['tags'] {
	const { carry_over_tags: given } = row;
	if (given === undefined || given === null) return {};
	if (!isObject(given)) throw wrong('carry_over_tags', { expected_data_type: 'jsonobject' });
	const tags: Conversion['tags'] = {};
	for (const target of TARGETS) {
		const names = given[target];
		if (names === undefined || names === null) continue;
		const path = `carry_over_tags.${target}`;
		if (!Array.isArray(names)) throw wrong(path, { expected_data_type: 'jsonarray' });
		tags[target] = names.map((one) => {
			const name = isObject(one) ? textOf(one.name) : textOf(one);
			if (name === undefined) throw wrong(path, { expected_data_type: 'text' });
			return name;
		});
	}
	return tags;
}
