import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import type { WriteOptions } from '../../../../../nodes/core/zoho/records/write-records';
import { created, creates, fakeWire, refused, rowsOf, type Answer } from '../fake-wire';
import { brief, errorIn, thrown } from '../thrown';

const api = 'https://www.zohoapis.eu/crm/v8';
const create: WriteOptions = { module: 'Leads', action: 'create' };
const lead = (n: number) => ({ Last_Name: `Person ${n}`, Company: 'Example Ltd' });
const leads = (count: number) => Array.from({ length: count }, (_, n) => lead(n));
const updated: Answer = {
	status: 200,
	body: { data: [{ code: 'SUCCESS', status: 'success', details: { id: '7' } }] },
};

describe('batches', () => {
	it('write 250 rows in 3 requests, outcomes in the order of the rows (#80, #148)', async () => {
		const wire = fakeWire([creates(1), creates(101), creates(201)]);
		const outcomes = await wire.zoho.records.write(create, leads(250));
		expect(wire.requests.map((request) => rowsOf(request).length)).toEqual([100, 100, 50]);
		expect(outcomes.map(brief)).toEqual(leads(250).map((_, n) => `ok ${n + 1}`));
	});

	it('give each row of a 207 its own outcome (#50)', async () => {
		const duplicate = refused('DUPLICATE_DATA', { api_name: 'Email', id: '555' });
		const wire = fakeWire([
			{ status: 207, body: { data: [created('1'), duplicate, created('3')] } },
		]);
		const outcomes = await wire.zoho.records.write(create, leads(3));
		expect(outcomes.map(brief)).toEqual(['ok 1', 'DUPLICATE_DATA', 'ok 3']);
		expect(errorIn(outcomes[1]).details['id']).toBe('555');
		expect(errorIn(outcomes[1]).message).toContain('555');
	});

	it('read the rows of a 400 as well: status says nothing of a row (#120)', async () => {
		const missing = refused('MANDATORY_NOT_FOUND', { api_name: 'Last_Name' });
		const wire = fakeWire([{ status: 400, body: { data: [missing] } }]);
		const [outcome] = await wire.zoho.records.write(create, [lead(1)]);
		expect(errorIn(outcome).code).toBe('MANDATORY_NOT_FOUND');
		expect(errorIn(outcome).message).toContain("'Last_Name'");
	});

	it('pass a refusal of the whole request to each of its rows, and send no more for naught (#51)', async () => {
		const wire = fakeWire([{ status: 403, body: refused('NO_PERMISSION', {}) }]);
		const outcomes = await wire.zoho.records.write(create, leads(150));
		expect(wire.requests).toHaveLength(1);
		expect(brief(outcomes[0]!)).toBe('NO_PERMISSION');
		expect(brief(outcomes[149]!)).toBe('NOT_SENT');
	});

	it.each<[string, 'create' | 'update' | 'upsert', number, number]>([
		['INVALID_MODULE', 'create', 400, 2],
		['INVALID_MODULE', 'update', 400, 100],
		['AUTHORIZATION_FAILED', 'upsert', 403, 3],
		['NO_PERMISSION', 'update', 403, 2],
	])(
		'take one refused row for all of them for a refusal: %s of a %s',
		async (code, action, status, count) => {
			const wire = fakeWire([{ status, body: { data: [refused(code, {})] } }]);
			const rows = leads(count).map((row, n) =>
				action === 'update' ? { ...row, id: `${n + 1}` } : row,
			);
			const outcomes = await wire.zoho.records.write({ ...create, action }, rows);
			expect(outcomes.map(brief)).toEqual(rows.map(() => code));
			expect([wire.requests.length, wire.waits]).toEqual([1, []]);
		},
	);

	it('take one good row for several sent for a lost answer', async () => {
		const some = { status: 200, body: { data: [created('1')] } };
		const wire = fakeWire([some, some, some]);
		const outcomes = await wire.zoho.records.write(create, leads(2));
		expect(outcomes.map(brief)).toEqual(['OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN']);
	});

	it('go on after a refusal of a whole request that says nothing of the next', async () => {
		const limit = {
			status: 400,
			body: refused('LIMIT_EXCEEDED', { api_name: 'data', limit: 100 }),
		};
		const wire = fakeWire([limit, creates(101)]);
		const outcomes = await wire.zoho.records.write(create, leads(150));
		expect(wire.requests).toHaveLength(2);
		expect(brief(outcomes[99]!)).toBe('LIMIT_EXCEEDED');
		expect(brief(outcomes[100]!)).toBe('ok 101');
	});

	it.each([99, 100, 101])('of %i rows take one request up to 100', async (count) => {
		const wire = fakeWire([creates(1), creates(101)]);
		await wire.zoho.records.write(create, leads(count));
		expect(wire.requests).toHaveLength(count > 100 ? 2 : 1);
	});

	it('tell several refusals of one row apart', async () => {
		const several = {
			...refused('MULTIPLE_OR_MULTI_ERRORS', {}),
			errors: [
				{ code: 'INVALID_DATA', details: { api_name: 'Company', expected_data_type: 'text' } },
				{ code: 'INVALID_DATA', details: { api_name: 'Email', expected_data_type: 'email' } },
			],
		};
		const wire = fakeWire([{ status: 400, body: { data: [several] } }]);
		const [outcome] = await wire.zoho.records.write(create, [lead(1)]);
		expect(errorIn(outcome).message).toContain("'Company', 'Email'");
	});
});

