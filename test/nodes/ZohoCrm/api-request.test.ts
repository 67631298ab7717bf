import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { connectedTo } from '../../support/zoho-connection';
import { standBetween, type Spoil } from '../between';
import { lead, onTwin } from './on-twin';

const { run, twin, calls } = onTwin();
const ofLeads = {
	resource: 'apiRequest',
	operation: 'send',
	method: 'POST',
	path: '/crm/v8/Leads',
	body: '={{ ({ data: $json.rows }) }}',
};
const ofAccounts = { ...ofLeads, path: '/crm/v8/Accounts' };
const aLead = '/crm/v8/Leads/5725767000000500001';
const toLead = { method: 'DELETE', path: aLead };
const retrying = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
const goOn = { onError: 'continueRegularOutput' as const };
const created = () =>
	twin()
		.changes()
		.filter(({ operation }) => operation === 'create');
const oneRow = (row: (number: number) => object) =>
	Array.from({ length: 10 }, (_, number) => ({ rows: [row(number)] as IDataObject[] }));
const account = (number: number) => ({
	Account_Name: `Northwind ${number}`,
	Customer_Reference: `NW-${number}`,
});
/** The sixth create is answered with 503 before anything is done. */
const refuseSixth = (module: string) =>
	twin().addFault({
		match: { method: 'POST', path: `/${module}$` },
		kind: 'status',
		status: 503,
		after: 5,
		times: 1,
	});

async function between<T>(spoil: Spoil, work: (url: string) => Promise<T>): Promise<T> {
	const server = await standBetween(twin().url, spoil);
	try {
		return await work(server.url);
	} finally {
		server.close();
	}
}

const answering =
	(status: number, body: string, type = 'application/json'): Spoil =>
	({ path }, response) => {
		if (!path.startsWith('/crm/')) return false;
		response.writeHead(status, { 'content-type': type }).end(body);
		return true;
	};
const answered = (spoil: Spoil, parameters: IDataObject = {}, settings = {}) =>
	between(spoil, (url) =>
		run({ ...ofLeads, ...parameters } as typeof ofLeads, {
			input: [{ rows: [lead(1)] }],
			credentials: [connectedTo(twin(), { api_domain: url })],
			settings,
		}),
	);

describe('ten POSTs, the sixth of which is answered with 503', () => {
	it('make ten records with Retry On Fail, each looked up by its unique field', async () => {
		refuseSixth('Accounts');
		const { items, error } = await run(ofAccounts, { input: oneRow(account), settings: retrying });
		expect(error).toBeUndefined();
		const ids = items.map(({ data }) => (data as [{ details: IDataObject }])[0].details.id);
		expect(ids).toEqual(created().map(({ id }) => id));
		expect(new Set(ids).size).toBe(10);
	});

	it('leave the others going with continue on fail (#50)', async () => {
		refuseSixth('Leads');
		const { items } = await run(ofLeads, {
			input: oneRow(lead),
			settings: { ...retrying, ...goOn },
		});
		expect(created()).toHaveLength(9);
		expect(items.filter(({ error }) => error !== undefined)).toMatchObject([
			{ details: { code: 'OUTCOME_UNKNOWN' } },
		]);
	});
});

it('an update whose answer was lost is sent once more, as it leaves the same state', async () => {
	twin().addFault({
		match: { method: 'PUT', path: '/Leads/' },
		kind: 'reset-after',
		times: 1,
	});
	const input = [{ rows: [{ City: 'Utrecht' }] }];
	const { items, error } = await run({ ...ofLeads, method: 'PUT', path: aLead }, { input });
	expect(error).toBeUndefined();
	expect(items).toMatchObject([{ data: [{ code: 'SUCCESS' }] }]);
	expect(calls('PUT', /Leads/)).toHaveLength(2);
});

