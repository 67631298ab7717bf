import { readFileSync } from 'node:fs';
import type { Twin } from '../../../sandbox/zoho/twin';

const folder = 'test/inputs/voice/conversations/';
const read = <T>(name: string): T => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as T;

interface Quoted {
	quote: string;
	value: string | number;
}

/** What a model may say of a conversation. */
export interface TalkAnswer {
	summary: string;
	who: string | null;
	stage: { label: string; reason: string; quote: string } | null;
	fields: Record<string, Quoted>;
	promises: Array<{ what: string; by: string | null; quote: string }>;
}

export interface ExpectedRecord {
	module: string;
	operation?: string;
	name?: string;
	parent?: { module: string; name: string };
	contains?: string[];
	fields?: Record<string, string>;
}

/** The end of a conversation as a platform tells it, and what a person would have in the CRM. */
export interface Talk {
	id: string;
	language: string;
	about: string;
	given?: Array<Record<string, string>>;
	body: object;
	expected: {
		outcome: Array<'written' | 'review' | 'nothing'>;
		writes: ExpectedRecord[];
		stage: { deal: string; label: string; quote: string } | null;
		promises: Array<{ keywords: string[]; by: string | null }>;
		may?: string[];
	};
	answers: {
		perfect: TalkAnswer[];
		erring: Array<{ wrong: string[]; how: string; answer: TalkAnswer }>;
	};
}

export const talks = ['vapi', 'retell', 'elevenlabs', 'plain'].flatMap((name) =>
	read<Talk[]>(name),
);

/** The stages in the words of the CRM's owner. */
export const criteria = read<{ criteria: Array<{ label: string; value: string; words: string }> }>(
	'criteria',
).criteria;

/** Puts into the twin what a conversation needs beside its own records. */
export function plantGiven(twin: Twin, { given = [] }: Talk): void {
	const idOf = (module: string, name: string | undefined) => ({
		id: String(
			twin
				.records(module)
				.find((one) => [one['Account_Name'], one['Full_Name']].includes(name ?? ''))?.['id'],
		),
	});
	for (const { module = '', Account_Name, Contact_Name, ...rest } of given) {
		const values = {
			...rest,
			...(Account_Name === undefined ? {} : { Account_Name: idOf('Accounts', Account_Name) }),
			...(Contact_Name === undefined ? {} : { Contact_Name: idOf('Contacts', Contact_Name) }),
		};
		const verdict = twin.change({ module, operation: 'create', values });
		if (verdict.status !== 'success') throw new Error(JSON.stringify(verdict));
	}
}

type Properties = Record<string, unknown>;
/** A call of `POST /responses`, as far as it matters here. */
export interface AskedOfTalk {
	input: unknown;
	text: { format: { schema: { properties: Properties } } };
}

/** Whether a call asks, before each value, what else there is, or what speaks against it. */
export const isSecondReading = ({ text }: AskedOfTalk): boolean =>
	/"(?:rivals|against)":\{/.test(JSON.stringify(text.format.schema.properties));

/** The text that an answer is made of: parts in turn with labels, of which the model is sure. */
export function sayOfTalk(talk: Talk, answer: TalkAnswer, asked: AskedOfTalk): string[] {
	const { properties } = asked.text.format.schema;
	if ('action_items' in properties) return [JSON.stringify(summaryOf(answer, textIn(asked.input)))];
	if (!('label' in properties)) return [JSON.stringify(fieldsOf(answer, properties))];
	const { quote, reason, label } = labelOf(talk, answer, labelsIn(properties['label']));
	const why = 'reason' in properties ? `"reason":${JSON.stringify(reason)},` : '';
	const against = 'against' in properties ? '"against":[],' : '';
	return [`{${against}"quote":${JSON.stringify(quote)},${why}"label":"`, label, '"}'];
}

const labelsIn = (schema: unknown): string[] =>
	(schema as { anyOf: Array<{ enum: string[] }> }).anyOf.flatMap((one) => one.enum);

function labelOf(
	{ expected }: Talk,
	{ stage, fields }: TalkAnswer,
	labels: string[],
): { quote: string | null; reason: string; label: string } {
	const none = { quote: null, reason: '', label: labels.at(-1) ?? '' };
	const [quoted] = Object.values(fields);
	if (labels.includes('Interest')) {
		const isLead = expected.writes.some(({ module }) => module === 'Leads');
		return isLead ? { ...none, quote: quoted?.quote ?? null, label: 'Interest' } : none;
	}
	if (expected.stage && labels.includes(expected.stage.deal)) {
		return { ...none, quote: expected.stage.quote, label: expected.stage.deal };
	}
	if (!stage) return none;
	// Answers have now the one, now the other name of a stage.
	const shown = criteria.find(({ label, value }) => [label, value].includes(stage.label))?.label;
	return { ...stage, label: shown ?? stage.label };
}

/** The fields that are asked for; who speaks where several may be meant. */
function fieldsOf({ fields, who }: TalkAnswer, properties: Properties) {
	const [first = '', last = ''] = (who ?? '').split(',')[0]?.split(/\s+/) ?? [];
	const named = last === '' ? { Last_Name: first } : { First_Name: first, Last_Name: last };
	const said = Object.entries(who === null ? {} : named).map(
		([name, value]) => [name, { value, quote: who?.split(',')[0] ?? null }] as const,
	);
	const known = Object.keys(fields).length > 0 ? fields : Object.fromEntries(said);
	return Object.fromEntries(
		Object.entries(properties).map(([name, schema]) => [
			name,
			{
				...(JSON.stringify(schema).includes('"rivals":{') ? { rivals: [] } : {}),
				...(known[name] ?? { quote: null, value: null }),
			},
		]),
	);
}

/** The summary, each promise with the turn in which it was made. */
function summaryOf({ summary, promises }: TalkAnswer, text: string) {
	const turns = text.split('\n').flatMap((line) => {
		const [, number, words] = /^\[(\d+)\] \w+: (.*)$/.exec(line) ?? [];
		return number === undefined ? [] : [{ number: Number(number), words: words ?? '' }];
	});
	const flat = (words: string) => words.replace(/\s+/g, ' ');
	return {
		summary,
		objections: [],
		action_items: promises.map(({ what, by, quote }) => ({
			...{ against: [], task: what, owner: null, due: null, due_date: by },
			turns: turns
				.filter(({ words }) => flat(words).includes(flat(quote)))
				.map(({ number }) => number),
		})),
		risks: [],
		decisions: [],
		next_step: null,
	};
}

/** What stands between the lines of the fence. */
function textIn(input: unknown): string {
	const texts: string[] = [];
	const walk = (value: unknown): void => {
		if (typeof value === 'string') texts.push(value);
		else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
	};
	walk(input);
	return texts.join('\n');
}
