import { unexpectedErrors } from '../../../nodes/core/kernel/unexpected';
import { connectionErrors } from '../../../nodes/core/zoho/words/errors/connection-errors';
import { rowErrors } from '../../../nodes/runtime/failures/row-errors';
import { parameterErrors } from '../../../nodes/runtime/parameters/parameter-errors';

/** Refusals that Zoho CRM may give to any call. */
export const refusalsOfAnyCall = [
	'AUTHORIZATION_FAILED',
	'INTERNAL_ERROR',
	'INVALID_MODULE',
	'INVALID_MODULE_NAME',
	'INVALID_REQUEST_METHOD',
	'NOT_SUPPORTED',
	'NO_PERMISSION',
	'RATE_LIMIT_EXCEEDED',
	'REFUSED',
	'TOO_MANY_REQUESTS',
];

/** Parameters that only one operation has. */
const ofOneOperation = ['FIELDS_UNKNOWN', 'PATH_NOT_RELATIVE', 'RECORD_UNKNOWN'];

/** Codes with which every operation of Zoho CRM All Modules can end; none of them names these. */
export const commonErrors: ReadonlySet<string> = new Set([
	...Object.keys({ ...unexpectedErrors, ...rowErrors, ...connectionErrors }),
	...Object.keys(parameterErrors).filter((code) => !ofOneOperation.includes(code)),
	...refusalsOfAnyCall,
]);
