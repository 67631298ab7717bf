import { criteriaRefusal } from '../query/criteria-refusal';
import type { ZohoCall } from '../wire/session';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';

/** What records are searched or counted by: one of Zoho's search parameters. */
export type SearchBy =
	| { criteria: string }
	/** `parts`: also addresses that hold this one or a part of it, as Zoho finds them. */
	| { email: string; parts?: true }
	| { phone: string }
	| { word: string };

/** The search parameter as Zoho takes it, checked as far as it can be before a call is spent on it (#78, #112-#114). */
export function searchQuery(by: SearchBy): Record<string, string> {
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

/** How a refusal of the search is told; the catalog's own words do for all but criteria. */
export function explainSearch(module: string, by: SearchBy): ZohoCall['explain'] {
	return 'criteria' in by ? (refusal) => criteriaRefusal(module, refusal) : undefined;
}