describe('the request', () => {
	it.each([
		[undefined, undefined],
		[[], []],
		[['workflow'], ['workflow']],
	] as const)(
		'carries trigger %j as %j: left out runs all, empty none (#137)',
		async (trigger, sent) => {
			const wire = fakeWire([creates()]);
			await wire.zoho.records.write({ ...create, ...(trigger ? { trigger: [...trigger] } : {}) }, [
				lead(1),
			]);
			expect((wire.requests[0]?.body as Record<string, unknown>)['trigger']).toEqual(sent);
		},
	);

	it('of an update without any value is refused, for nothing would change', async () => {
		const wire = fakeWire([]);
		const update: WriteOptions = { module: 'Leads', action: 'update' };
		const [outcome] = await wire.zoho.records.write(update, [{ id: '5725767000000411001' }]);
		expect(errorIn(outcome).code).toBe('NOTHING_TO_UPDATE');
		expect(wire.requests).toHaveLength(0);
	});

	it('of an update is a PUT with the ids in the rows and nothing that was not given (#82)', async () => {
		const wire = fakeWire([updated]);
		const rows = [{ id: '7', Company: 'New Ltd' }];
		const [outcome] = await wire.zoho.records.write({ module: 'Leads', action: 'update' }, rows);
		expect(wire.requests[0]).toMatchObject({ method: 'PUT', body: { data: rows } });
		expect(outcome).toMatchObject({ ok: true, value: { id: '7', action: 'updated' } });
	});

	it('of an upsert names the matching fields, and the answer says what it became', async () => {
		const answer = (action: string, id: string) => ({
			...created(id),
			action,
			duplicate_field: 'Email',
		});
		const wire = fakeWire([
			{ status: 200, body: { data: [answer('insert', '1'), answer('update', '2')] } },
		]);
		const outcomes = await wire.zoho.records.write(
			{ module: 'Leads', action: 'upsert', matchingFields: ['Email'], layoutId: '9001' },
			leads(2).map((row, n) => ({ ...row, Email: `p${n}@example.com` })),
		);
		expect(wire.requests[0]?.url).toBe('https://www.zohoapis.eu/crm/v8/Leads/upsert');
		expect(wire.requests[0]?.body).toMatchObject({ duplicate_check_fields: ['Email'] });
		expect(rowsOf(wire.requests[0]!)[0]).toMatchObject({ Layout: { id: '9001' } });
		expect(outcomes.map((one) => one.ok && one.value.action)).toEqual(['created', 'updated']);
	});

	it('for an activity cannot be an upsert', async () => {
		const wire = fakeWire([]);
		const options: WriteOptions = { module: 'Tasks', action: 'upsert' };
		const error = await thrown(() => wire.zoho.records.write(options, [{ Subject: 'Call' }]));
		expect(error.code).toBe('UPSERT_NOT_SUPPORTED');
	});
});