describe('a retry of a failed execution', () => {
	it('sends nothing again that went well, and gives its ids again, without values of fields', async () => {
		twin().addFault({
			match: { method: 'POST', path: '/Leads$' },
			kind: 'status',
			status: 403,
			code: 'NO_PERMISSION',
			after: 3,
			times: 1,
		});
		const first = await run(ofLeads, { input: oneRow(lead) });
		expect(created()).toHaveLength(3);
		const kept = JSON.stringify(first.run.data.executionData?.contextData);
		expect(kept).toContain('"done"');
		expect(kept).not.toMatch(/Rivers|northwind|"name"/);
		const { items, error } = await run(ofLeads, { retryOf: first.run.data });
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(10);
		expect(items[0]).toMatchObject({
			data: [{ code: 'SUCCESS', status: 'success', details: { id: created()[0]?.id } }],
		});
	});
});

describe('what comes back', () => {
	it.each([[{}], [toLead]])('is unknown when it is nothing: %j', async (parameters) => {
		const { error } = await answered(answering(200, ''), parameters);
		expect(error?.message).toContain('It is unknown whether');
	});

	it('is an item when it is a 204, to a write and to a read', async () => {
		const spoil = answering(204, '');
		const { items } = await answered(spoil, { method: 'DELETE', path: '/crm/v8/Leads/1' });
		expect(items).toEqual([{ status: 204 }]);
		const read = { ...ofLeads, method: 'GET', path: '/crm/v8/Leads/search?word=zeppelin' };
		expect((await run(read)).items).toEqual([{ status: 204 }]);
	});

	it('is the error of the item when its one row was refused', async () => {
		const { items } = await run(ofLeads, {
			input: [{ rows: [{ Company: 'Nameless' }] }, { rows: [lead(1)] }],
			settings: goOn,
		});
		expect(items[0]).toMatchObject({
			error: "The required field 'Last_Name' has no value",
			details: { code: 'MANDATORY_NOT_FOUND', field: 'Last_Name' },
		});
		expect(items[1]).toMatchObject({ data: [{ code: 'SUCCESS' }] });
	});

	it('names what was written and what was refused of several rows, and writes none twice', async () => {
		const input = [{ rows: [lead(1), { Company: 'Nameless' }, lead(2)] as IDataObject[] }];
		const { items } = await run(ofLeads, { input, settings: { ...retrying, ...goOn } });
		expect(created()).toHaveLength(2);
		const [first, second] = created().map(({ id }) => id);
		expect(items).toMatchObject([
			{
				error: 'Zoho CRM refused 1 of 3 rows of the call',
				message: expect.stringContaining(`Written: 0 (${first}), 2 (${second}). Refused: 1.`),
				details: {
					code: 'ROWS_REFUSED',
					written: [
						{ row: 0, id: first },
						{ row: 2, id: second },
					],
					refused: [{ row: 1, code: 'MANDATORY_NOT_FOUND', field: 'Last_Name' }],
				},
			},
		]);
	});

	it('is an error when it is a page for people, which tells who wrote it', async () => {
		const page = answering(403, '<html>Sign in</html>', 'text/html');
		const { error } = await answered(page);
		expect(error?.message).toContain('Something between n8n and Zoho CRM');
		expect(`${error?.message} ${error?.description}`).not.toMatch(/HTTP_|Sign in/);
		const good = answering(200, '<html></html>', 'text/html');
		expect((await answered(good, toLead)).error?.message).toContain('It is unknown whether');
		const read = await answered(good, { method: 'GET', path: aLead });
		expect(read.error?.message).toContain('Something between n8n and Zoho CRM');
	});
});

describe('an internal error that comes with status 200', () => {
	const inside = JSON.stringify({ code: 'INTERNAL_ERROR', status: 'error', message: 'x' });
	const once = (body: string): Spoil => {
		let spoilt = 0;
		return (passing, response, pass) => {
			if (!passing.path.startsWith('/crm/') || spoilt > 0) return false;
			spoilt += 1;
			return answering(200, body)(passing, response, pass);
		};
	};

	it.each([inside, `{"data":[${inside}]}`])('is tried again by a read: %s', async (body) => {
		const { items, error } = await answered(once(body), { method: 'GET', path: '/crm/v8/org' });
		expect(error).toBeUndefined();
		expect(items[0]).toHaveProperty('org');
	});

	it('leaves the outcome of a write unknown', async () => {
		const { error } = await answered(once(inside), toLead);
		expect(error?.message).toContain('It is unknown whether');
	});
});
