import { isJsonObject, type Json } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { Disposition, HeldField } from '../words/disposition';
import type { MeantRecord } from '../words/meant-record';
import type { GateSettings } from '../words/settings';

/** What a person needs in order to decide: subject line and plain text for a task, a mail or a form. */
export interface Review {
	title: string;
	text: string;
	module: string;
	action: GateSettings['action'];
}

/** Characters of a value, and of all together: a long text of Zoho CRM has 32,000. Own choice. */
const longest = { value: 4_000, text: 30_000 };

const verbs = { create: 'create', update: 'update', upsert: 'create or update' } as const;

/** Turns a disposition into the text a person reads before deciding. */
export function reviewText(
	{ held, passed, kept, reasons }: Disposition,
	rules: WriteRules,
	{ action, candidates = [] }: Pick<GateSettings, 'action'> & { candidates?: MeantRecord[] },
): Review {
	const thing = `${verbs[action]} ${rules.label}`;
	const about = passed.find(({ value, source }) => source === 'gpt' && typeof value === 'string');
	const named = about ? ` (${about.label}: ${start(show(about.value), 80)})` : '';
	const lines = [
		`Zoho CRM was to ${thing}. Please decide on what is held.`,
		...reasons.map(({ reason }) => `- ${reason}.`),
		...(candidates.length > 0 ? ['', 'May be meant:', ...candidates.map(meantLine)] : []),
		...(held.length > 0 ? ['', 'Held:', ...held.flatMap(heldLines)] : []),
		...(passed.length > 0 ? ['', 'Fits the rules:'] : []),
		...passed.map((one) => `- ${one.label}: ${proposed(one)}${todayOf(one.current)}`),
		...(kept.length > 0 ? ['', 'Stays as it is:'] : []),
		...kept.map(
			(one) =>
				`- ${one.label}: ${show(one.current)}${one.code === 'SAME' ? '' : ` (proposed: ${proposed(one)})`}. ${one.reason}.`,
		),
	];
	return {
		title: `Review before Zoho CRM may ${thing}${named}`,
		text: cut(lines.join('\n'), longest.text),
		module: rules.module,
		action,
	};
}

function heldLines(held: HeldField): string[] {
	const page = held.evidence?.page ? `, page ${held.evidence.page}` : '';
	return [
		`- ${held.label}: ${proposed(held)}${todayOf(held.current)}`,
		`  ${held.reason}.`,
		...(held.allowed?.length ? [`  Would do: ${held.allowed.join(', ')}`] : []),
		...(held.evidence ? [`  Source: “${cut(held.evidence.quote, longest.value)}”${page}`] : []),
	];
}

/** A proposed value; of a link what people call the record. */
const proposed = ({ value, linkedName }: { value: Json; linkedName?: string }): string =>
	linkedName === undefined ? show(value) : cut(linkedName, longest.value);

/** What the record holds beside what is proposed; nothing where no record was read. */
const todayOf = (current: Json | undefined): string =>
	current === undefined ? '' : ` (today: ${show(current)})`;

const kinds: Readonly<Record<string, string>> = {
	Accounts: 'Account',
	Contacts: 'Contact',
	Leads: 'Lead',
};

/** What tells a record from others to a person, who knows nobody by an ID. */
function meantLine({ module, name, company, city, email, phone, why }: MeantRecord): string {
	const about = [company, city, email, phone].filter((one) => one !== null && one !== '');
	return `- ${[`${kinds[module] ?? module} ${name}`, ...about].join(', ')} (${why})`;
}

function show(value: Json): string {
	if (value === null) return 'no value';
	// Of a linked record a person knows the name.
	if (isJsonObject(value) && typeof value['name'] === 'string') return show(value['name']);
	return cut(typeof value === 'string' ? value : JSON.stringify(value), longest.value);
}

/** A text that ends with dots where it is too long. */
const cut = (text: string, length: number) =>
	text.length <= length ? text : `${start(text, length)} …`;

/** The first characters of a text, none of them cut in two. */
const start = (text: string, length: number) =>
	text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
