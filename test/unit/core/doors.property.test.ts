import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rulesToTaskFields } from '../../../nodes/core/gate/reading/fields-to-task';
import { readProposal } from '../../../nodes/core/gate/reading/read-proposal';
import { readRules } from '../../../nodes/core/gate/reading/read-rules';
import { completeAddress, readModelAddress } from '../../../nodes/core/gpt/model/model-address';
import { CoreError } from '../../../nodes/core/kernel/errors';
import { isJsonObject } from '../../../nodes/core/kernel/json';
import { readPlan } from '../../../nodes/core/zoho/records/read-plan';
import { asModuleName } from '../../../nodes/core/zoho/words/module-name';
import { asRecordId } from '../../../nodes/core/zoho/words/record-id';
import { buildCriteria } from '../../../nodes/core/zoho/query/criteria';
import { runCoql } from '../../../nodes/core/zoho/query/coql';
import { sendAny } from '../../../nodes/core/zoho/requests/any-request';
import { apiUrlOf } from '../../../nodes/core/zoho/wire/connection';
import { readPage, rowReplies } from '../../../nodes/core/zoho/wire/envelope';
import { readFields } from '../../../nodes/core/zoho/modules/read-fields';

const session = {
	send: async () => ({ status: 200, headers: {}, body: { data: [] } }),
	usage: () => ({ calls: 0, credits: 0 }),
	time: () => ({ now: 0, slackMs: 0 }),
};
const metadata = {
	modules: async () => [],
	fields: async () => [],
	namedFields: async () => [],
	writeRules: () => Promise.reject(new CoreError('X', 'x', 'x')),
};
const clock = { now: () => 0, sleep: async () => {} };
const deps = { session, base: '/crm/v8', metadata, clock };
const objects = (value: unknown) => (Array.isArray(value) ? value.filter(isJsonObject) : []);

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** What takes a value from outside: of an item, of a credential, of a server. */
const doors: Record<string, (value: unknown) => unknown> = {
	proposal: readProposal,
	rules: readRules,
	'rules for GPT': (value) => rulesToTaskFields(value),
	plan: readPlan,
	'module name': (value) => asModuleName(textOf(value)),
	'record ID': (value) => asRecordId(value, 'Record ID'),
	criteria: (value) =>
		buildCriteria({ field: 'City', operator: 'equals', value: textOf(value) }, { module: 'Leads' }),
	query: (value) => runCoql(deps, textOf(value)),
	path: (value) => sendAny(deps, { method: 'GET', path: textOf(value) }),
	'a path behind the right beginning': (value) =>
		sendAny(deps, { method: 'GET', path: `/crm/v8/${textOf(value)}` }),
	'model address': (value) => completeAddress(textOf(value)),
	'model credential': (value) => readModelAddress(isJsonObject(value) ? value : {}),
	'API domain': (value) => apiUrlOf({ apiDomain: textOf(value), hasToken: true }),
	page: (value) => readPage(200, value, 'data'),
	'rows of a write': (value) => rowReplies(value, 'data', 1),
	fields: (value) => readFields(objects(value), []),
	layouts: (value) => readFields([], objects(value)),
};

/** Any JSON, and what looks at first like what is expected. */
const fromOutside = fc.oneof(
	fc.jsonValue(),
	fc.string({ unit: 'binary' }),
	fc.webUrl(),
	fc.constantFrom('select id from Leads where id = 1', '/crm/v8/Leads?%', '%', 'https://'),
	fc.dictionary(
		fc.constantFrom('kind', 'data', 'fields', 'result', 'status', 'info', 'values', 'module'),
		fc.jsonValue(),
	),
);

it.each(Object.entries(doors))('nothing from outside breaks the door of %s', async (_, door) => {
	await fc.assert(
		fc.asyncProperty(fromOutside, async (value) => {
			try {
				await door(value);
			} catch (cause) {
				expect(cause).toBeInstanceOf(CoreError);
			}
		}),
	);
});