describe('before anything is sent', () => {
	const rejected: Array<[string, Record<string, string | number | null>, string, string]> = [
		[
			'a misspelled field, with what was meant',
			{ ...lead(1), Compny: 'x' },
			'UNKNOWN_FIELD',
			"'Company'",
		],
		[
			'a picklist value that is not there',
			{ ...lead(1), Lead_Status: 'Hot' },
			'NOT_IN_PICKLIST',
			"'Contacted', 'Not a fit'",
		],
		['a missing field that Zoho requires (#92)', { Company: 'A' }, 'REQUIRED', "'Last_Name'"],
		[
			'a field only Zoho writes',
			{ ...lead(1), Created_Time: '2026-01-01T00:00:00Z' },
			'READ_ONLY',
			'Created_Time',
		],
		['a text that is too long', { ...lead(1), Last_Name: 'x'.repeat(81) }, 'TOO_LONG', '80'],
	];

	it.each(rejected)('%s is refused, the other rows go on', async (_, row, code, said) => {
		const wire = fakeWire([creates(1)]);
		const outcomes = await wire.zoho.records.write(create, [row, lead(2)]);
		expect(outcomes.map(brief)).toEqual([code, 'ok 1']);
		const { message, advice } = errorIn(outcomes[0]);
		expect(`${message} ${advice}`).toContain(said);
		expect(rowsOf(wire.requests[0]!)).toEqual([lead(2)]);
	});

	it('what only a layout requires is refused on demand, else told with the record', async () => {
		const lacking = { Last_Name: 'A' };
		const strict = { ...create, checkLayout: true };
		const [refusal] = await fakeWire([]).zoho.records.write(strict, [lacking]);
		expect(errorIn(refusal).message).toContain("'Company'");
		const wire = fakeWire([creates(1)]);
		const [told, whole] = await wire.zoho.records.write(create, [lacking, lead(2)]);
		expect(told).toMatchObject({
			ok: true,
			value: { warning: "The layout requires 'Company', which this record lacks" },
		});
		expect(whole?.ok && whole.value.warning).toBeUndefined();
		const [dry] = await fakeWire([]).zoho.records.write({ ...create, dryRun: true }, [lacking]);
		expect(dry).toMatchObject({ value: { warning: expect.stringContaining("'Company'") } });
	});

	it('a layout that is named is sent, and what it requires is asked for', async () => {
		const named = { ...create, layoutId: '9001' };
		const [refusal] = await fakeWire([]).zoho.records.write(named, [{ Last_Name: 'A' }]);
		expect(errorIn(refusal).code).toBe('REQUIRED');
		const wire = fakeWire([creates(1)]);
		await wire.zoho.records.write(named, [lead(1)]);
		expect(rowsOf(wire.requests[0]!)).toEqual([{ ...lead(1), Layout: { id: '9001' } }]);
	});

	it('a value that a picklist does not list goes out where that was allowed', async () => {
		const row = { ...lead(1), Lead_Status: ' Brand new ' };
		const [refusal] = await fakeWire([]).zoho.records.write(create, [row]);
		expect(errorIn(refusal).code).toBe('NOT_IN_PICKLIST');
		const wire = fakeWire([creates(1)]);
		await wire.zoho.records.write({ ...create, newPicklistValues: true }, [row]);
		expect(rowsOf(wire.requests[0]!)).toMatchObject([{ Lead_Status: 'Brand new' }]);
	});

	it('an id given as a number is refused: it would lose digits', async () => {
		const wire = fakeWire([]);
		const rows = [{ id: 5725767000000411001, Company: 'x' }];
		const [outcome] = await wire.zoho.records.write({ module: 'Leads', action: 'update' }, rows);
		expect(errorIn(outcome).code).toBe('INVALID_ID');
		expect(wire.requests).toHaveLength(0);
	});

	it('a dry run shows the row that would be sent and sends none (#179)', async () => {
		const wire = fakeWire([]);
		const outcomes = await wire.zoho.records.write({ ...create, dryRun: true }, [
			{ ...lead(1), Lead_Status: 'not a fit' },
			{ Company: 'No name' },
		]);
		expect(outcomes[0]).toEqual({
			ok: true,
			value: { action: 'wouldCreate', details: { ...lead(1), Lead_Status: 'Not Qualified' } },
		});
		expect(brief(outcomes[1]!)).toBe('REQUIRED');
		expect(wire.requests).toHaveLength(0);
	});

	it('the errors hold no value of the record', async () => {
		const wire = fakeWire([]);
		const secret = 'Sesame-4711';
		const outcomes = await wire.zoho.records.write(create, [
			{ ...lead(1), Lead_Status: secret, Email: secret, Unknown_Thing: secret },
		]);
		const { message, advice, details } = errorIn(outcomes[0]);
		expect(JSON.stringify([message, advice, details])).not.toContain(secret);
		expect(details['issues']).toHaveLength(3);
	});
});

