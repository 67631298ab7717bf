import type { ModuleSpec } from './field-spec.ts';
import { modules } from './modules.ts';

/** A list under a record: the records of a module that point to it by a field. */
export interface RelatedList {
	name: string;
	module: string;
	fields: string[];
}

const everywhere: RelatedList[] = [
	{ name: 'Notes', module: 'Notes', fields: ['Parent_Id'] },
	{ name: 'Tasks', module: 'Tasks', fields: ['What_Id', 'Who_Id'] },
	{ name: 'Events', module: 'Events', fields: ['What_Id', 'Who_Id'] },
	{ name: 'Calls', module: 'Calls', fields: ['What_Id', 'Who_Id'] },
];

const activities = new Set(['Tasks', 'Events', 'Calls']);

/** The related lists of a module: notes, activities, and whatever has a lookup to it. */
export function relatedLists(spec: ModuleSpec): RelatedList[] {
	if (spec.name === 'Notes') return [];
	const common = activities.has(spec.name) ? everywhere.slice(0, 1) : everywhere;
	const taken = new Set(everywhere.map(({ name }) => name));
	const pointing = modules.flatMap((other) => {
		const fields = other.fields
			.filter((field) => field.type === 'lookup' && field.lookup?.[0] === spec.name)
			.filter((field) => !field.readOnly)
			.map(({ name }) => name);
		const skip = fields.length === 0 || taken.has(other.name) || other === spec;
		return skip ? [] : [{ name: other.name, module: other.name, fields }];
	});
	return [...common, ...pointing];
}
