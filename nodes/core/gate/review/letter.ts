import type { Json } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { Disposition, HeldField } from '../words/disposition';
import type { Letter } from '../words/review';
import { nameField } from '../../zoho/modules/name-field';
import { namesOfRecords } from '../found/names-of-records';
import type { GateSettings } from '../words/settings';
import type { About } from './about';
import type { Today } from './hint';
import { linksOf } from './links';
import type { MeantRecord } from '../words/meant-record';
import { meantLines } from './meant/meant-lines';
import { originOf, reasonsFor } from './origin';
import { cut, shown } from './shown';
import { urgencyOf } from './urgency';
import { whyHeld } from './why';

/** Characters; a long text of Zoho CRM has 32,000, of which the workflow adds some. Own choice. */
const longest = { value: 1_000, source: 4_000, text: 24_000, subject: 250, name: 80 };
/** Choices that are named; the form has them all. */
const mostChoices = 20;

export interface LetterParts {
	about: About;
	disposition: Disposition;
	/** Who may be meant, where it is not certain. */
	candidates: readonly MeantRecord[];
	rules: WriteRules;
	settings: Pick<GateSettings, 'action' | 'recordId' | 'links'>;
	today: Today;
	/** The day on which the letter is written, as a date. */
	day: string;
	/** What became of who was to own the record; empty where nothing did. */
	ownerNote: string;
	/** Who has decided, as far as is known; undefined for what nobody has decided. */
	by?: string | null;
}

/** What was to be done, as it goes on behind "would". */
export function thingOf(
	{ label, module }: Pick<WriteRules, 'label' | 'module'>,
	{ action }: Pick<GateSettings, 'action'>,
	today: Today,
): string {
	const name = shown(
		[nameField(module), ...namesOfRecords].map((one) => today?.[one]).find(Boolean),
	);
	const article = /^[aeiou]/i.test(label) ? 'an' : 'a';
	if (action === 'update')
		return name === ''
			? `change ${article} ${label}`
			: `change the ${label} “${cut(name, longest.name)}”`;
	return action === 'create' ? `create a new ${label}` : `create or change ${article} ${label}`;
}

/** The letter that asks a person to decide: what came, what is in doubt, what would be written, and by when. */
export function reviewLetter(parts: LetterParts): Letter {
	const { about, disposition, rules, settings, today, day } = parts;
	const { held, passed, kept } = disposition;
	const thing = thingOf(rules, settings, today);
	const doubts = [...held.map((one) => doubtOf(one, parts)), ...reasonsFor(about, disposition)];
	const origin = originOf(about);
	const { excerpt } = about.source;
	const lines =
		disposition.verdict === 'ready'
			? decided(parts)
			: [
					`${origin} would ${thing}. Nothing has been written: please decide on it first.`,
					...(about.wish === '' ? [] : ['', `What is wanted: ${cut(about.wish, longest.value)}`]),
					...section('In doubt:', doubts),
					...section('May be meant:', meantLines(parts.candidates)),
					...section(
						'What would be written:',
						passed.map((one) => `${one.label}: ${valueOf(one, parts)}`),
					),
					...section(
						'Stays as it is:',
						kept.map((one) => `${one.label}: ${valueOf(one, parts)}. ${one.reason}.`),
					),
					...(excerpt === '' ? [] : ['', 'The text:', cut(excerpt, longest.source)]),
				];
	return {
		subject: cut(`Please decide: ${thing} – ${titleOf(about)}`, longest.subject),
		text: cut(lines.join('\n'), longest.text),
		...urgencyOf([...passed, ...held], rules, day),
		links: linksOf(rules.module, settings, about),
	};
}

/** What the task says once it is done. */
function decided(parts: LetterParts): string[] {
	const { about, disposition, rules, settings, today, ownerNote, by } = parts;
	const who = by ? `, as ${by} decided` : '';
	const stayed = disposition.kept.filter(({ code }) => code !== 'SAME');
	return [
		`Done: ${thingOf(rules, settings, today)}${who}. What was written:`,
		...disposition.passed.map((one) => `- ${one.label}: ${valueOf(one, parts)}`),
		...section(
			'Stayed as it was:',
			stayed.map((one) => `${one.label}: ${valueOf(one, parts)}. ${one.reason}.`),
		),
		...(ownerNote === '' ? [] : ['', `${ownerNote}.`]),
		'',
		`It came from: ${originOf(about)}.`,
	];
}

const section = (title: string, lines: string[]): string[] =>
	lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];

function titleOf({ source, customer }: About): string {
	const name = customer?.contact?.name ?? customer?.lead?.name ?? customer?.account?.name ?? '';
	return (
		name || source.from.name || source.from.address || source.subject || source.fileName || 'a text'
	);
}

function doubtOf(held: HeldField, parts: LetterParts): string {
	const { why, would } = whyHeld(held);
	const choices = held.code === 'NOT_IN_PICKLIST' ? (held.allowed ?? []) : [];
	const named = choices.slice(0, mostChoices).join(', ');
	const more = choices.length > mostChoices ? ' …' : '';
	const { evidence } = held;
	const page = evidence?.page ? ` (page ${evidence.page})` : '';
	return [
		`${held.label}: ${held.value === null ? '' : `${valueOf(held, parts)}. `}${why}.`,
		...(would === '' ? [] : [`${would}${named === '' ? '' : `: ${named}${more}`}.`]),
		...(evidence ? [`The text says “${cut(evidence.quote, longest.value)}”${page}.`] : []),
	].join(' ');
}

/** A value beside the one that Zoho CRM holds today. */
function valueOf(
	{ field: name, value, linkedName }: { field: string; value: Json; linkedName?: string },
	{ rules, today }: LetterParts,
): string {
	const field = rules.fields.find((one) => one.name === name);
	const text = cut(linkedName ?? shown(value, field), longest.value) || 'no value';
	if (!today || !Object.hasOwn(today, name)) return text;
	const now = shown(today[name] ?? null, field);
	return `${text} (today: ${now === '' ? 'nothing' : cut(now, longest.value)})`;
}