describe('the row that is sent', () => {
	const id = '5725767000000411001';
	const sentRow = async (options: Partial<WriteOptions>, row: JsonObject) => {
		const wire = fakeWire([{ status: 200, body: { data: [created('1')] } }]);
		const outcomes = await wire.zoho.records.write({ ...create, ...options }, [row]);
		return { request: wire.requests[0], outcome: outcomes[0] };
	};

	it.each<[Partial<WriteOptions>, JsonObject, string]>([
		[{ action: 'update' }, { Company: 'x' }, 'Record ID'],
		[{ action: 'update' }, { id: 'x', Company: 'x' }, 'Record ID'],
		[{ action: 'create' }, { ...lead(1), id: 'x' }, 'id'],
		[{ action: 'upsert' }, { ...lead(1), id: 7 }, 'id'],
	])('may not have another ID than Zoho’s: %j %j', async (options, row, parameter) => {
		const { outcome } = await sentRow(options, row);
		expect(errorIn(outcome).code).toBe('INVALID_ID');
		expect(errorIn(outcome).details).toEqual({ parameter });
	});

	it.each<Partial<WriteOptions>>([{ action: 'create' }, { action: 'upsert' }])(
		'may have an ID of Zoho’s: %j',
		async (options) => {
			const { request } = await sentRow(options, { ...lead(1), id });
			expect(rowsOf(request!)).toEqual([{ ...lead(1), id }]);
		},
	);

	it('of an update holds more than its ID', async () => {
		const { outcome } = await sentRow({ action: 'update' }, { id });
		expect(errorIn(outcome).details).toEqual({ module: 'Leads' });
		const made = await sentRow({ action: 'update' }, { id, Email: null });
		expect(rowsOf(made.request!)).toEqual([{ id, Email: null }]);
	});

	it('goes with what was chosen for all rows, and with nothing else', async () => {
		const bare = await sentRow({}, lead(1));
		expect(bare.request?.body).toStrictEqual({ data: [lead(1)] });
		const full = await sentRow(
			{ assignmentRuleId: '5', layoutId: '9001', trigger: [], matchingFields: ['Email'] },
			lead(1),
		);
		expect(full.request).toMatchObject({ method: 'POST', url: `${api}/Leads` });
		expect(full.request?.body).toStrictEqual({
			data: [{ ...lead(1), Layout: { id: '9001' } }],
			trigger: [],
			lar_id: '5',
		});
		const upsert = await sentRow({ action: 'upsert', matchingFields: [] }, lead(1));
		expect(upsert.request?.body).toStrictEqual({ data: [lead(1)] });
		expect(upsert.request?.url).toBe(`${api}/Leads/upsert`);
	});

	it.each<[Partial<WriteOptions>, JsonObject, object]>([
		[{ action: 'create' }, lead(1), { action: 'wouldCreate', details: lead(1) }],
		[
			{ action: 'update' },
			{ id, Company: 'x' },
			{ id, action: 'wouldUpdate', details: { id, Company: 'x' } },
		],
		[{ action: 'upsert' }, lead(1), { action: 'wouldUpsert', details: lead(1) }],
	])('is shown in a dry run of %j', async (options, row, value) => {
		const { request, outcome } = await sentRow({ ...options, dryRun: true }, row);
		expect(request).toBeUndefined();
		expect(outcome).toStrictEqual({ ok: true, value });
	});
});

describe('what became of a row', () => {
	const id = '5725767000000411001';
	const became = async (options: Partial<WriteOptions>, reply: object) => {
		const wire = fakeWire([{ status: 200, body: { data: [{ ...created('7'), ...reply }] } }]);
		const row = { ...lead(1), id };
		const [outcome] = await wire.zoho.records.write({ ...create, ...options }, [row]);
		return outcome?.ok ? outcome.value : undefined;
	};

	it.each([
		['create', {}, 'created'],
		['update', { action: 'insert' }, 'updated'],
		['upsert', { action: 'insert' }, 'created'],
		['upsert', { action: 'update' }, 'updated'],
		['upsert', {}, 'created'],
	] as const)('by %s with %j is %s', async (action, reply, expected) => {
		expect((await became({ action }, reply))?.action).toBe(expected);
	});

	it('has the ID that Zoho gives, else its own, and what Zoho says of it', async () => {
		const details = { id: '7', Modified_Time: 'now' };
		const given = await became({ action: 'upsert' }, { details, duplicate_field: 'Email' });
		expect(given).toEqual({
			id: '7',
			action: 'created',
			details: { ...details, duplicate_field: 'Email' },
		});
		expect(await became({ action: 'update' }, { details: {} })).toEqual({
			id,
			action: 'updated',
			details: {},
		});
		expect((await became({ action: 'update' }, { details: { id: 'x' } }))?.id).toBeUndefined();
	});
});

