import type { INodeExecutionData } from 'n8n-workflow';
import { createRecordsNow } from '../../../core/gate/found/records-now';
import { traceLine, traceText, traceTitle, type Trace } from '../../../core/gate/trace/trace-text';
import { given } from '../../../core/kernel/given';
import type { JsonObject } from '../../../core/kernel/json';
import { showKey, sourceKeyOf } from '../../../core/zoho/sources/source-key';
import { failZoho } from '../../../core/zoho/words/error-catalog';
import type { Field } from '../../../core/zoho/words/field';
import { limits } from '../../../core/zoho/words/limits';
import type { ChangedRecord } from '../../../runtime/rows/group-rows';
import { sha256 } from '../../../runtime/host/sha256';
import { isNoted, type Once } from '../../fields/once-options';
import type { ZohoContext } from '../../zoho-context';
import type { Teller } from './told-source';
import { traceOf } from './trace-of';

/** Characters of a field that holds any key. */
const keyLength = 50;

interface Told {
	once: Once;
	item: INodeExecutionData;
	changes: ChangedRecord;
}

/**
 * What tells of rows' sources: values that are written with the record, and the note that is written
 * on it. A note tells of itself: its title ends with the key, its text with the trace. A trace in a
 * field stands above what the record holds there; where that leaves it no room, or cannot be seen, it
 * is a note. Fails with SOURCE_FIELD_UNFIT where a chosen field cannot hold what it is to.
 */
export function openTellers(
	{ zoho, execution }: Pick<ZohoContext, 'zoho' | 'execution'>,
	rows: ReadonlyArray<{ once: Once | undefined; changes: ChangedRecord }>,
): (told: Told) => Promise<Teller> {
	const records = createRecordsNow((asked) => zoho.records.byId(asked));
	for (const { once, changes } of rows) {
		const { traceField } = once ?? {};
		if (traceField === undefined || changes.id === undefined) continue;
		records.expect(changes.module, changes.id, [traceField]);
	}

	/** What stands in a field before the row is written; undefined where nobody can say. */
	async function standsIn(
		{ name }: Field,
		{ module, ...changes }: ChangedRecord,
	): Promise<string | undefined> {
		if (changes.isNew) return '';
		if (changes.id === undefined) return undefined;
		const text = (await records.read(module, changes.id))?.[name];
		return text === null ? '' : typeof text === 'string' ? text : undefined;
	}

	return async ({ once, item, changes }) => {
		const { sourceField, traceField } = once;
		const { module } = changes;
		const fields = await zoho.metadata.fields(module);
		fitting(fields, { module, name: sourceField, parameter: 'Source Field' });
		const traced = fitting(fields, { module, name: traceField, parameter: 'Trace Field' });
		const stands = traced && (await standsIn(traced, changes));
		const key = sourceKeyOf(once.source, sha256);
		const mark = sha256(JSON.stringify([key.source, key.part])).slice(0, 16);
		const isNote = module === 'Notes';
		const action = changes.isNew ? 'create' : changes.id === undefined ? 'upsert' : 'update';
		return (values) => {
			const whole = traceOf({ once, item, values, fields, action, execution });
			const told = once.trace === 'brief' ? { ...whole, values: [] } : whole;
			const title = titleWith(traceTitle(told), showKey(key, module));
			const note = { title, content: traceText(told) };
			const above = traced && traceAbove(told, textIn(values, traced) ?? stands, traced.length);
			const inField = traced && above !== undefined ? { [traced.name]: above } : {};
			if (changes.id !== undefined) records.note(module, changes.id, inField);
			const isInNote = isNoted(once) || (traced !== undefined && above === undefined);
			return {
				source: {
					once,
					module,
					key,
					mark,
					...given({ note: isInNote && !isNote ? note : undefined }),
				},
				values: {
					...values,
					...(sourceField === undefined ? {} : { [sourceField]: showKey(key) }),
					...inField,
					...(isNote && isInNote ? noteWith(values, showKey(key, module), told) : {}),
				},
			};
		};
	};
}

/** What the row itself writes to a field. */
function textIn(values: JsonObject, { name }: Field): string | undefined {
	const { [name]: text } = values;
	return typeof text === 'string' ? text : undefined;
}

/**
 * A trace with what stands below it, all of it; undefined where that is not known or leaves no room.
 * A second try finds its own trace there already.
 */
function traceAbove(
	trace: Trace,
	stands: string | undefined,
	length: number | undefined,
): string | undefined {
	if (stands === undefined) return undefined;
	if (stands.trim() === '') return traceText(trace, length);
	if (stands.replaceAll('\r\n', '\n').startsWith(traceText(trace, length))) return stands;
	const below = `\n\n${stands}`;
	const room = length === undefined ? undefined : length - below.length;
	if (room !== undefined && room < leastTrace) return undefined;
	return `${traceText(trace, room)}${below}`;
}

/** A title that ends with the key, whatever has to go for it. */
function titleWith(title: string, key: string): string {
	const end = `[${key}]`;
	const room = limits.noteTitle - end.length - 1;
	const plain = [...title.replace(/\s+/g, ' ').trim()];
	const start = plain.length > room ? `${plain.slice(0, room - 1).join('')}…` : plain.join('');
	return `${start} ${end}`;
}

/** Shorter than this, a line says nothing, and a trace is cut before it names its execution. */
const leastLine = 100;
const leastTrace = 500;

/** A note with its trace as the last line, where its own text leaves room. */
function noteWith(
	{ Note_Title: title, Note_Content: content }: JsonObject,
	key: string,
	trace: Trace,
): JsonObject {
	const own = typeof content === 'string' ? content.trimEnd() : '';
	const room = limits.noteContent - own.length - 2;
	const isNamed = typeof title === 'string' && title.trim() !== '';
	return {
		Note_Title: titleWith(isNamed ? title : traceTitle(trace), key),
		...(room < leastLine ? {} : { Note_Content: `${own}\n\n${traceLine(trace, room)}`.trim() }),
	};
}

const wanted = {
	'Source Field': {
		text: `the API name of a single-line field with ${keyLength} characters or more`,
		fits: ({ kind, length }: Field) =>
			kind === 'text' && (length === undefined || length >= keyLength),
	},
	'Trace Field': {
		text: 'the API name of a multi-line field',
		fits: ({ kind }: Field) => kind === 'textarea',
	},
};

interface Chosen {
	module: string;
	name: string | undefined;
	parameter: keyof typeof wanted;
}

function fitting(fields: readonly Field[], { module, name, parameter }: Chosen): Field | undefined {
	if (name === undefined) return undefined;
	const field = fields.find((one) => one.name === name);
	const { text, fits } = wanted[parameter];
	if (field && fits(field)) return field;
	throw failZoho('SOURCE_FIELD_UNFIT', { module, field: name, parameter, wanted: text });
}
