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

/**
 * The module that is meant by API name or label. Fails with MODULE_CLOSED for any that is not open, and
 * with ARGUMENT_WRONG for a label of several.
 */
export function openModule(
	views: readonly ModuleView[],
	name: string,
	parameter: string,
): ModuleView {
	const found =
		views.find(({ module }) => module === name) ?? views.find(({ module }) => same(module, name));
	if (found) return found;
	const called = views.filter(({ plural, label }) => same(plural, name) || same(label, name));
	const [first, ...others] = called;
	if (first && others.length === 0) return first;
	if (first) {
		const expected = `one of ${called.map(({ module }) => module).join(', ')}, which are called alike`;
		throw failTool('ARGUMENT_WRONG', { parameter, expected });
	}
	const allowed = views.map(({ module }) => module).join(', ') || 'none';
	throw failTool('MODULE_CLOSED', { parameter, module: shown(name), allowed });
}

/** Names that a model made up are told back cut. */
export const shown = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

/** API names come first, whatever is labeled so; a label of several means none of them. */
function byName(fields: readonly Field[], name: string): Field | undefined {
	const exact =
		fields.find((field) => field.name === name) ?? fields.find((field) => same(field.name, name));
	if (exact) return exact;
	const [labeled, another] = labeledSo(fields, name);
	return another ? undefined : labeled;
}

const labeledSo = (fields: readonly Field[], name: string): Field[] =>
	fields.filter(({ label }) => same(label, name));

/** The field that a name means in the module, whatever is open of it; else the one of the open fields. */
const meantBy = (view: ModuleView, open: readonly Field[], name: string): Field | undefined =>
	byName(view.fields, name) ?? byName(open, name);

/** The field that is meant. Fails with FIELD_NAME_UNKNOWN, or FIELD_HIDDEN when it may not be seen. */
export function seenField(view: ModuleView, name: string, parameter: string): Field {
	const meant = meantBy(view, view.seen, name);
	if (meant && view.seen.includes(meant)) return meant;
	const facts = { parameter, module: view.module, field: shown(name) };
	if (meant) {
		throw failTool('FIELD_HIDDEN', { ...facts, allowed: namesOf(view.seen) });
	}
	throw unknownField(view.seen, facts);
}

/** The field that is meant for filling. Fails with FIELD_NAME_UNKNOWN, or FIELD_CLOSED when it may not be filled. */
export function filledField(view: ModuleView, name: string, parameter: string): Field {
	const { fill } = view.settings;
	const open =
		fill === undefined ? view.fields : view.fields.filter((one) => fill.includes(one.name));
	const meant = meantBy(view, open, name);
	if (meant && open.includes(meant)) return meant;
	const facts = { parameter, module: view.module, field: shown(name) };
	if (meant) {
		throw failTool('FIELD_CLOSED', { ...facts, allowed: namesOf(open) });
	}
	throw unknownField(open, facts);
}

function unknownField(
	fields: readonly Field[],
	facts: { parameter: string; module: string; field: string },
) {
	const called = labeledSo(fields, facts.field).map(({ name }) => name);
	const near = called.length > 0 ? called : nearestNames(facts.field, fields);
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
