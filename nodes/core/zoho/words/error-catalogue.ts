import { createFail, type ErrorCatalogue } from '../../kernel/errors';
import { connectionErrors } from './errors/connection-errors';
import { coqlErrors } from './errors/coql-errors';
import { fileErrors } from './errors/file-errors';
import { refusalErrors } from './errors/refusal-errors';
import { requestErrors } from './errors/request-errors';

const entries = {
	...connectionErrors,
	...refusalErrors,
	...requestErrors,
	...coqlErrors,
	...fileErrors,
};

export type ZohoErrorCode = keyof typeof entries;

/** Every way in which Zoho CRM, or a request to it, can fail; codes in capitals are Zoho's own where it has one. */
export const zohoErrors: ErrorCatalogue<ZohoErrorCode> = entries;

export const zohoFail = createFail(zohoErrors);

export function isZohoErrorCode(code: string): code is ZohoErrorCode {
	return Object.hasOwn(entries, code);
}
