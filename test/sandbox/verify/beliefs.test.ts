import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, Belief } from '../../../sandbox/verify/belief.ts';
import { beliefs } from '../../../sandbox/verify/beliefs.ts';
import { coverage } from '../../../sandbox/zoho/coverage.ts';
import { settingsSchema } from '../../../sandbox/zoho/settings.ts';
import { deviations } from '../../../sandbox/zoho/facts/deviations.ts';

const answer = (status: number, body?: unknown, more: Partial<Answer> = {}): Answer => ({
	status,
	body,
	type: 'application/json',
	disposition: '',
	location: '',
	...more,
});
const ok = (body: unknown) => answer(200, body);
const none = answer(204);
const refusal = (code: string, api_name?: string) =>
	answer(400, { code, status: 'error', message: '', details: { api_name } });
const created = answer(201, {
	data: [{ code: 'SUCCESS', status: 'success', details: { id: '1' } }],
});
const listed = (...data: object[]) => ok({ data });
const fields = (...own: object[]) => ok({ fields: own });
const unique = fields({ api_name: 'Code', data_type: 'text', unique: { case_sensitive: false } });
const stage = fields({ api_name: 'Stage', pick_list_values: [{ actual_value: 'New' }] });

/** Answers of a Zoho that is not as the belief has it. */
const others: Record<string, Answer[]> = {
	'token-refusal-of-secret': [answer(400, { error: 'invalid_client_secret' })],
	'token-refusal-of-organization': [ok({ error: 'invalid_client' })],
	'revoke-unknown-token': [ok({ status: 'success' })],
	'consent-refusals': [
		answer(302, undefined, {
			type: 'text/html',
			location: 'https://client.example/callback?error=x',
		}),
	],
	'coql-note-parent': [listed({ Parent_Id: 'One' })],
	'unused-fields': [fields({}), refusal('INVALID_DATA', 'type')],
	'ui-types': [fields({ data_type: 'formula', ui_type: 3 }), ok({}), ok({})],
	'organization-type': [ok({ org: [{ type: 'test' }] })],
	'unknown-names-in-fields': [listed({ id: '1' }), refusal('INVALID_DATA', 'fields')],
	'view-with-sort': [ok({ custom_views: [{ id: '1' }] }), listed({ id: '1' })],
	'search-text-equals': [listed({ Company: 'Harbor Bikes' }), none],
	'search-empty-value': [none, listed({ id: '1' })],
	'search-email-parts': [listed({ Email: 'a@b.example' }), none],
	'search-conditions': [none, refusal('INVALID_QUERY')],
	'coql-doubled-quote': [none, refusal('SYNTAX_ERROR')],
	'coql-backslash': [none, refusal('SYNTAX_ERROR')],
	'coql-case': [listed({ Last_Name: 'Quill' }), none],
	'coql-like-case': [listed({ Last_Name: 'Quill' }), none],
	'coql-converted': [none, refusal('INVALID_QUERY')],
	'coql-at-once': [created, none],
	'coql-three-conditions': [none, none],
	'coql-syntax-error': [
		none,
		answer(400, { code: 'SYNTAX_ERROR', status: 'error', details: { clause: 'limit' } }),
	],
	'coql-unequal-empty': [listed({ id: '1' }), none],
	'coql-lookup': [listed({ Owner: { id: '1', name: 'Ada' } })],
	'coql-in': [none, refusal('LIMIT_EXCEEDED')],
	'coql-columns': [fields(), fields(), refusal('LIMIT_EXCEEDED')],
	'layout-required': [ok({}), refusal('MANDATORY_NOT_FOUND', 'Company')],
	'mandatory-null': [refusal('INVALID_DATA', 'Last_Name')],
	'picklist-unlisted': [created],
	'email-letters': [refusal('INVALID_DATA', 'Email')],
	'phone-words': [created],
	'unknown-field': [refusal('INVALID_DATA', 'No_Field_Of_This_Name')],
	'read-only-field': [refusal('INVALID_DATA', 'Full_Name')],
	'unique-case': [unique, created, created],
	'stage-sets-probability': [stage, created, listed({ Probability: null })],
	'deal-without-pipeline': [stage, refusal('MANDATORY_NOT_FOUND', 'Pipeline')],
	'refused-read': [
		none,
		answer(400, { data: [{ code: 'REQUIRED_PARAM_MISSING', status: 'error' }] }),
	],
	'refused-write': [answer(400, { data: [{ code: 'MANDATORY_NOT_FOUND', status: 'error' }] })],
	'activity-upsert': [created],
	'tags-of-unknown-records': [created, refusal('INVALID_DATA', 'ids')],
	'attachment-without-file': [created, refusal('INVALID_DATA', 'file')],
	'attachment-headers': [
		created,
		created,
		answer(200, undefined, { disposition: 'attachment; filename="verify.txt"' }),
	],
	'attachment-listed': [created, created, listed({ File_Name: 'verify _ü_.txt', Size: '6' })],
	'timeline-modules': [listed({ id: '1' }), refusal('NOT_SUPPORTED')],
	'timeline-of-no-change': [created, created, ok({ __timeline: [{ action: 'updated' }] })],
	'cancelled-meeting': [created, listed({ id: '1' })],
	'reads-after-writes': [created, none, created, none, listed({ id: '1' })],
	'attachment-empty': [created, refusal('INVALID_DATA')],
	'attachment-gone': [
		created,
		answer(400, { code: 'INVALID_DATA', status: 'error', details: { resource_path_index: 1 } }),
	],
};

