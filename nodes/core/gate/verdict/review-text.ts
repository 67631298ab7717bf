import type { Json } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { Disposition, HeldField } from '../words/disposition';
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
	{ held, passed, reasons }: Disposition,
	rules: WriteRules,
	action: GateSettings['action'],
): Review {
	const thing = `${verbs[action]} ${rules.label}`;
	const about = passed.find(({ value, source }) => source === 'gpt' && typeof value === 'string');
	const named = about ? ` (${about.label}: ${start(show(about.value), 80)})` : '';
	const lines = [
		`Zoho CRM was to ${thing}. Please decide on what is held.`,
		...reasons.map(({ reason }) => `- ${reason}.`),
		...(held.length > 0 ? ['', 'Held:', ...held.flatMap(heldLines)] : []),
		...(passed.length > 0 ? ['', 'Fits the rules:'] : []),
		...passed.map(({ label, value }) => `- ${label}: ${show(value)}`),
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
		`- ${held.label}: ${show(held.value)}`,
		`  ${held.reason}.`,
		...(held.allowed?.length ? [`  Would do: ${held.allowed.join(', ')}`] : []),
		...(held.evidence ? [`  Source: “${cut(held.evidence.quote, longest.value)}”${page}`] : []),
	];
}

function show(value: Json): string {
	if (value === null) return 'no value';
	return cut(typeof value === 'string' ? value : JSON.stringify(value), longest.value);
}

/** A text that ends with dots where it is too long. */
const cut = (text: string, length: number) =>
	text.length <= length ? text : `${start(text, length)} …`;

/** The first characters of a text, none of them cut in two. */
const start = (text: string, length: number) =>
	text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
