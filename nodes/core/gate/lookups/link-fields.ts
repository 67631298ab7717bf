import type { JsonObject } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { WriteRules } from '../../zoho/words/write-rules';
import { linkModules, type GateSettings, type LinkKind } from '../words/settings';

/** What Zoho CRM's own modules call their lookups; others have one lookup of a module, or none is meant. */
const ownNames: ReadonlySet<string> = new Set([
	'Account_Name',
	'Contact_Name',
	'Deal_Name',
	'Related_To',
	'Who_Id',
]);

/** Fields that take one record of any of several modules: the first of these that is there. */
const oneOfSeveral: Readonly<Record<string, readonly LinkKind[]>> = {
	What_Id: ['case', 'deal', 'account', 'lead'],
	Parent_Id: ['case', 'deal', 'contact', 'lead', 'account'],
};

/**
 * The lookup fields of a module with the records that are to be linked; what the module has no field
 * for is left out. Source of the names: Zoho CRM v8, Insert Records and Notes.
 */
export function linkFields(
	{ module, fields }: WriteRules,
	asked: GateSettings['links'],
	action: GateSettings['action'],
): JsonObject {
	const values: JsonObject = {};
	const links = known(asked);
	const writable = fields.filter(({ creatable, updatable }) =>
		action === 'update' ? updatable : creatable,
	);
	for (const [name, kinds] of Object.entries(oneOfSeveral)) {
		const field = writable.find((one) => one.name === name && one.kind === 'multiModuleLookup');
		const kind = kinds.find((one) => links[one] !== undefined && !isBesideContact(one, links));
		const id = kind && links[kind];
		if (field && id) values[name] = { id, module: { api_name: linkModules[kind] } };
	}
	for (const kind of ['account', 'contact', 'deal', 'case', 'lead'] as const) {
		const id = links[kind];
		const field = linkModules[kind] === module ? undefined : lookupTo(linkModules[kind], writable);
		if (id !== undefined && field)
			values[field.name] = { id, module: { api_name: linkModules[kind] } };
	}
	return module === 'Calls' ? oneOfCall(values, links) : values;
}

/** Without those of whom nobody knows the record. */
const known = (links: GateSettings['links']): GateSettings['links'] =>
	Object.fromEntries(Object.entries(links).filter(([, id]) => id !== ''));

/** A lead whose contact is known as well: the contact is who is meant. */
const isBesideContact = (kind: LinkKind, { contact }: GateSettings['links']): boolean =>
	kind === 'lead' && contact !== undefined;

function lookupTo(module: string, fields: readonly Field[]): Field | undefined {
	const all = fields.filter(
		({ kind, lookupModule }) => kind === 'lookup' && lookupModule === module,
	);
	const own = all.find(({ name }) => ownNames.has(name));
	return own ?? (all.length === 1 ? all[0] : undefined);
}

/** A call takes a person or what it is about, not both. Source: Zoho CRM v8, Calls. */
function oneOfCall(values: JsonObject, links: GateSettings['links']): JsonObject {
	const { What_Id: what, Who_Id: who, ...rest } = values;
	const isAboutWork = links.case !== undefined || links.deal !== undefined;
	if (what !== undefined && (who === undefined || isAboutWork)) return { ...rest, What_Id: what };
	return who === undefined ? rest : { ...rest, Who_Id: who };
}