/** Answers of other Zohos, which look right at first. */
const deceptive: Array<[string, string, Answer[]]> = [
	['unused-fields', 'gives all fields whatever is asked', [fields({}, {}), fields({}, {})]],
	[
		'search-text-equals',
		'searches by nothing at all',
		[listed({ Company: 'Harbor Bikes' }), listed({ Company: 'Harbor Bikes' }, { Company: 'Elm' })],
	],
	[
		'search-email-parts',
		'searches by nothing at all',
		[listed({ Email: 'a@b.example' }), listed({ Email: 'a@b.example' }, { Email: 'c@d.example' })],
	],
	['search-conditions', 'takes a 16th', [none, none, none]],
	['coql-in', 'takes a 101st', [none, none, none]],
	['activity-upsert', 'takes calls', [refusal('NOT_SUPPORTED'), refusal('NOT_SUPPORTED'), created]],
	['attachment-listed', 'lists it late', [created, created, none]],
	['attachment-gone', 'says that it is done', [created, ok({ data: [{ code: 'SUCCESS' }] })]],
	['read-only-field', 'writes the value', [created, listed({ Full_Name: 'none' })]],
	[
		'tags-of-unknown-records',
		'takes the unknown record',
		[created, answer(207, { data: [{ status: 'success' }, { status: 'success' }] })],
	],
];

const lead = listed({ Company: 'Harbor Bikes' });

/** Answers that say nothing of the belief. */
const beside: Array<[string, string, Answer[]]> = [
	[
		'consent-refusals',
		'the user is asked to sign in first',
		[answer(302, undefined, { type: 'text/html', location: 'https://accounts.zoho.eu/signin' })],
	],
	['organization-type', 'no organization comes', [ok({ org: [] })]],
	['unknown-names-in-fields', 'there are no records', [none, none]],
	['coql-case', 'the query is refused', [lead, refusal('INVALID_QUERY')]],
	['coql-lookup', 'no row comes', [ok({ data: [] })]],
	['stage-sets-probability', 'the deal cannot be read', [stage, created, none]],
	['read-only-field', 'the lead cannot be read', [created, none]],
	['attachment-headers', 'the file is not there', [created, created, answer(404)]],
	['attachment-listed', 'the file is not taken', [created, refusal('INVALID_DATA'), none]],
];

/** What is asked next, after these answers. */
const nextRequest = (id: string, ...answers: Answer[]) =>
	beliefs.find((belief) => belief.id === id)?.calls[answers.length]?.request(answers, 'mark');

const tried = beliefs.filter(({ calls, id }) => calls.length > 0 && id !== 'search-delay');

