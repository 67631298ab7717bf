import { query, refused, type AlsoAnswered, type AlsoSent, type AlsoTaken } from './amendment.ts';
import { blueprintAnswered, blueprintSent } from './amendments-of-blueprint.ts';
import { calendarAnswered, calendarSent } from './amendments-of-calendar.ts';
import { changesAnswered, changesSent, changesTaken } from './amendments-of-changes.ts';
import { conversionAnswered, conversionSent } from './amendments-of-conversion.ts';
import type { Shape } from './shape.ts';

const person: Shape = { name: 'string', id: 'string', 'email?': 'string' };
const token: Shape = 'string|null';
const writes = ['POST /{}', 'PUT /{}', 'PUT /{}/{}', 'POST /{}/upsert'];
const reads = ['GET /{}', 'GET /{}/{}'];
const attachments = ['GET /{}/{}/Attachments'];
const lists = ['GET /{}', 'GET /{}/{}/{}', 'GET /{}/{}/Notes', 'GET /Notes'];

const listedRow: Shape = {
	id: 'string',
	'Owner?': person,
	'Created_By?': person,
	'Modified_By?': person,
	'Created_Time?': 'string',
	'Modified_Time?': 'string',
	'...': 'any',
};

const writtenRow: Shape = {
	code: { '=': ['SUCCESS'] },
	message: 'string',
	status: { '=': ['success'] },
	details: {
		id: 'string',
		Modified_Time: 'string',
		Created_Time: 'string',
		Created_By: person,
		Modified_By: person,
		'$approval_state?': 'string',
	},
};
const upsertedRow: Shape = {
	...writtenRow,
	action: { '=': ['insert', 'update'] },
	duplicate_field: 'string|null',
};
const refusedRow: Shape = {
	code: 'string',
	message: 'string',
	status: { '=': ['error'] },
	details: { '...': 'any' },
};

const deletedRow: Shape = {
	code: { '=': ['SUCCESS'] },
	message: 'string',
	status: { '=': ['success'] },
	details: { id: 'string' },
};
/** Codes by which the state of a record rules a change out. */
const inItsState = ['RECORD_LOCKED', 'NOT_APPROVED', 'RECORD_IN_BLUEPRINT'];

