import { visibleText } from '../../gpt/text/visible-text';
import type { TracedSource } from './read-answer';
import type { TracedValue } from './traced-values';

/** What is known of a write for those who read the record later. */
export interface Trace {
	action: 'create' | 'update' | 'upsert';
	/** Where nobody knows more of the source, its ID. */
	source: TracedSource | { id: string };
	values: TracedValue[];
	category?: string;
	/** Why, in GPT's words. */
	reason?: string;
	model?: string;
	/** Who decided on what was in doubt. */
	reviewer?: string;
	workflow?: string;
	/** Address of the execution. */
	execution?: string;
}

/** Characters. Own choice: a trace is looked through, and the mail itself is a click away. */
const longest = { words: 160, name: 80, text: 4_000, line: 1_000 };

/** The first words of a trace, as a title. */
export function traceTitle({ source }: Pick<Trace, 'source'>): string {
	return `From ${shortSource(source)}`;
}

/**
 * What was written, from what, and on which words each value rests, for people: labels of fields and no
 * codes, no more of the source than the words quoted. At most `length` characters; values go first.
 */
export function traceText(trace: Trace, length?: number): string {
	const most = Math.min(length ?? longest.text, longest.text);
	const start = [`${writtenFrom(trace)}.`, ...(trace.values.length > 0 ? [''] : [])];
	const end = ['', ...factsOf(trace).map(([label, value]) => `${label}: ${value}`)];
	const lines = trace.values.map(valueLines);
	for (let kept = lines.length; kept >= 0; kept -= 1) {
		const left = lines.length - kept;
		const more = left === 0 ? [] : [`… and ${left} more`];
		const text = [...start, ...lines.slice(0, kept).flat(), ...more, ...end].join('\n').trim();
		if (text.length <= most) return text;
	}
	return cut([...start, ...end].join('\n').trim(), most);
}

/** The same in one line, for the end of a note. */
export function traceLine(trace: Trace, length = longest.line): string {
	const quotes = trace.values.flatMap(({ quote }) => (quote === undefined ? [] : [quoted(quote)]));
	const rests = quotes.length > 0 ? [`rests on ${quotes.join(', ')}`] : [];
	const facts = factsOf(trace).map(([label, value]) => `${label}: ${value}`);
	const whole = [writtenFrom(trace), ...rests, ...facts].join(' · ');
	return whole.length <= length ? whole : cut([writtenFrom(trace), ...facts].join(' · '), length);
}

const verbs = { create: 'Created', update: 'Updated', upsert: 'Written' } as const;

const writtenFrom = ({ action, source }: Trace): string =>
	`${verbs[action]} from ${longSource(source)}`;

function factsOf({
	category,
	reason,
	model,
	reviewer,
	workflow,
	execution,
}: Trace): [string, string][] {
	const facts: [string, string | undefined][] = [
		['Category', category],
		['Reason', reason],
		['Model', model],
		['Decided by', reviewer],
		['Workflow', workflow],
	];
	const told = facts.flatMap(([label, value]): [string, string][] =>
		value?.trim() ? [[label, plain(value, label === 'Reason' ? longest.words : longest.name)]] : [],
	);
	// An address that is cut leads nowhere.
	return execution === undefined ? told : [...told, ['Execution', execution]];
}

const valueLines = ({ label, shown, quote }: TracedValue): string[] => [
	`${plain(label, longest.name)}: ${plain(shown, longest.words)}`,
	...(quote === undefined ? [] : [`   ${quoted(quote)}`]),
];

const quoted = (words: string): string => `“${plain(words, longest.words)}”`;

function shortSource(source: Trace['source']): string {
	if ('id' in source) return 'a source without a name';
	const { kind, subject, fileName } = source;
	if (kind === 'mail') return subject ? `the mail ${quoted(subject)}` : 'a mail without a subject';
	return fileName ? `the file ${quoted(fileName)}` : 'a text';
}

function longSource(source: Trace['source']): string {
	if ('id' in source) return `the source ${quoted(source.id)}`;
	const { from, date, kind } = source;
	const sender = [from?.name, from?.address && `<${from.address}>`].filter(Boolean).join(' ');
	const by = kind === 'mail' && sender !== '' ? [`of ${plain(sender, longest.words)}`] : [];
	const at = kind === 'mail' && date ? [`, ${plain(date, longest.name)}`] : [];
	return [[shortSource(source), ...by].join(' '), ...at].join('');
}

/** On one line, as people see it. */
const plain = (text: string, length: number): string =>
	cut(visibleText(text).replace(/\s+/g, ' ').trim(), length);

function cut(text: string, length: number): string {
	if (text.length <= length) return text;
	return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
