import type { CoreError } from '../../../kernel/errors';
import type { Refusal } from '../../wire/envelope';
import { failZoho } from '../../words/error-catalog';

/**
 * Zoho's refusal to say what changed, in words of a trigger's panel; undefined when the refusal is
 * about something else, such as the connection.
 */
export function changesRefusal(module: string, { code }: Refusal): CoreError | undefined {
	switch (code) {
		case 'INVALID_MODULE':
		case 'INVALID_QUERY':
		case 'SYNTAX_ERROR':
		case 'NOT_SUPPORTED':
			return failZoho('MODULE_NOT_WATCHED', { module, zohoCode: code });
		default:
			return undefined;
	}
}