export const alsoAnswered: AlsoAnswered[] = [
	{
		status: 401,
		body: refused(['AUTHENTICATION_FAILURE', 'INVALID_TOKEN', 'OAUTH_SCOPE_MISMATCH'], {}),
		source: 'W',
		reason:
			'Any call may be refused for its token; most documents leave that out or wrap it in `data`',
	},
	{
		status: 429,
		body: refused(['TOO_MANY_REQUESTS'], {}),
		source: 'D',
		reason: 'Said of every call on the page of API limits; few documents list it',
	},
	{
		status: 403,
		body: refused(['NO_PERMISSION'], { permissions: ['string'] }),
		source: 'O26',
		reason:
			'Any call to a module may be refused for the profile of its user; the documents of tags name the permissions, others leave 403 out, wrap it or lack the details',
	},
	{
		operations: [...reads, ...writes],
		status: 403,
		body: { data: [refused(['NO_PERMISSION'], { permissions: ['string'] })] },
		source: 'O26',
		reason: 'The wrapped form of the documents, with the details that those of tags have',
	},
	{
		status: 400,
		body: refused(['AUTHORIZATION_FAILED'], {}),
		source: 'YAML',
		reason:
			'The other code for a privilege that is missing; the documents list it, and here or there wrap it',
	},
	{
		status: 400,
		body: refused(['INVALID_DATA'], { expected_data_type: 'string' }),
		source: 'YAML',
		reason:
			'A body that is no JSON object; the examples of portals and unsubscribe links have it, and any call that takes a body may be sent such a one',
	},
	{
		operations: reads,
		status: 400,
		body: { data: [refused(['AUTHORIZATION_FAILED'], {})] },
		source: 'O26',
		reason: 'The wrapped form that the documents have of other refusals of a read',
	},
	{
		operations: ['PUT /{}', 'PUT /{}/{}', 'POST /{}/upsert'],
		status: 400,
		body: {
			data: [
				{
					...refusedRow,
					code: {
						'=': [...inItsState, 'DEPENDENT_FIELD_MISSING', 'MAPPING_MISMATCH'],
					},
				},
			],
		},
		source: 'SDK',
		reason:
			'The SDK of v8 lists these codes among those of records; the documents have RECORD_LOCKED and DEPENDENT_FIELD_MISSING alone',
	},
	{
		operations: ['PUT /{}'],
		status: 400,
		body: { data: [refusedRow] },
		source: 'O26',
		reason:
			'A record changed meanwhile among rows refused for other reasons: the document of 412 has its row',
	},
	{
		operations: ['DELETE /{}'],
		status: 400,
		body: refused(['INVALID_MODULE'], { resource_path_index: 'integer' }),
		source: 'O26',
		reason: 'The document of deleting one record says where in the path the module stands',
	},
	{
		operations: ['POST /Notes', 'PUT /Notes/{}'],
		status: 400,
		body: {
			data: [
				{
					...refusedRow,
					code: {
						'=': ['MANDATORY_NOT_FOUND', 'MULTIPLE_OR_MULTI_ERRORS', 'EXPECTED_FIELD_MISSING'],
					},
				},
			],
		},
		source: 'O26',
		reason:
			'A note without its record: the document has the code for rows among others (207), that of records has several problems of a row',
	},
	{
		operations: ['POST /{}'],
		status: 400,
		body: { data: [{ ...refusedRow, code: { '=': ['MAPPING_MISMATCH'] } }] },
		source: 'SDK',
		reason: 'A stage that is not in the pipeline: a code of records in the SDK of v8',
	},
	{
		operations: ['DELETE /{}'],
		status: 207,
		body: { data: [{ '|': [deletedRow, { ...refusedRow, details: { id: 'string' } }] }] },
		source: 'O26',
		reason:
			'What refuses a deletion alone refuses it among others, too; the document of 207 has the unknown id only',
	},
	{
		operations: reads,
		status: 200,
		body: {
			data: [listedRow],
			'info?': {
				per_page: 'integer',
				count: 'integer',
				page: 'integer',
				sort_by: 'string',
				sort_order: { '=': ['asc', 'desc'] },
				more_records: 'boolean',
				next_page_token: token,
				previous_page_token: token,
				page_token_expiry: token,
			},
		},
		source: 'YAML',
		reason: 'The example has `previous_page_token: null`; D7 shows people with their e-mail',
	},
	{
		operations: lists,
		status: 304,
		body: 'nothing',
		source: 'D7',
		reason: 'The answer to If-Modified-Since when nothing changed',
	},
	{
		operations: [...lists, 'GET /{}/{}', 'GET /Notes/{}'],
		status: 400,
		body: {
			'|': [
				refused(['INVALID_MODULE'], { resource_path_index: 'integer' }),
				refused(['INVALID_DATA', 'TOKEN_BOUND_DATA_MISMATCH', 'REQUIRED_PARAM_MISSING'], {
					param_name: 'string',
				}),
				refused(['PAGINATION_LIMIT_EXCEEDED'], { param_name: 'string' }),
				refused(['LIMIT_EXCEEDED'], { param_name: 'string', limit: 'integer' }),
				refused(['EXPIRED_VALUE'], { api_name: 'string', json_path: 'string' }),
				refused(['DISCRETE_PAGINATION_LIMIT_EXCEEDED'], { limit: 'integer' }),
				refused(['AMBIGUITY_DURING_PROCESSING'], {
					ambiguity_due_to: [{ param_name: 'string' }],
				}),
			],
		},
		source: 'YAML',
		reason: 'Refusals of a GET are flat in the examples; the documents of 2026 wrap them in `data`',
	},
	{
		operations: attachments,
		status: 204,
		body: 'nothing',
		source: 'O26',
		reason:
			'The list is a related list, and the document of those has it; the example of an empty `data` stands beside it',
	},
	{
		operations: attachments,
		status: 400,
		body: refused(['DISCRETE_PAGINATION_LIMIT_EXCEEDED'], { limit: 'integer' }),
		source: 'O26',
		reason: 'The list is a related list, and the document of those has it',
	},
	{
		operations: [...writes, 'POST /Notes', 'PUT /Notes', 'PUT /Notes/{}', 'POST /{}/{}/Notes'],
		status: 400,
		body: refused(
			['INVALID_MODULE', 'INVALID_DATA', 'MANDATORY_NOT_FOUND', 'LIMIT_EXCEEDED', 'NOT_SUPPORTED'],
			{ '...': 'any' },
		),
		source: 'D7',
		reason:
			'A write refused as a whole is flat on the v7 pages, one row of `data` in YAML: both occur',
	},
	{
		operations: writes,
		status: 207,
		body: { data: [{ '|': [writtenRow, upsertedRow, refusedRow] }] },
		source: 'YAML',
		reason: 'Mixed rows have an example each',
	},
	{
		operations: ['POST /{}/upsert'],
		status: 200,
		body: { data: [upsertedRow] },
		source: 'YAML',
		reason: 'The example says what was done with the row and by which field it was found',
	},
	{
		operations: ['DELETE /{}'],
		status: 400,
		body: { data: [{ ...refusedRow, details: { 'id?': 'string' } }] },
		source: 'YAML',
		reason: 'Ids that are all refused are rows, as in the examples',
	},
	{
		operations: ['GET /{}/search'],
		status: 400,
		body: refused(['INVALID_DATA'], { param_name: 'string' }),
		source: 'O26',
		reason: 'The document of record counts has it for the same parameters: a word of one letter',
	},
	{
		operations: ['GET /users'],
		status: 400,
		body: refused(['INVALID_DATA'], { param_name: 'string' }),
		source: 'YAML',
		reason: 'The example for a parameter it does not know',
	},
	{
		operations: ['GET /settings/modules/{}'],
		status: 400,
		body: refused(['INVALID_MODULE'], { resource_path_index: 'integer' }),
		source: 'YAML',
		reason: 'The example for a module that is none',
	},
	{
		operations: ['GET /settings/related_lists', 'GET /settings/pipeline'],
		status: 400,
		body: refused(['REQUIRED_PARAM_MISSING'], { param_name: 'string' }),
		source: 'YAML',
		reason: 'The example of related lists for the missing module; pipelines name no other refusal',
	},
	...calendarAnswered,
	...changesAnswered,
	...blueprintAnswered,
	...conversionAnswered,
];

