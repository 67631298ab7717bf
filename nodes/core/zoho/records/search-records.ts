import type { JsonObject } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';
import { asModuleName } from '../words/module-name';
import { readPages } from '../wire/pages';
import type { RecordDeps } from '../modules/record-deps';
import { checkFieldCount, checkReturnedFields } from '../modules/requested-fields';
import type { SearchBy, SearchOptions } from './records';

/** The one search parameter, checked as far as it can be before a call is spent on it (#78, #112-#114). */
function searchQuery(by: SearchBy): Record<string, string> {
	if ('word' in by) {
		const word = by.word.trim();
		if ([...word].length >= limits.searchWordLength) return { word };
		throw failZoho('WORD_TOO_SHORT', { limit: limits.searchWordLength });
	}
	if ('phone' in by) {
		const phone = by.phone.trim();
		if (phone.length >= limits.searchPhoneLength) return { phone };
		throw failZoho('PHONE_TOO_SHORT', { limit: limits.searchPhoneLength });
	}
	const [parameter, label, value] =
		'email' in by
			? ['email', 'Email', by.email.trim()]
			: ['criteria', 'Criteria', by.criteria.trim()];
	if (value === '') throw failZoho('SEARCH_EMPTY', { parameter: label });
	return { [parameter]: value };
}

/** Records from Zoho's search index, which follows the data with a delay; at most 2,000. Empty `fields` gives all. */
export async function searchRecords(
	deps: RecordDeps,
	options: SearchOptions,
): Promise<JsonObject[]> {
	const { session, base, metadata } = deps;
	const module = asModuleName(options.module);
	const by = searchQuery(options.by);
	checkFieldCount(options.fields);
	const fields = options.fields.join(',');
	const rows = await readPages(session, {
		path: `${base}/${module}/search`,
		query: fields === '' ? by : { ...by, fields },
		key: 'data',
		module,
		limit: options.limit,
		reach: { rows: limits.searchRows, code: 'LIMIT_REACHED' },
	});
	await checkReturnedFields(metadata, { module, fields: options.fields, rows });
	return rows;
}
