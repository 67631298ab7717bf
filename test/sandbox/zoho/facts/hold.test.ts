import { describe, expect, it } from 'vitest';
import { unexplained } from '../../../../sandbox/zoho/facts/deviations.ts';
import { hold } from '../../../../sandbox/zoho/facts/hold.ts';
import { A_FILE, type Exchange } from '../../../../sandbox/zoho/exchanges.ts';

const exchange = (call: string, status: number, more: Partial<Exchange> = {}): Exchange => {
	const [method = '', address = ''] = call.split(' ');
	const [path = '', query = ''] = address.split('?');
	return {
		method,
		path: `/crm/v8${path}`,
		query: new URLSearchParams(query),
		headers: new Headers(),
		sent: undefined,
		status,
		answered: undefined,
		...more,
	};
};

const said = (found: Array<{ path: string; problem: string }>) =>
	found.map(({ path, problem }) => `${path} ${problem}`);
const asked = (call: string, sent?: Exchange['sent']) =>
	said(hold(exchange(call, 400, { sent })).request);
const answers = (call: string, status: number, answered?: Exchange['answered']) =>
	said(hold(exchange(call, status, { answered })).answer);

describe('a request held against the papers', () => {
	it.each<[string, Exchange['sent']]>([
		['GET /Leads?fields=id&per_page=5&include_child=true', undefined],
		['GET /settings/fields?module=Leads', undefined],
		['POST /Leads', { data: [{ Last_Name: 'A' }], lar_id: '1', trigger: [] }],
		['POST /files', A_FILE],
		['POST /Leads/1/Attachments?attachmentUrl=https://a.example', undefined],
	])('fits: %s', (call, sent) => {
		expect(asked(call, sent)).toEqual([]);
	});

	it.each<[string, Exchange['sent'], string]>([
		['GET /Leads?nothing=1', undefined, 'query.nothing is not in the papers'],
		['GET /Leads?per_page=many', undefined, 'query.per_page is no integer'],
		['GET /Leads?include_child=maybe', undefined, 'query.include_child is no boolean'],
		['GET /Leads?sort_order=up', undefined, 'query.sort_order is "up", none of its values'],
		['GET /Leads/search?per_page=201', undefined, 'query.per_page is out of its limits'],
		['GET /settings/fields', undefined, 'query.module is missing'],
		['GET /Leads', {}, 'body is not in the papers'],
		['POST /Leads', undefined, 'body has no body'],
		['POST /Leads', {}, 'body.data is missing'],
		['POST /Leads', A_FILE, 'body is a file'],
		['POST /files', {}, 'body is no file'],
		[
			'POST /Leads',
			{ data: [], trigger: ['magic'] },
			'body.trigger[] is "magic", none of its values',
		],
		['PATCH /Leads', undefined, ' stands in no paper'],
	])('does not: %s %j', (call, sent, problem) => {
		expect(asked(call, sent)).toContain(problem);
	});

	it.each(['POST /Leads 401', 'POST /Leads/1/Attachments 413'])(
		'is not blamed for a body nobody read: %s',
		(pair) => {
			const [method, path, status] = pair.split(' ');
			expect(hold(exchange(`${method} ${path}`, Number(status))).request).toEqual([]);
		},
	);
});

describe('an answer held against the papers', () => {
	const refusal = { code: 'INVALID_TOKEN', details: {}, message: 'no', status: 'error' };

	it('may have what the documents print, or what an amendment adds', () => {
		expect(answers('GET /Leads', 204)).toEqual([]);
		expect(hold(exchange('GET /Leads', 204)).asPrinted).toBe(true);
		expect(answers('GET /files', 200, A_FILE)).toEqual([]);
		expect(answers('GET /Leads', 401, refusal)).toEqual([]);
		expect(hold(exchange('GET /Leads', 401, { answered: refusal })).asPrinted).toBe(false);
	});

	it('may have no other status, body or key', () => {
		expect(answers('GET /Leads', 418)).toEqual([' 418 is not in the papers']);
		expect(answers('GET /Leads', 204, {})).toEqual([' has a body']);
		expect(answers('GET /Leads', 200)).toEqual([' has no body']);
		expect(answers('GET /Leads', 200, A_FILE)).toEqual([' is a file']);
		expect(answers('GET /files', 200, {})).toEqual([' is no file']);
		expect(answers('GET /Leads', 200, { data: [{ name: 'x' }] })).toEqual(['data[].id is missing']);
	});

	it('is excused by a deviation, in the keys it names alone', () => {
		const tags = (answered: Exchange['answered']) =>
			said(unexplained(hold(exchange('POST /Leads/actions/add_tags', 400, { answered }))));
		expect(tags({ data: [] })).toEqual([]);
		expect(tags({ data: [], more: 1 })).toEqual(['more is not in the papers']);
	});
});
