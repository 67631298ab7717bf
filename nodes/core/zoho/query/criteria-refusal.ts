import type { CoreError } from '../../kernel/errors';
import { plainWords } from '../../kernel/plain-words';
import type { Refusal } from '../wire/envelope';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';

/**
 * Zoho's refusal of search criteria in words that say what to change; undefined when the refusal is
 * about something else. Of Zoho's own words only operator and type are taken over, which hold no value.
 */
export function criteriaRefusal(module: string, { code, details }: Refusal): CoreError | undefined {
	const known = { module, zohoCode: code };
	if (code === 'CRITERIA_LIMIT_EXCEEDED')
		return failZoho(code, { ...known, limit: limits.searchConditions });
	if (code !== 'INVALID_QUERY') return undefined;
	return failZoho('CRITERIA_NOT_READ', { ...known, reason: reasonIn(details) });
}

function reasonIn({ operator, expected_data_type: type }: Refusal['details']): string {
	if (typeof operator === 'string' && /^[a-z_]{1,20}$/.test(operator)) {
		return `The operator '${operator}' does not go with its field or its values.`;
	}
	const wanted = plainWords(type);
	if (wanted !== undefined) return `A field takes values of the type ${wanted} alone.`;
	return 'Check the API names of the fields, the brackets, and that a list has at most 100 values.';
}
