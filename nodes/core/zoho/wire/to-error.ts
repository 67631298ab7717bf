import type { CoreError, ErrorEntry } from '../../kernel/errors';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { plainWords } from '../../kernel/plain-words';
import type { Refusal } from './envelope';
import { failZoho, isRefusalCode, zohoErrors } from '../words/error-catalog';

/** What was asked, for the text of the error. */
export interface Asked {
	method: string;
	path: string;
	module?: string;
	/** Says it better than the catalog where the caller knows more of what it asked; undefined where not. */
	explain?(refusal: Refusal): CoreError | undefined;
	/** Scopes the call needs. */
	scopes: string[];
}

const typeWords: Record<string, string> = {
	text: 'a text',
	string: 'a text',
	integer: 'a whole number',
	bigint: 'a whole number as text',
	double: 'a number',
	boolean: 'true or false',
	email: 'an e-mail address',
	jsonobject: 'an object, for a lookup {"id": "…"}',
	jsonarray: 'a list',
	date: 'a date such as 2026-11-21',
	datetime: 'a date with time such as 2026-11-21T14:00:00+01:00',
};

/**
 * Zoho's refusal as a CoreError, by its code, never by the HTTP status (#120-#125). A code that the
 * catalog does not know becomes REFUSED; Zoho's own stands in `details.zohoCode` either way.
 */
export function toZohoError(refusal: Refusal, asked: Asked): CoreError {
	const explained = asked.explain?.(refusal);
	if (explained) return explained;
	if (refusal.errors.length > 0) return several(refusal, asked);
	const details = facts(refusal, asked);
	if (refusal.details['api_name'] === '$se_module')
		return failZoho('WHAT_ID_WITHOUT_MODULE', details);
	if (isUnknownRecord(refusal, asked)) return failZoho('RECORD_NOT_FOUND', details);
	if (refusal.code === 'OAUTH_SCOPE_MISMATCH') {
		return failZoho('OAUTH_SCOPE_MISMATCH', { ...details, scopes: asked.scopes.join(', ') });
	}
	const code = isRefusalCode(refusal.code) ? refusal.code : 'REFUSED';
	if (withoutPlaces(zohoErrors[code], details)) return failZoho(code, details);
	return failZoho(code, { zohoMessage: 'nothing more', ...details }, { words: 'REFUSED' });
}

function several(refusal: Refusal, asked: Asked): CoreError {
	const single = refusal.errors.map((one) => toZohoError(one, asked));
	return failZoho('MULTIPLE_OR_MULTI_ERRORS', {
		...facts(refusal, asked),
		fields: single
			.map((one) => `'${String(one.details['field'] ?? one.details['zohoCode'])}'`)
			.join(', '),
		reasons: single.map((one) => one.message).join('; '),
		errors: single.map((one) => ({ ...one.details, code: one.code })),
	});
}

/** An ID in the path or of the row that Zoho does not know: it answers INVALID_DATA (#125). */
function isUnknownRecord({ code, details }: Refusal, { method }: Asked): boolean {
	if (code !== 'INVALID_DATA') return false;
	if (method === 'DELETE') return true;
	const index = details['resource_path_index'];
	if (holderOfId(details) !== undefined) return false;
	if (details['api_name'] !== undefined) return details['api_name'] === 'id';
	return index === 1 || details['id'] !== undefined;
}

/** The field of a row whose ID is meant, e.g. `Owner` for `$.data[0].Owner.id`; undefined for the row's own. */
function holderOfId({ api_name: name, json_path: path }: JsonObject): string | undefined {
	if (name !== 'id' || typeof path !== 'string') return undefined;
	const inRow = path.split('.').slice(2, -1);
	return plainWords(inRow.at(-1)?.replace(/\[\d+\]$/, ''));
}

function withoutPlaces(entry: ErrorEntry, details: JsonObject): boolean {
	const places = [...`${entry.title} ${entry.advice}`.matchAll(/\{(\w+)\}/g)];
	return places.every(([, name]) => name !== undefined && details[name] !== undefined);
}

/**
 * Only keys that never hold a record's contents, and of them only plain words. Source: row error
 * catalog of the v8 documents.
 */
function facts(refusal: Refusal, asked: Asked): JsonObject {
	const { details, message } = refusal;
	const field =
		holderOfId(details) ??
		plainWords(details['api_name']) ??
		plainWords(details['param_name']) ??
		listOf(details['param_names']) ??
		listOf(details['expected_fields']) ??
		plainWords(details['column_name']);
	const known: Record<string, string | undefined> = {
		module: asked.module ?? moduleIn(asked.path),
		field,
		dependee: plainWords(inside(details['dependee'], 'api_name')),
		id: plainWords(details['id']) ?? plainWords(inside(details['duplicate_record'], 'id')),
		duplicateModule: plainWords(inside(details['module'], 'api_name')),
		permissions: listOf(details['permissions']) ?? 'not named by Zoho CRM',
		limit: plainWords(details['maximum_length']) ?? plainWords(details['limit']),
		reason: plainWords(details['reason']),
		operator: plainWords(details['operator']),
		// Of a broken query Zoho repeats the words, and with them perhaps a value.
		zohoMessage: refusal.code === 'SYNTAX_ERROR' ? undefined : plainWords(message),
	};
	const entries = Object.entries(known).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return {
		...Object.fromEntries(entries),
		expected: expectation(details),
		method: asked.method,
		path: asked.path,
		zohoCode: codeOf(refusal),
	};
}

/** The module of a call made by hand, when its path begins with one. */
function moduleIn(path: string): string {
	return /^\/crm\/v[\d.]+\/([A-Z]\w*)(?=\/|$)/.exec(path)?.[1] ?? path;
}

function inside(value: Json | undefined, key: string): Json | undefined {
	return isJsonObject(value) ? value[key] : undefined;
}

function expectation(details: JsonObject): string {
	const type = plainWords(details['expected_data_type']);
	if (type) return typeWords[type] ?? `a value of the type ${type}`;
	const length = plainWords(details['maximum_length']);
	if (length) return `at most ${length} characters`;
	const values = listOf(details['supported_values']);
	if (values) return `one of: ${values}`;
	if (/\.id$/.test(String(details['json_path'] ?? '')))
		return 'the ID of a record, user or layout that is there';
	return details['regex'] ? 'a value of another form' : 'a value that fits the field';
}

function listOf(value: Json | undefined): string | undefined {
	if (!Array.isArray(value)) return undefined;
	const texts = value.flatMap((one) => plainWords(one) ?? []);
	if (texts.length === 0) return undefined;
	return texts.length < value.length ? `${texts.join(', ')} …` : texts.join(', ');
}

const codeOf = (refusal: Refusal): string => plainWords(refusal.code) ?? 'not shown';
