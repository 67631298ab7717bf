import { createFail, type ErrorCatalog } from '../../kernel/errors';
import { calendarErrors } from './errors/calendar-errors';
import { channelErrors } from './errors/channel-errors';
import { connectionErrors } from './errors/connection-errors';
import { coqlErrors } from './errors/coql-errors';
import { dealErrors } from './errors/deal-errors';
import { refusalErrors } from './errors/refusal-errors';
import { requestErrors } from './errors/request-errors';

const entries = {
	...connectionErrors,
	...refusalErrors,
	...requestErrors,
	...coqlErrors,
	...calendarErrors,
	...channelErrors,
	...dealErrors,
};

export type ZohoErrorCode = keyof typeof entries;

/** Every way in which Zoho CRM, or a request to it, can fail; codes in capitals are Zoho's own where it has one. */
export const zohoErrors: ErrorCatalog<ZohoErrorCode> = entries;

export const failZoho = createFail(zohoErrors);

/** Zoho's own codes of which other catalogs than that of its refusals speak. */
const refusedElsewhere = [
	'AUTHENTICATION_FAILURE',
	'INVALID_TOKEN',
	'OAUTH_SCOPE_MISMATCH',
	'SYNTAX_ERROR',
] as const satisfies readonly ZohoErrorCode[];

type RefusalCode = keyof typeof refusalErrors | (typeof refusedElsewhere)[number];

/** Whether a code that Zoho sent may stand as ours: no server can claim what only we can find out. */
export function isRefusalCode(code: string): code is RefusalCode {
	return Object.hasOwn(refusalErrors, code) || refusedElsewhere.some((known) => known === code);
}
