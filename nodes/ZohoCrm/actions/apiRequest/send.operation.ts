import { given } from '../../../core/kernel/given';
import type { ParameterReader } from '../../../runtime/parameters/parameter-reader';
import { failParameter } from '../../../runtime/parameters/parameter-errors';
import { readSecondTry, secondTryFields } from '../../fields/second-try-options';
import { dryRunOption } from '../../fields/write-options';
import { hasLostDigits } from '../../../core/kernel/lost-digits';
import { readJson } from '../../../runtime/parameters/read-json';
import type { ZohoOperation } from '../../operation';
import type { SendParams } from './send-rows';

const methods = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] as const;
const secondTries = ['findAgainBy', 'sendAgain'] as const;

/** API Request > Send: an endpoint that has no operation of its own (#29, #111). */
export const send: ZohoOperation<SendParams> = {
	name: 'Send',
	value: 'send',
	action: 'Send API request',
	description: 'Call any endpoint of the Zoho CRM API with the node’s connection',
	access: 'write',
	scopes: [],
	credits: 'As Zoho CRM’s price list says of the endpoint',
	routes: 'any',
	errors: [
		'COQL_ALIAS',
		'COQL_COLUMN',
		'COQL_LIMIT',
		'COQL_MODULE',
		'COQL_OPERATOR',
		'COQL_TOO_MUCH',
		'DUPLICATE_DATA',
		'EXPECTED_PARAM_MISSING',
		'EXPIRED_VALUE',
		'DISCRETE_PAGINATION_LIMIT_EXCEEDED',
		'INVALID_DATA',
		'INVALID_PATH',
		'INVALID_URL_PATTERN',
		'LIMIT_EXCEEDED',
		'MANDATORY_NOT_FOUND',
		'MULTIPLE_OR_MULTI_ERRORS',
		'NOT_ALLOWED',
		'OUTCOME_UNKNOWN',
		'PATH_NOT_RELATIVE',
		'RECORD_NOT_FOUND',
		'REQUIRED_PARAM_MISSING',
		'ROWS_REFUSED',
		'SYNTAX_ERROR',
		'UNKNOWN_FIELD',
	],
	properties: [
		{
			displayName: 'Method',
			name: 'method',
			type: 'options',
			options: methods.map((name) => ({ name, value: name })),
			default: 'GET',
		},
		{
			displayName: 'Path',
			name: 'path',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. /crm/v8/settings/roles',
			description: 'Everything behind the host, without the query',
		},
		{
			displayName: 'Query Parameters',
			name: 'query',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add parameter',
			default: {},
			options: [
				{
					displayName: 'Parameter',
					name: 'parameter',
					values: [
						{ displayName: 'Name', name: 'name', type: 'string', default: '' },
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
		{
			displayName: 'Body',
			name: 'body',
			type: 'json',
			default: '',
			placeholder: 'e.g. { "data": [{ "Last_Name": "Rivers" }] }',
			displayOptions: { show: { method: ['PATCH', 'POST', 'PUT'] } },
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					...dryRunOption,
					description: 'Whether to show what would be sent, without sending it; a GET is sent',
				},
				...secondTryFields(secondTries),
			],
		},
	],
	read: (parameters) => {
		const body = readJson(parameters.json('body'));
		if (hasLostDigits(body)) throw failParameter('ID_AS_NUMBER', { parameter: 'Body' });
		const call = {
			method: parameters.choice('method', methods) ?? 'GET',
			path: readPath(parameters),
			query: readQuery(parameters.raw('query')),
			dryRun: parameters.flag('options.dryRun'),
			...given({ body }),
		};
		return { call, secondTry: readSecondTry(parameters, secondTries) };
	},
	execute: async (context) => {
		const { sendRows } = await import('./send-rows.js');
		return await sendRows(context);
	},
};

/** A whole address would take the token to another host. */
function readPath(parameters: ParameterReader): string {
	const path = parameters.text('path').trim();
	if (!path.startsWith('/') || path.startsWith('//')) {
		throw failParameter('PATH_NOT_RELATIVE', { parameter: 'Path' });
	}
	return path;
}

function readQuery(value: unknown): Record<string, string> {
	const given = readJson(value);
	const list = typeof given === 'object' && given && 'parameter' in given ? given.parameter : [];
	if (!Array.isArray(list)) return {};
	const pairs = list.flatMap((pair) => {
		if (typeof pair !== 'object' || pair === null || Array.isArray(pair)) return [];
		return pair.name ? [[String(pair.name), String(pair.value ?? '')]] : [];
	});
	return Object.fromEntries(pairs);
}
