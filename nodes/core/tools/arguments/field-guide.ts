import type { Field } from '../../zoho/words/field';
import type { ModuleView } from '../rights/module-view';
import { bounds } from '../words/bounds';

/** What people look for and fill first, wherever a module has it. */
const known = [
	'Name',
	'Stage',
	'Status',
	'Lead_Status',
	'Amount',
	'Closing_Date',
	'Probability',
	'Account_Name',
	'Contact_Name',
	'Company',
	'Email',
	'Phone',
	'Mobile',
	'Due_Date',
	'Priority',
	'Owner',
	'Industry',
	'Lead_Source',
	'Modified_Time',
	'Created_Time',
];

const weight = ({ name, required, kind }: Field): number => {
	if (required) return 0;
	const place = known.indexOf(name);
	if (place >= 0 || /Name$|Subject|Title/.test(name)) return 1 + Math.max(0, place) / 100;
	return ['textarea', 'other', 'file', 'subform'].includes(kind) ? 3 : 2;
};

/** Fields with what is asked for first in front. */
export const inUse = (fields: readonly Field[]): Field[] =>
	[...fields].sort((a, b) => weight(a) - weight(b));

/** What stands in a row when nobody says which fields: the module's own names and what people ask for. */
export function usualFields({ seen }: ModuleView): string[] {
	return inUse(seen)
		.filter((field) => weight(field) < 2 && field.kind !== 'subform')
		.slice(0, bounds.usualColumns)
		.map(({ name }) => name);
}

/**
 * The fields of each module in one line each, as many as there is room for: what does not fit is told
 * by the tool that describes a module. `*` marks what a new record needs.
 */
export function fieldGuide(
	views: readonly ModuleView[],
	purpose: 'read' | 'write',
	room: number = bounds.fieldGuide,
): string {
	const each = Math.floor(room / Math.max(1, views.length));
	return views.flatMap((view) => guideOf(view, purpose, each) ?? []).join('\n');
}

/** undefined where no field has room. */
function guideOf(view: ModuleView, purpose: 'read' | 'write', room: number): string | undefined {
	const fields = purpose === 'read' ? view.seen : writable(view);
	const head = `${view.module}${view.plural === view.module ? '' : ` (${view.plural})`}: `;
	let line = head;
	let left = fields.length;
	for (const field of inUse(fields)) {
		const said = purpose === 'read' ? field.name : fillingOf(field);
		if (line.length + said.length > room) break;
		line += `${left === fields.length ? '' : ', '}${said}`;
		left -= 1;
	}
	if (line === head) return undefined;
	return left > 0 ? `${line}, and ${left} more` : line;
}

/** Fields that a tool may fill in a new or an existing record. */
export function writable({ fields, settings: { fill } }: ModuleView): Field[] {
	return fields.filter(
		({ name, creatable, updatable }) =>
			(creatable || updatable) && (fill === undefined || fill.includes(name)),
	);
}

function fillingOf({ name, label, required, values, kind, lookupModule }: Field): string {
	const star = required ? '*' : '';
	const called = label === name || label.replaceAll(' ', '_') === name ? '' : ` "${label}"`;
	return `${name}${star}${called}${formOf({ values, kind, lookupModule })}`;
}

function formOf({
	values,
	kind,
	lookupModule,
}: {
	values: Field['values'];
	kind: Field['kind'];
	lookupModule: string | undefined;
}): string {
	if (values.length > 0) {
		const shown = values.slice(0, bounds.listedChoices).map(({ display }) => display);
		const rest = values.length - shown.length;
		return ` [${shown.join('|')}${rest > 0 ? `|… ${rest} more` : ''}]`;
	}
	switch (kind) {
		case 'lookup':
			return ` → ${lookupModule ?? 'record'}`;
		case 'owner':
			return ' → user';
		case 'date':
		case 'datetime':
		case 'integer':
		case 'bigint':
		case 'boolean':
			return ` ${kind}`;
		case 'decimal':
			return ' number';
		default:
			return '';
	}
}
