import { describe, expect, it } from 'vitest';
import type { AnyRequest } from '../../../../../nodes/core/zoho/requests/any-request';
import { fakeWire, refused, startOfTest, type Answer } from '../fake-wire';
import { thrown } from '../thrown';

const ok: Answer = { status: 200, body: { data: [] } };
const sent = async (request: AnyRequest, answer: Answer = ok) => {
	const wire = fakeWire([answer]);
	const response = await wire.zoho.request(request);
	return { response, request: wire.requests[0] };
};
const failure = async (request: AnyRequest, answers: Answer[]) => {
	const wire = fakeWire(answers);
	return await thrown(() => wire.zoho.request(request));
};

describe('the path of a call', () => {
	it.each([
		['/crm/v8/Leads', '/crm/v8/Leads', {}],
		[' /crm/v8/Leads/ ', '/crm/v8/Leads/', {}],
		['/crm/v8/Leads?a=1&b=2', '/crm/v8/Leads', { a: '1', b: '2' }],
		['/crm/v8/Leads?a=1=2&&=x&c', '/crm/v8/Leads', { a: '1=2', c: '' }],
		['/crm/v8/Leads?q=a+b%20c%2B&x=?', '/crm/v8/Leads', { q: 'a b c+', x: '?' }],
		['/crm/v8/Leads?%61=1', '/crm/v8/Leads', { a: '1' }],
		["/crm/v2.1/a~!$&'()*+,;=:%.-/b@c", "/crm/v2.1/a~!$&'()*+,;=:%.-/b@c", {}],
	])('%s leads to %s with %j', async (path, bare, query) => {
		const { request } = await sent({ method: 'GET', path });
		expect(request).toMatchObject({ url: `https://www.zohoapis.eu${bare}`, query });
		expect(request?.query).toEqual(query);
	});

	it.each([
		'',
		'crm/v8/Leads',
		'/crmx/v8',
		'/x/crm/v8',
		'/crm/',
		'/crm/v8//Leads',
		'/crm/v8/Leads//',
		'/crm/v8/Leads x',
		'/crm/v8/./Leads',
		'/crm/v8/..',
		'/crm/v8/%2E',
		'/crm/v8/.%2e/x',
		'/crm/v8/Leads?a=%zz',
		'/crm/v8/Leads?%zz=a',
	])('%j is none', async (path) => {
		expect((await failure({ method: 'GET', path }, [])).code).toBe('INVALID_PATH');
	});

	it.each(['/crm/v8/.../x', '/crm/v8/a.b', '/crm/v8/.a', '/crm/v8/a%2eb'])(
		'%s leads upwards nowhere',
		async (path) => {
			const { request } = await sent({ method: 'GET', path });
			expect(request?.url).toBe(`https://www.zohoapis.eu${path}`);
		},
	);

	it('gives way to the parameters of its own', async () => {
		const query = { a: '2' };
		const { request } = await sent({ method: 'GET', path: '/crm/v8/Leads?a=1&b=1', query });
		expect(request?.query).toEqual({ a: '2', b: '1' });
	});
});

describe('a call', () => {
	const path = '/crm/v8/settings/tags';

	it('gives status and body, and sends no body that it was not given', async () => {
		const got = await sent({ method: 'GET', path });
		expect(got.response).toEqual({ status: 200, body: { data: [] } });
		expect(got.request).not.toHaveProperty('body');
		const put = await sent({ method: 'PUT', path, body: { tags: [] } });
		expect(put.request).toMatchObject({ method: 'PUT', body: { tags: [] } });
	});

	it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
		'by %s is shown and not sent in a dry run',
		async (method) => {
			const wire = fakeWire([]);
			const call = { method, path: `${path}?a=1`, dryRun: true };
			const query = { a: '1' };
			expect(await wire.zoho.request({ ...call, body: { x: 1 } })).toEqual({
				status: 200,
				body: { wouldSend: { method, path, query, body: { x: 1 } } },
			});
			expect(await wire.zoho.request(call)).toStrictEqual({
				status: 200,
				body: { wouldSend: { method, path, query } },
			});
		},
	);

	it('that only reads is sent in a dry run as well, and one by hand without one', async () => {
		expect((await sent({ method: 'GET', path, dryRun: true })).request).toBeDefined();
		expect((await sent({ method: 'POST', path, dryRun: false })).request).toBeDefined();
	});

	it('whose answer was lost is read again, or its outcome is unknown', async () => {
		const wire = fakeWire([{ lost: 'maybe' }, ok]);
		expect((await wire.zoho.request({ method: 'GET', path })).status).toBe(200);
		const error = await failure({ method: 'PATCH', path }, [{ lost: 'maybe' }]);
		expect(error.code).toBe('OUTCOME_UNKNOWN');
		expect(error.details).toEqual({
			module: path,
			sentAt: new Date(startOfTest).toISOString(),
			check: 'Look in Zoho CRM before running the item again.',
		});
	});

	it('that Zoho refuses fails with its refusal', async () => {
		const answer = { status: 403, body: refused('NO_PERMISSION', {}) };
		expect((await failure({ method: 'POST', path }, [answer])).code).toBe('NO_PERMISSION');
	});
});

describe('an answer of somebody else', () => {
	const path = '/crm/v8/Leads';
	const page = '\n <html></html>';
	const headers = { 'content-type': 'text/html' };

	it.each<[AnyRequest['method'], Answer, string]>([
		['GET', { status: 200, body: page, headers }, 'ANSWERED_BETWEEN'],
		['DELETE', { status: 200, body: page, headers }, 'OUTCOME_UNKNOWN'],
		['DELETE', { status: 200 }, 'OUTCOME_UNKNOWN'],
	])('to a %s is found out: %j is %s', async (method, answer, code) => {
		const error = await failure({ method, path }, [answer]);
		expect(error.code).toBe(code);
		expect(error.details).toMatchObject(method === 'GET' ? { status: 200 } : { module: path });
	});

	it.each<[AnyRequest['method'], Extract<Answer, { status: number }>]>([
		['GET', { status: 200 }],
		['GET', { status: 204 }],
		['POST', { status: 204 }],
		['GET', { status: 200, body: 'a < b', headers: { 'content-type': 'text/csv' } }],
		['POST', { status: 200, body: {} }],
	])('is not meant: %s %j', async (method, answer) => {
		const { response } = await sent({ method, path }, answer);
		expect(response.status).toBe(answer.status);
	});
});

describe('a query by hand', () => {
	const answer = { status: 400, body: refused('INVALID_QUERY', { column_name: 'Compny' }) };
	const body = { select_query: 'select Compny from Leads where id > 0' };

	it.each(['/crm/v8/coql', '/crm/v8/coql/'])(
		'at %s is refused in words for queries',
		async (path) => {
			const error = await failure({ method: 'POST', path, body }, [answer]);
			expect(error.code).toBe('COQL_COLUMN');
			expect(error.details).toMatchObject({ parameter: 'Body', module: 'Leads', field: 'Compny' });
		},
	);

	it.each<[string, AnyRequest['body']]>([
		['/crm/v8/coql', { select_query: 7 }],
		['/crm/v8/coql', 'select'],
		['/crm/v8/coql', { select_query: '' }],
		['/crm/v8/coql/x', body],
	])('is none at %s with %j', async (path, other) => {
		const request: AnyRequest = { method: 'POST', path };
		if (other !== undefined) request.body = other;
		expect((await failure(request, [answer])).code).toBe('INVALID_QUERY');
	});
});