describe('options that hold for all rows', () => {
	const failure = async (options: Partial<WriteOptions>, rows = [lead(1)]) => {
		const wire = fakeWire([]);
		const error = await thrown(() => wire.zoho.records.write({ ...create, ...options }, rows));
		expect(wire.requests).toEqual([]);
		return error;
	};

	it.each<[Partial<WriteOptions>, string, object]>([
		[{ module: '../x' }, 'INVALID_MODULE_NAME', { module: '../x' }],
		[{ layoutId: 'x' }, 'INVALID_ID', { parameter: 'layoutId' }],
		[{ action: 'upsert', module: 'Calls' }, 'UPSERT_NOT_SUPPORTED', { module: 'Calls' }],
		[
			{ action: 'upsert', matchingFields: Array.from({ length: 11 }, () => 'Email') },
			'TOO_MANY_MATCHING_FIELDS',
			{ count: 11, limit: 10 },
		],
		[
			{ action: 'upsert', matchingFields: ['Email', 'Emial'] },
			'UNKNOWN_FIELD',
			{ module: 'Leads', field: 'Emial' },
		],
	])('%j are refused: %s', async (options, code, details) => {
		const error = await failure(options);
		expect(error.code).toBe(code);
		expect(error.details).toMatchObject(details);
	});

	it.each<Partial<WriteOptions>>([
		{ matchingFields: ['Emial'] },
		{ module: 'Calls' },
		{ action: 'upsert', matchingFields: Array.from({ length: 10 }, () => 'Email') },
	])('%j do', async (options) => {
		const wire = fakeWire([creates()]);
		const [outcome] = await wire.zoho.records.write({ ...create, ...options }, [lead(1)]);
		expect(brief(outcome!)).toBe('ok 1');
	});

	it('are checked without rows as well, and cost nothing then', async () => {
		const wire = fakeWire([]);
		expect(await wire.zoho.records.write(create, [])).toEqual([]);
		expect(wire.metadataRequests).toEqual([]);
		expect((await failure({ module: '../x' }, [])).code).toBe('INVALID_MODULE_NAME');
	});
});

it('an upsert may lack what a create needs, since its record may be there', async () => {
	const wire = fakeWire([creates()]);
	const upsert: WriteOptions = { module: 'Leads', action: 'upsert' };
	const [outcome] = await wire.zoho.records.write(upsert, [{ Email: 'a@b.example' }]);
	expect(brief(outcome!)).toBe('ok 1');
	const [empty] = await fakeWire([creates()]).zoho.records.write(upsert, [{}]);
	expect(brief(empty!)).toBe('ok 1');
});

it.each([
	['update', { id: '7', Company: 'x' }, 'it leaves the same state'],
	['upsert', lead(1), "Look in 'Leads' before running the item again"],
] as const)('an %s whose answer stays lost says what to do', async (action, row, said) => {
	const wire = fakeWire([{ lost: 'maybe' }, { lost: 'maybe' }]);
	const [outcome] = await wire.zoho.records.write({ module: 'Leads', action }, [row]);
	expect(errorIn(outcome).code).toBe('OUTCOME_UNKNOWN');
	expect(errorIn(outcome).advice).toContain(said);
});

it('an upsert that is a duplicate the second time is refused as one', async () => {
	const duplicate = refused('DUPLICATE_DATA', { api_name: 'Email', id: '7' });
	const wire = fakeWire([{ lost: 'maybe' }, { status: 400, body: { data: [duplicate] } }]);
	const row = { ...lead(1), Email: 'a@b.example' };
	const [outcome] = await wire.zoho.records.write({ module: 'Leads', action: 'upsert' }, [row]);
	expect(brief(outcome!)).toBe('DUPLICATE_DATA');
});
