import { nearestNames } from '../../zoho/words/nearest-names';
import type { Field } from '../../zoho/words/field';
import { failTool } from '../words/error-catalog';
import type { ModuleSettings } from '../words/tool-settings';

/** A module as the tools may see it. */
export interface ModuleView {
	module: string;
	/** In the organization's words, e.g. `Potential` and `Potentials`. */
	label: string;
	plural: string;
	fields: readonly Field[];
	/** Fields that may be seen, asked about, sorted by. */
	seen: readonly Field[];
	settings: ModuleSettings;
	can: { create: boolean; update: boolean; delete: boolean };
}

const same = (one: string, other: string): boolean =>
	one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en');

/** The module that is meant by API name or label. Fails with MODULE_CLOSED for any that is not open. */
export function openModule(
	views: readonly ModuleView[],
	name: string,
	parameter: string,
): ModuleView {
	const found =
		views.find(({ module }) => module === name) ??
		views.find((view) => [view.module, view.plural, view.label].some((one) => same(one, name)));
	if (found) return found;
	const allowed = views.map(({ module }) => module).join(', ') || 'none';
	throw failTool('MODULE_CLOSED', { parameter, module: shown(name), allowed });
}

/** Names that a model made up are told back cut. */
export const shown = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

const byName = (fields: readonly Field[], name: string): Field | undefined =>
	fields.find((field) => field.name === name) ??
	fields.find((field) => same(field.name, name) || same(field.label, name));

/** The field that is meant. Fails with FIELD_NAME_UNKNOWN, or FIELD_HIDDEN when it may not be seen. */
export function seenField(view: ModuleView, name: string, parameter: string): Field {
	const seen = byName(view.seen, name);
	if (seen) return seen;
	const facts = { parameter, module: view.module, field: shown(name) };
	if (byName(view.fields, name)) {
		throw failTool('FIELD_HIDDEN', { ...facts, allowed: namesOf(view.seen) });
	}
	throw unknownField(view.seen, facts);
}

/** The field that is meant for filling. Fails with FIELD_NAME_UNKNOWN, or FIELD_CLOSED when it may not be filled. */
export function filledField(view: ModuleView, name: string, parameter: string): Field {
	const { fill } = view.settings;
	const open =
		fill === undefined ? view.fields : view.fields.filter((one) => fill.includes(one.name));
	const found = byName(open, name);
	if (found) return found;
	const facts = { parameter, module: view.module, field: shown(name) };
	if (byName(view.fields, name)) {
		throw failTool('FIELD_CLOSED', { ...facts, allowed: namesOf(open) });
	}
	throw unknownField(open, facts);
}

function unknownField(
	fields: readonly Field[],
	facts: { parameter: string; module: string; field: string },
) {
	const near = nearestNames(facts.field, fields);
	const allowed =
		near.length > 0
			? `Did you mean ${near.join(' or ')}?`
			: 'The tool that describes a module lists all of them.';
	return failTool('FIELD_NAME_UNKNOWN', { ...facts, allowed });
}

const mostNames = 30;

function namesOf(fields: readonly Field[]): string {
	const names = fields.slice(0, mostNames).map(({ name }) => name);
	const rest = fields.length - names.length;
	return `${names.join(', ') || 'none'}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Whether the owner lets all of these fields be filled. */
export const mayFill = ({ settings: { fill } }: ModuleView, names: readonly string[]): boolean =>
	fill === undefined || names.every((name) => fill.includes(name));

/** Fails with MODULE_CLOSED when the connected user may not do it in the module. */
export function requireRight(
	{ can, module }: ModuleView,
	right: keyof ModuleView['can'],
	parameter: string,
): void {
	if (can[right]) return;
	const allowed = `reading alone, since the connected user may not ${right} records there`;
	throw failTool('MODULE_CLOSED', { parameter, module, allowed });
}
