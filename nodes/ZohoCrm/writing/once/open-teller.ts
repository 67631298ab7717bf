import type { INodeExecutionData } from 'n8n-workflow';
import { traceLine, traceText, traceTitle, type Trace } from '../../../core/gate/trace/trace-text';
import { given } from '../../../core/kernel/given';
import type { JsonObject } from '../../../core/kernel/json';
import { showKey, sourceKeyOf } from '../../../core/zoho/sources/source-key';
import { failZoho } from '../../../core/zoho/words/error-catalog';
import type { Field } from '../../../core/zoho/words/field';
import { limits } from '../../../core/zoho/words/limits';
import type { ChangedRecord } from '../../../runtime/rows/group-rows';
import { sha256 } from '../../../runtime/host/sha256';
import type { Once } from '../../fields/once-options';
import type { ZohoContext } from '../../zoho-context';
import type { Teller } from './told-source';
import { traceOf } from './trace-of';

/** Characters of a field that holds any key. */
const keyLength = 50;

interface Told extends ChangedRecord {
	once: Once;
	item: INodeExecutionData;
}

/**
 * What tells of a row's source: values that are written with the record, and the note that is written
 * on it. A note tells of itself: its title ends with the key, its text with the trace. Fails with
 * SOURCE_FIELD_UNFIT where a chosen field cannot hold what it is to.
 */
export async function openTeller(
	{ zoho, execution }: Pick<ZohoContext, 'zoho' | 'execution'>,
	{ once, item, module, ...changes }: Told,
): Promise<Teller> {
	const { sourceField, traceField, trace } = once;
	const fields = await zoho.metadata.fields(module);
	fitting(fields, { module, name: sourceField, parameter: 'Source Field' });
	const traced = fitting(fields, { module, name: traceField, parameter: 'Trace Field' });
	const key = sourceKeyOf(once.source, sha256);
	const mark = sha256(JSON.stringify([key.source, key.part])).slice(0, 16);
	const isNote = module === 'Notes';
	const action = changes.isNew ? 'create' : changes.id === undefined ? 'upsert' : 'update';
	return (values) => {
		const told = traceOf({ once, item, values, fields, action, execution });
		const title = titleWith(traceTitle(told), showKey(key, module));
		const note = { title, content: traceText(told) };
		return {
			source: {
				once,
				key,
				mark,
				...given({ note: trace === 'note' && !isNote ? note : undefined }),
			},
			values: {
				...values,
				...(sourceField === undefined ? {} : { [sourceField]: showKey(key) }),
				...(traced ? { [traced.name]: traceText(told, traced.length) } : {}),
				...(isNote && trace === 'note' ? noteWith(values, showKey(key, module), told) : {}),
			},
		};
	};
}

/** A title that ends with the key, whatever has to go for it. */
function titleWith(title: string, key: string): string {
	const end = `[${key}]`;
	const room = limits.noteTitle - end.length - 1;
	const plain = [...title.replace(/\s+/g, ' ').trim()];
	const start = plain.length > room ? `${plain.slice(0, room - 1).join('')}…` : plain.join('');
	return `${start} ${end}`;
}

/** Shorter than this, a line says nothing. */
const leastLine = 100;

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