export const alsoTaken: AlsoTaken[] = [
	{
		operations: ['GET /settings/fields', 'GET /settings/fields/{}'],
		name: 'include',
		parameter: query({ '=': ['allowed_permissions_to_update', 'skip_field_permissionz'] }),
		source: 'D7',
		reason: 'Marked as required; every client and page of Zoho asks without it',
	},
	{
		operations: ['GET /settings/tags', 'POST /settings/tags'],
		name: 'module',
		parameter: query('string', { required: true }),
		source: 'D7',
		reason: 'The placeholder `module_api_name` is no value',
	},
	{
		operations: ['POST /{}/actions/add_tags'],
		name: 'module',
		parameter: query('string'),
		source: 'D7',
		reason: 'The path names the module already; Zoho’s SDK sends no such parameter',
	},
	{
		operations: ['GET /settings/related_lists'],
		name: 'module',
		parameter: query('string', { required: true }),
		source: 'D7',
		reason: 'Custom modules have related lists, too',
	},
	{
		operations: ['GET /{}/{}/{}', 'GET /{}/{}/Notes', ...attachments],
		name: 'per_page',
		parameter: query('integer', { minimum: 1, maximum: 200 }),
		source: 'SDK',
		reason:
			'Written `perPage` in the documents of 2026, or missing; the SDK sends `per_page`, as every list takes it',
	},
	{
		operations: attachments,
		name: 'page',
		parameter: query('integer', { minimum: 1, maximum: 10_000 }),
		source: 'O26',
		reason: 'The list is a related list, and the document of those has it',
	},
	{
		operations: ['GET /{}/{}/Notes', ...attachments],
		name: 'page_token',
		parameter: query('string'),
		source: 'O26',
		reason: 'The list is a related list, and the document of those has it',
	},
	{
		operations: ['GET /{}/{}/Notes', ...attachments],
		name: 'ids',
		parameter: query('string'),
		source: 'O26',
		reason: 'The list is a related list, and the document of those has it',
	},
	{
		operations: ['GET /{}/{}', 'GET /Notes/{}'],
		name: 'fields',
		parameter: query('string'),
		source: 'SDK',
		reason: 'A single record may be narrowed as well',
	},
	{
		operations: attachments,
		name: 'fields',
		parameter: query('string', { required: true }),
		source: 'D',
		reason: 'Mandatory on the page of v8, and the example of a refusal names it',
	},
	...['attachmentUrl', 'title'].map(
		(name): AlsoTaken => ({
			operations: ['POST /{}/{}/Attachments'],
			name,
			parameter: query('string'),
			source: 'SDK',
			reason: 'The SDK puts a link into the query, the documents put it into a form',
		}),
	),
	{
		operations: ['POST /files'],
		name: 'type',
		parameter: query({ '=': ['inline'] }),
		source: 'D',
		reason:
			'Called `inline` in the documents of 2026; the page of v8 and the SDK say `type=inline`',
	},
	{
		operations: ['DELETE /{}', 'DELETE /{}/{}'],
		name: 'wf_trigger',
		parameter: query('boolean'),
		source: 'SDK',
		reason: 'Left out in 2026',
	},
	...changesTaken,
];

const ids: Shape = ['string'];

export const alsoSent: AlsoSent[] = [
	{
		operations: ['POST /{}', 'PUT /{}', 'PUT /{}/{}'],
		body: {
			data: [{ 'id?': 'string', '$append_values?': { '...': 'boolean' }, '...': 'any' }],
			'apply_feature_execution?': [{ '...': 'any' }],
			'skip_feature_execution?': [{ '...': 'any' }],
			'trigger?': [{ '=': ['approval', 'workflow', 'blueprint', 'pathfinder', 'orchestration'] }],
			'lar_id?': 'string',
		},
		source: 'D7',
		reason: '`lar_id` is missing and `$append_values` typed as text; pages and SDK have an object',
	},
	{
		operations: ['POST /{}/actions/add_tags', 'POST /{}/actions/remove_tags'],
		body: {
			ids,
			'over_write?': 'boolean',
			tags: [{ 'name?': 'string', 'color_code?': 'string|null' }],
		},
		source: 'D7',
		reason: 'An example id stands where the type should: ids are a list of texts',
	},
	{
		operations: ['POST /{}/{}/Attachments'],
		body: 'nothing',
		source: 'SDK',
		reason: 'A link that stands in the query needs no body',
	},
	...changesSent,
	...blueprintSent,
	...calendarSent,
	...conversionSent,
];
