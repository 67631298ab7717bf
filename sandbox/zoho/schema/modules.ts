import { accounts } from './accounts.ts';
import { appointments } from './appointments.ts';
import { calls, events, tasks } from './activities.ts';
import { campaigns, products, vendors } from './catalogue.ts';
import { contacts } from './contacts.ts';
import { deals } from './deals.ts';
import type { FieldSpec, ModuleSpec } from './field-spec.ts';
import { fleetContracts } from './fleet-contracts.ts';
import { leads } from './leads.ts';
import { notes } from './notes.ts';
import { services } from './services.ts';
import { cases, solutions } from './service.ts';

/** The organisation's modules in the order Zoho shows them. */
export const modules: ModuleSpec[] = [
	leads,
	contacts,
	accounts,
	deals,
	tasks,
	events,
	calls,
	products,
	campaigns,
	vendors,
	cases,
	solutions,
	notes,
	services,
	appointments,
	fleetContracts,
];

const byName = new Map(modules.map((spec) => [spec.name.toLowerCase(), spec]));

/** Module names in paths are compared without case. */
export function findModule(name: string): ModuleSpec | undefined {
	return byName.get(name.toLowerCase());
}

/** A module that the twin itself is sure to have. */
export function ownModule(name: string): ModuleSpec {
	const spec = findModule(name);
	if (!spec) throw new Error(`The twin has no module ${name}`);
	return spec;
}

export function findField(spec: ModuleSpec, name: string): FieldSpec | undefined {
	return spec.fields.find((field) => field.name === name);
}
