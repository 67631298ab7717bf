import type { JsonObject } from '../../../core/kernel/json';
import { given } from '../../../core/kernel/given';
import { showKey, sourceKeyOf } from '../../../core/zoho/sources/source-key';
import { failZoho } from '../../../core/zoho/words/error-catalog';
import type { Field } from '../../../core/zoho/words/field';
import { limits } from '../../../core/zoho/words/limits';
import { sha256 } from '../../../runtime/host/sha256';
import type { Once } from '../../fields/once-options';
import type { ZohoContext } from '../../zoho-context';
import type { ToldSource } from './told-source';

/** Characters of a field that holds a key whole. */
const keyLength = 50;

/**
 * What tells of a row's source: values that are written with the record, and the note that is written
 * on it. A note is a record that tells of itself: its title ends with the key. Fails with
 * SOURCE_FIELD_UNFIT where a chosen field cannot hold what it is to.
 */
export async function tellSource(
	{ zoho }: Pick<ZohoContext, 'zoho'>,
	{ once, module }: { once: Once; module: string },
): Promise<{ source: ToldSource; change(values: JsonObject): JsonObject }> {
	const { sourceField, traceField, trace } = once;
	const key = sourceKeyOf(once.source, sha256);
	const fields = sourceField === undefined ? [] : await zoho.metadata.fields(module);
	check(fields, { module, name: sourceField, parameter: 'Source Field' });
	check(fields, { module, name: traceField, parameter: 'Trace Field' });
	const words = { title: 'Written by n8n', text: 'Written by a workflow of n8n.' };
	const withKey = (title: string) => titleWith(title, showKey(key, module));
	const isNote = module === 'Notes';
	const source: ToldSource = {
		once,
		key,
		mark: sha256(JSON.stringify([key.source, key.part])).slice(0, 16),
		...given({
			note:
				trace === 'note' && !isNote
					? { title: withKey(words.title), content: words.text }
					: undefined,
		}),
	};
	return {
		source,
		change: (values) => ({
			...values,
			...(sourceField === undefined ? {} : { [sourceField]: showKey(key) }),
			...(traceField === undefined ? {} : { [traceField]: words.text }),
			...(isNote && trace === 'note' ? noteWith(values, withKey, words) : {}),
		}),
	};
}

/** A title that ends with the key, whatever has to go for it. */
function titleWith(title: string, key: string): string {
	const end = `[${key}]`;
	const room = limits.noteTitle - end.length - 1;
	const plain = [...title.replace(/\s+/g, ' ').trim()];
	const start = plain.length > room ? `${plain.slice(0, room - 1).join('')}…` : plain.join('');
	return `${start} ${end}`.trim();
}

/** A note with its trace as the last line. */
function noteWith(
	{ Note_Title: title, Note_Content: content }: JsonObject,
	withKey: (title: string) => string,
	words: { title: string; text: string },
): JsonObject {
	const own = typeof content === 'string' ? content.trimEnd() : '';
	return {
		Note_Title: withKey(typeof title === 'string' && title.trim() !== '' ? title : words.title),
		Note_Content: own === '' ? words.text : `${own}\n\n${words.text}`,
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

function check(
	fields: readonly Field[],
	{
		module,
		name,
		parameter,
	}: Record<'module', string> & {
		name: string | undefined;
		parameter: keyof typeof wanted;
	},
): void {
	if (name === undefined) return;
	const field = fields.find((one) => one.name === name);
	const { text, fits } = wanted[parameter];
	if (field && fits(field)) return;
	throw failZoho('SOURCE_FIELD_UNFIT', { module, field: name, parameter, wanted: text });
}
