import type {
	ExpectedRow,
	ExpectedValue,
	ExpectedWrite,
} from '../../../sandbox/stage/expected-row.ts';
import type { Input } from './review-form.ts';

/** What a form asks first where several records may be meant. */
const whoIsMeant = 'Who Is Meant';
const whichWork = 'Which Deal or Case';

/** A review as its execution holds it, as far as it says what is asked. */
export interface AskedReview {
	module: string;
	asked: Array<{ field: string; label: string }>;
}

/** What somebody sends, by the labels of the form, and the record that must come of it; none for nothing. */
export interface Decision {
	changes: Record<string, string>;
	writes?: ExpectedWrite;
}

/** What a person enters where the expected row says in words what their yes leads to. */
const afterAYes: Record<string, ExpectedWrite> = {
	'forwarded-by-apple-mail-new-number.eml': {
		...{ module: 'Contacts', operation: 'update', record: 'Callum Prestwick' },
		fields: { Mobile: '07700 900166' },
	},
	'contact-change-from-private-address.eml': {
		...{ module: 'Contacts', operation: 'update', record: 'Nils Ekberg' },
		fields: { Phone: '+46 40 555 01 49' },
	},
	'new-person-at-known-company.eml': {
		...{ module: 'Tasks', operation: 'create' },
		parent: { module: 'Accounts', name: 'Northgate Facilities Group Ltd' },
	},
};

export const nothing: Decision = { changes: { 'What to Do': 'Do Nothing' } };

/** Whether somebody said which record is meant. */
export const isPicked = ({ changes }: Decision): boolean =>
	whoIsMeant in changes || whichWork in changes;

/**
 * What a person makes of a form who knows what is right: the record of its module that the row
 * expects, every value corrected and the record that is meant picked; nothing where the row expects none.
 */
export function decide(row: ExpectedRow, review: AskedReview, inputs: Input[]): Decision {
	const yes = afterAYes[row.file];
	const [writes] = [...row.writes, ...(yes ? [yes] : [])].filter(
		({ module }) => module === review.module,
	);
	if (!writes) return nothing;
	const values = Object.entries(writes.fields ?? {}).flatMap(([field, value]) => {
		const label = review.asked.find((one) => one.field === field)?.label;
		const input = inputs.find((one) => one.label === label);
		return input ? [[input.label, typed(value, input)] as const] : [];
	});
	const picks = inputs
		.filter(({ label }) => label === whoIsMeant || label === whichWork)
		.map((input) => [input.label, picked(writes, input)] as const);
	const changes = { ...Object.fromEntries([...values, ...picks]), 'What to Do': 'Write It' };
	// Tags are put on by the story behind what it writes by itself.
	return { changes, writes: { ...writes, tags: [] } };
}

function typed(value: ExpectedValue, { value: filled }: Input): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? 'Yes' : 'No';
	if (typeof value !== 'object') return String(value);
	const parts = Array.isArray(value) ? value : [value.contains].flat();
	const [first = ''] = parts;
	const isThere = parts.some((part) => filled.toLowerCase().includes(part.toLowerCase()));
	return isThere ? filled : first;
}

/** The option that names what is expected: the record itself, else what it belongs to; else none of them. */
function picked(
	{ module, record, parent, fields = {} }: ExpectedWrite,
	{ label, options }: Input,
): string {
	const isWork = (one: string) => one === 'Deals' || one === 'Cases';
	const asked = label === whichWork;
	const parents = [parent ?? []].flat().filter((one) => isWork(one.module) === asked);
	const linked = asked ? [] : ['Account_Name', 'Who_Id', 'Related_To'].map((one) => fields[one]);
	const own = isWork(module) === asked ? [record] : [];
	const names = [...own, ...parents.map(({ name }) => name), ...linked];
	const named = names.flatMap((name) =>
		typeof name === 'string' ? (options.find((one) => one.includes(` ${name}`)) ?? []) : [],
	);
	return named[0] ?? options.at(-1) ?? '';
}