describe('the table of beliefs', () => {
	it('names each belief once', () => {
		const ids = beliefs.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('has a row for whatever the coverage of the twin marks as remembered', () => {
		const rows = [...coverage.routes, ...coverage.rules];
		const doubtful = rows
			.filter(({ source, note }) => source === '[mem]' || note.includes('[mem]'))
			.map(({ route }) => route);
		const covered = new Set(beliefs.flatMap(({ covers }) => covers));
		expect(doubtful.filter((route) => !covered.has(route))).toEqual([]);
		expect([...covered].filter((one) => !rows.some(({ route }) => route === one))).toEqual([]);
	});

	it('has a row for whatever the deviations from the papers mark as remembered', () => {
		const doubtful = deviations.filter(({ reason }) => reason.includes('[mem]'));
		const covered = new Set(beliefs.flatMap(({ covers }) => covers));
		for (const { operations } of doubtful) {
			for (const operation of operations) {
				const route = operation.replace(' /{}', ' /crm/v8/{module}');
				expect(covered).toContain(route);
			}
		}
	});
});

it('has a row for each finding that the page of the facts leaves open', () => {
	const page = readFileSync(
		new URL('../../../sandbox/zoho/facts/README.md', import.meta.url),
		'utf8',
	);
	const named = [...page.matchAll(/belief `([\w-]+)`/g)].map(([, id]) => id);
	expect(named.length).toBeGreaterThan(0);
	expect(named.filter((id) => !beliefs.some((belief) => belief.id === id))).toEqual([]);
	expect(page).not.toContain('[mem]');
});

/** Settings that play what papers say, or that belong to the stage. */
const settled = new Set([
	'businessHours',
	...['location', 'otherAccountsServer', 'denyConsent', 'redirectUris', 'accessTokenSeconds'],
	'inactiveUsers',
	...['dailyCredits', 'concurrency', 'subConcurrency'],
]);

it.each(Object.keys(settingsSchema.shape).filter((name) => !settled.has(name)))(
	'the setting %s of the twin stands for a belief',
	(name) => {
		expect(beliefs.some(({ twin }) => twin.includes(`\`${name}`))).toBe(true);
	},
);

describe('a belief', () => {
	it.each(tried.map((belief) => [belief.id, belief] as const))(
		'%s can turn out wrong',
		(id, belief: Belief) => {
			expect(belief.judge(others[id] ?? [])).toBe('differs');
		},
	);

	it.each(deceptive)('%s differs from a Zoho that %s', (id, _, answers) => {
		expect(beliefs.find((belief) => belief.id === id)?.judge(answers)).toBe('differs');
	});

	it.each(beside)('%s is not settled when %s', (id, _, answers) => {
		expect(beliefs.find((belief) => belief.id === id)?.judge(answers)).toBe('not tried');
	});

	it('about parts of a text looks for the end of one, which no comparison of beginnings finds', () => {
		expect(nextRequest('search-text-equals', lead)).toMatchObject({
			query: { criteria: '(Company:equals:Bikes)' },
		});
	});

	it('about a field of the layout is tried where every layout asks for it, and nowhere else', () => {
		const layout = (required: boolean) => ({
			sections: [{ fields: [{ api_name: 'Company', required }] }],
		});
		const ask = (...layouts: object[]) => nextRequest('layout-required', ok({ layouts }));
		expect(ask(layout(true))).toMatchObject({ path: '/Leads' });
		expect(ask(layout(true), layout(false))).toBeUndefined();
		expect(ask()).toBeUndefined();
	});

	it('about case is not tried on a field that tells the cases apart', () => {
		const sensitive = fields({
			api_name: 'Code',
			data_type: 'text',
			unique: { case_sensitive: true },
		});
		expect(nextRequest('unique-case', sensitive)).toBeUndefined();
		expect(nextRequest('unique-case', unique)).toMatchObject({ path: '/Accounts' });
	});

	it('asks for no more once an answer has settled it', () => {
		expect(nextRequest('coql-in', none, refusal('LIMIT_EXCEEDED'))).toBe('settled');
		expect(nextRequest('search-conditions', none, refusal('INVALID_QUERY'))).toBe('settled');
		expect(nextRequest('read-only-field', refusal('INVALID_DATA', 'Full_Name'))).toBe('settled');
	});

	it.each(beliefs.filter(({ writes }) => !writes).map((belief) => [belief.id, belief] as const))(
		'%s only reads',
		(_, belief) => {
			const requests = belief.calls.map((call) => call.request([], 'mark'));
			const writes = requests
				.filter((request) => typeof request === 'object')
				.filter(
					({ at, method, path }) => at !== 'accounts' && method !== 'GET' && path !== '/coql',
				);
			expect(writes).toEqual([]);
		},
	);

	it('about a refused row is not settled by a refusal of another field', () => {
		const picklist = beliefs.find(({ id }) => id === 'picklist-unlisted');
		expect(picklist?.judge([refusal('MANDATORY_NOT_FOUND', 'Region')])).toBe('not tried');
		const unknown = beliefs.find(({ id }) => id === 'unknown-field');
		expect(unknown?.judge([refusal('MANDATORY_NOT_FOUND', 'Region')])).toBe('not tried');
	});

	it('about the search index is settled by a record that is not found, and by nothing else', () => {
		const delay = beliefs.find(({ id }) => id === 'search-delay');
		expect(delay?.judge([created, none])).toBe('agree');
		expect(delay?.judge([created, listed({ id: '1' })])).toBe('not tried');
	});
});
