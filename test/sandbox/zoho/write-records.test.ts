import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, codes, type Call } from './client.ts';

let twin: Twin;
let call: Call;

beforeAll(async () => {
	twin = await createTwin({ seed: 'empty', now: () => Date.UTC(2026, 10, 21, 9, 30, 15, 250) });
	call = clientOf(twin);
});
beforeEach(() => {
	twin.reset();
});
afterAll(() => twin.close());

const lead = (values: object = {}) => ({ Last_Name: 'Alder', Company: 'Alder & Sons', ...values });

async function add(module: string, values: object): Promise<string> {
	const { status, body } = await call('POST', `/${module}`, { data: [values] });
	expect(status, JSON.stringify(body)).toBe(201);
	return body.data[0]?.details.id ?? '';
}

async function refreshed(): Promise<string> {
	const { id, secret, refreshToken } = twin.client;
	const answer = await fetch(`${twin.url}/oauth/v2/token`, {
		method: 'POST',
		headers: { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
		body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
	});
	const { access_token: token }: { access_token: string } = JSON.parse(await answer.text());
	return token;
}

const read = async (module: string, id: string) =>
	(await call('GET', `/${module}/${id}`)).body.data[0];

describe('creating', () => {
	it('answers with id, times in the time zone of the user, and people', async () => {
		const { status, body } = await call('POST', '/Leads', { data: [lead()] });
		expect(status).toBe(201);
		expect(body.data[0]).toEqual({
			code: 'SUCCESS',
			message: 'record added',
			status: 'success',
			details: {
				id: '5725767000100000001',
				Created_Time: '2026-11-21T10:30:15+01:00',
				Modified_Time: '2026-11-21T10:30:15+01:00',
				Created_By: { name: 'Femke Oudekerk', id: '5725767000000100001' },
				Modified_By: { name: 'Femke Oudekerk', id: '5725767000000100001' },
				$approval_state: 'approved',
			},
		});
	});

	it('takes 100 rows for 10 credits and refuses 101', async () => {
		const rows = Array.from({ length: 101 }, (_, index) => lead({ Last_Name: `N${index}` }));
		expect((await call('POST', '/Leads', { data: rows })).body).toMatchObject({
			code: 'LIMIT_EXCEEDED',
			details: { api_name: 'data', maximum_length: 100 },
		});
		expect((await call('POST', '/Leads', { data: rows.slice(1) })).status).toBe(201);
		expect(twin.log().at(-1)).toMatchObject({ rows: 100, credits: 10 });
	});

	it('answers 207 for a mixed set, in order, and 400 when no row is taken', async () => {
		const mixed = await call('POST', '/Leads', { data: [lead(), { Company: 'X' }, 'no row'] });
		expect([mixed.status, codes(mixed)]).toEqual([
			207,
			['SUCCESS', 'MANDATORY_NOT_FOUND', 'INVALID_DATA'],
		]);
		expect(mixed.body.data[1]?.details).toEqual({
			api_name: 'Last_Name',
			json_path: '$.data[1].Last_Name',
		});
		const none = await call('POST', '/Leads', { data: [{ Company: 'X' }] });
		expect([none.status, codes(none)]).toEqual([400, ['MANDATORY_NOT_FOUND']]);
	});

	it.each([
		['Leads', ['Last_Name']],
		['Contacts', ['Last_Name']],
		['Accounts', ['Account_Name']],
		['Deals', ['Deal_Name', 'Stage']],
		['Tasks', ['Subject']],
		['Events', ['Event_Title', 'Start_DateTime', 'End_DateTime']],
		['Calls', ['Subject', 'Call_Type', 'Call_Start_Time', 'Call_Duration']],
		['Products', ['Product_Name']],
		['Campaigns', ['Campaign_Name']],
		['Vendors', ['Vendor_Name']],
		['Cases', ['Subject', 'Status', 'Case_Origin']],
		['Solutions', ['Solution_Title']],
		['Notes', ['Parent_Id']],
		[
			'Services__s',
			['Service_Name', 'Duration', 'Price', 'Location', 'Members', 'Availability_Type'],
		],
		[
			'Appointments__s',
			[
				...['Appointment_Name', 'Appointment_For', 'Service_Name', 'Appointment_Start_Time'],
				...['Location', 'Owner'],
			],
		],
		['Fleet_Contracts', ['Name']],
	])('asks in %s for what the system requires, and nothing else', async (module, fields) => {
		const row = module === 'Notes' ? { Note_Content: 'N' } : {};
		const [said] = (await call('POST', `/${module}`, { data: [row] })).body.data;
		const asked = (said?.details.errors ?? [said]).map((one) => [one?.code, one?.details.api_name]);
		expect(asked.toSorted()).toEqual(
			fields.map((name) => ['MANDATORY_NOT_FOUND', name]).toSorted(),
		);
	});

	it.each([
		['Leads', lead({ Company: undefined }), 'Company'],
		['Deals', { Deal_Name: 'D', Stage: 'Qualification' }, 'Closing_Date'],
	])(
		'asks in %s for what a layout requires where the layout is named',
		async (module, row, field) => {
			const bare = await call('POST', `/${module}`, { data: [row] });
			expect(bare.body.data[0]).toMatchObject({ code: 'SUCCESS' });
			const { body } = await call('GET', `/settings/layouts?module=${module}`);
			const [{ id }] = body.layouts as [{ id: string }];
			const refusal = { code: 'MANDATORY_NOT_FOUND', details: { api_name: field } };
			const named = await call('POST', `/${module}`, { data: [{ ...row, Layout: { id } }] });
			expect(named.body.data[0]).toMatchObject(refusal);
			twin.settings({ layoutRequired: 'always' });
			const always = await call('POST', `/${module}`, { data: [row] });
			expect(always.body.data[0]).toMatchObject(refusal);
		},
	);

	it.each([
		['First_Name', 'x'.repeat(41), { maximum_length: 40 }],
		['Email', 'not-an-address', { expected_data_type: 'email' }],
		['No_of_Employees', '12', { expected_data_type: 'integer' }],
		['No_of_Employees', 1.5, { expected_data_type: 'integer' }],
		['Annual_Revenue', 'much', { expected_data_type: 'double' }],
		['Email_Opt_Out', 'yes', { expected_data_type: 'boolean' }],
		['Phone', '1'.repeat(31), { maximum_length: 30 }],
		['City', 5, { expected_data_type: 'text' }],
		['Rating', 'Splendid', { supported_values: expect.arrayContaining(['Active']) }],
		['Owner', { id: '1' }, { json_path: '$.data[0].Owner.id' }],
	])('refuses for %s the value %s', async (field, value, details) => {
		const answer = await call('POST', '/Leads', { data: [lead({ [field]: value })] });
		expect(answer.body.data[0]).toMatchObject({ code: 'INVALID_DATA', details });
	});

	it('lists everything that is wrong with a row', async () => {
		const { body } = await call('POST', '/Leads', { data: [{ Company: 'X', Email: 'bad' }] });
		expect(body.data[0]).toMatchObject({
			code: 'MULTIPLE_OR_MULTI_ERRORS',
			details: { errors: [{ code: 'MANDATORY_NOT_FOUND' }, { code: 'INVALID_DATA' }] },
		});
	});

	it('ignores unknown and read-only fields in silence, as Zoho does', async () => {
		const id = await add('Leads', lead({ Emial: 'x', Full_Name: 'Somebody Else' }));
		expect(await read('Leads', id)).toMatchObject({ Full_Name: 'Alder' });
		twin.settings({ rejectReadOnly: true });
		const answer = await call('POST', '/Leads', { data: [lead({ Full_Name: 'Somebody' })] });
		expect(answer.body.data[0]).toMatchObject({
			code: 'INVALID_DATA',
			details: { api_name: 'Full_Name' },
		});
	});

	it('takes the display value of a picklist and keeps the actual one', async () => {
		const id = await add('Leads', lead({ Lead_Source: 'Online Store' }));
		expect(await read('Leads', id)).toMatchObject({ Lead_Source: 'OnlineStore' });
	});

	it('takes any picklist value when lists are loose', async () => {
		twin.settings({ loosePicklists: true });
		expect(await read('Leads', await add('Leads', lead({ Rating: 'Splendid' })))).toMatchObject({
			Rating: 'Splendid',
		});
	});

	it('follows lookups by id and refuses one that leads nowhere, or is a number', async () => {
		const account = await add('Accounts', { Account_Name: 'Alder Logistics' });
		const id = await add('Contacts', { Last_Name: 'Alder', Account_Name: { id: account } });
		expect(await read('Contacts', id)).toMatchObject({
			Account_Name: { id: account, name: 'Alder Logistics' },
		});
		for (const bad of [{ id: '5725767000000999999' }, { id: Number(account) }, { id }]) {
			const answer = await call('POST', '/Contacts', {
				data: [{ Last_Name: 'X', Account_Name: bad }],
			});
			expect(answer.body.data[0]).toMatchObject({
				code: 'INVALID_DATA',
				message: 'the id given seems to be invalid',
			});
		}
	});

	it('names the existing record when a unique value is taken, in the same request too', async () => {
		const row = { Account_Name: 'A', Customer_Reference: 'REF-1' };
		const answer = await call('POST', '/Accounts', {
			data: [row, { Account_Name: 'B', Customer_Reference: 'ref-1' }],
		});
		expect(answer.status).toBe(207);
		const id = answer.body.data[0]?.details.id;
		expect(answer.body.data[1]).toMatchObject({
			code: 'DUPLICATE_DATA',
			details: {
				api_name: 'Customer_Reference',
				json_path: '$.data[1].Customer_Reference',
				id,
				more_records: false,
				module: { api_name: 'Accounts' },
				duplicate_record: { id, Owner: { name: 'Femke Oudekerk' } },
			},
		});
	});

	it('gives a deal the probability of its stage, and its expected revenue', async () => {
		const id = await add('Deals', {
			Deal_Name: 'D',
			Stage: 'Needs Analysis',
			Closing_Date: '2026-12-01',
			Amount: 500,
		});
		expect(await read('Deals', id)).toMatchObject({ Probability: 20, Expected_Revenue: 100 });
		await call('PUT', `/Deals/${id}`, { data: [{ Stage: 'Closed Won' }] });
		expect(await read('Deals', id)).toMatchObject({ Probability: 100, Expected_Revenue: 500 });
	});

	it('asks for the module of what a task is about', async () => {
		const id = await add('Leads', lead());
		const row = { Subject: 'Call back', What_Id: { id } };
		expect(codes(await call('POST', '/Tasks', { data: [row] }))).toEqual(['MANDATORY_NOT_FOUND']);
		const task = await add('Tasks', { ...row, $se_module: 'Leads' });
		expect(await read('Tasks', task)).toMatchObject({
			What_Id: { id, name: 'Alder' },
			$se_module: 'Leads',
		});
	});

	it('knows automations by name', async () => {
		const send = (trigger: unknown) => call('POST', '/Leads', { data: [lead()], trigger });
		expect((await send([])).status).toBe(201);
		expect((await send(['workflow', 'blueprint'])).status).toBe(201);
		expect((await send(['everything'])).status).toBe(400);
	});
});

describe('what Zoho refuses of a write', () => {
	it.each<[string, string, object, string]>([
		['a probability over 100', 'Deals', { Probability: 150 }, 'INVALID_DATA'],
		['a probability under 0', 'Deals', { Probability: -1 }, 'INVALID_DATA'],
		['participants that are no objects', 'Events', { Participants: ['Ann'] }, 'INVALID_DATA'],
		['51 participants', 'Events', { Participants: Array(51).fill({}) }, 'LIMIT_EXCEEDED'],
	])('are %s', async (_, module, values, code) => {
		const { body } = await call('POST', `/${module}`, { data: [values] });
		expect(JSON.stringify(body)).toContain(`"code":"${code}"`);
	});

	it('is a layout the module does not have', async () => {
		const [own] = (await call('GET', '/settings/layouts?module=Leads')).body.layouts as [
			{ id: string },
		];
		const withLayout = (id: string) => call('POST', '/Leads', { data: [lead({ Layout: { id } })] });
		expect((await withLayout(own.id)).status).toBe(201);
		expect(codes(await withLayout('1'))).toEqual(['INVALID_DATA']);
	});

	it.each([
		[{ trigger: 'workflow' }],
		[{ lar_id: 'abc' }],
		[{ apply_feature_execution: [{ name: 'magic' }] }],
		[{ skip_feature_execution: 'cadences' }],
		[{ duplicate_check_fields: 'Email' }],
		[{ duplicate_check_fields: ['Nothing'] }],
	])('is the option %j', async (option) => {
		const upserted = await call('POST', '/Leads/upsert', { data: [lead()], ...option });
		expect(upserted).toMatchObject({ status: 400, body: { code: 'INVALID_DATA' } });
	});

	it('comes as an object, or as one row when the settings say so', async () => {
		const flat = await call('POST', '/Nowhere', { data: [{}, {}] });
		expect(flat.body.code).toBe('INVALID_MODULE');
		twin.settings({ refuseWritesAs: 'row' });
		const row = await call('POST', '/Nowhere', { data: [{}, {}] });
		expect(row.body).toEqual({ data: [flat.body] });
	});
});

describe('changing', () => {
	it('touches only the fields sent; null empties one, but no mandatory one', async () => {
		const id = await add('Leads', lead({ City: 'Utrecht', Phone: '+31 30 555 0100' }));
		const changed = await call('PUT', '/Leads', { data: [{ id, City: null }] });
		expect(changed).toMatchObject({
			status: 200,
			body: { data: [{ message: 'record updated', details: { id } }] },
		});
		expect(await read('Leads', id)).toMatchObject({
			City: null,
			Phone: '+31 30 555 0100',
			Company: 'Alder & Sons',
		});
		expect(codes(await call('PUT', `/Leads/${id}`, { data: [{ Last_Name: null }] }))).toEqual([
			'MANDATORY_NOT_FOUND',
		]);
	});

	it('refuses an unknown id, and an id as a number', async () => {
		const id = await add('Leads', lead());
		for (const wrong of ['5725767000000999999', Number(id)]) {
			const { status, body } = await call('PUT', '/Leads', { data: [{ id: wrong, City: 'Rome' }] });
			expect(status).toBe(400);
			expect(body.data[0]).toMatchObject({
				code: 'INVALID_DATA',
				message: 'the id given seems to be invalid',
				details: { api_name: 'id', json_path: '$.data[0].id' },
			});
		}
	});

	it('stops when the record changed since', async () => {
		const id = await add('Leads', lead({ Email: 'ann@alder.example' }));
		const since = { 'If-Unmodified-Since': '2026-11-21T00:00:00+00:00' };
		const one = await call('PUT', `/Leads/${id}`, { data: [{ City: 'Rome' }] }, since);
		const many = await call('PUT', '/Leads', { data: [{ id, City: 'Rome' }] }, since);
		const upserted = await call(
			'POST',
			'/Leads/upsert',
			{ data: [lead({ Email: 'ann@alder.example' })] },
			since,
		);
		const details = {
			id,
			Modified_Time: expect.any(String),
			Created_By: { name: expect.any(String) },
		};
		for (const { status, body } of [one, many, upserted]) {
			expect(status).toBe(412);
			expect(body.data).toMatchObject([{ code: 'ALREADY_MODIFIED', details }]);
		}
	});

	it('changes the others when some had changed since', async () => {
		const old = await add('Leads', lead());
		const young = await add('Leads', lead());
		twin.advance(60_000);
		await call('PUT', `/Leads/${young}`, { data: [{ City: 'Rome' }] });
		const since = { 'If-Unmodified-Since': '2026-11-21T09:30:45+00:00' };
		const rows = { data: [old, young].map((id) => ({ id, City: 'Bonn' })) };
		const answer = await call('PUT', '/Leads', rows, since);
		expect([answer.status, codes(answer)]).toEqual([207, ['SUCCESS', 'ALREADY_MODIFIED']]);
	});
});

describe('multi-select fields', () => {
	it('are replaced, or added to when asked', async () => {
		const name = 'Services_Included';
		const id = await add('Fleet_Contracts', { Name: 'Bristol fleet', [name]: ['Maintenance'] });
		await call('PUT', `/Fleet_Contracts/${id}`, {
			data: [{ [name]: ['Insurance'], $append_values: { [name]: true } }],
		});
		expect(await read('Fleet_Contracts', id)).toMatchObject({
			[name]: ['Maintenance', 'Insurance'],
		});
		await call('PUT', `/Fleet_Contracts/${id}`, { data: [{ [name]: ['Insurance'] }] });
		expect(await read('Fleet_Contracts', id)).toMatchObject({ [name]: ['Insurance'] });
		const bad = await call('PUT', `/Fleet_Contracts/${id}`, { data: [{ [name]: 'Insurance' }] });
		expect(bad.body.data[0]).toMatchObject({ details: { expected_data_type: 'jsonarray' } });
	});
});

describe('upserting', () => {
	const upsert = (module: string, row: object, fields?: string[]) =>
		call('POST', `/${module}/upsert`, {
			data: [row],
			...(fields && { duplicate_check_fields: fields }),
		});

	it('adds what is new and changes what it knows by the field of the module', async () => {
		const first = await upsert('Leads', lead({ Email: 'ann@alder.example' }));
		expect(first).toMatchObject({
			status: 200,
			body: { data: [{ action: 'insert', duplicate_field: null }] },
		});
		const second = await upsert('Leads', lead({ Email: 'ANN@alder.example', City: 'Utrecht' }));
		expect(second.body.data[0]).toMatchObject({
			action: 'update',
			duplicate_field: 'Email',
			details: { id: first.body.data[0]?.details.id },
		});
	});

	it('tries the fields given in order, and the unique ones always', async () => {
		const id = await add('Accounts', {
			Account_Name: 'A',
			Customer_Reference: 'REF-1',
			Phone: '+31 1',
		});
		const byPhone = await upsert('Accounts', { Account_Name: 'B', Phone: '+31 1' }, ['Phone']);
		expect(byPhone.body.data[0]).toMatchObject({ duplicate_field: 'Phone', details: { id } });
		const byUnique = await upsert('Accounts', { Account_Name: 'C', Customer_Reference: 'REF-1' }, [
			'Phone',
		]);
		expect(byUnique.body.data[0]).toMatchObject({
			duplicate_field: 'Customer_Reference',
			details: { id },
		});
		expect((await upsert('Accounts', { Account_Name: 'C' }, ['Phone'])).body.data[0]).toMatchObject(
			{ action: 'insert' },
		);
	});

	it('changes by the fields given before it does by a unique one', async () => {
		const id = await add('Accounts', { Account_Name: 'A', Phone: '+31 1' });
		await add('Accounts', { Account_Name: 'B', Customer_Reference: 'REF-1' });
		const both = { Account_Name: 'C', Phone: '+31 1', Customer_Reference: 'REF-1' };
		expect((await upsert('Accounts', both, ['Phone'])).body.data[0]).toMatchObject({
			code: 'DUPLICATE_DATA',
			details: { api_name: 'Customer_Reference' },
		});
		expect(
			(await upsert('Accounts', { Account_Name: 'B', Phone: '+31 1' }, ['Phone', 'Account_Name']))
				.body.data[0],
		).toMatchObject({ duplicate_field: 'Phone', details: { id } });
	});

	it('changes the record whose ID a row has, and adds none', async () => {
		const id = await add('Leads', lead({ Email: 'ann@alder.example' }));
		const other = await add('Leads', lead({ Email: 'bo@alder.example' }));
		const changed = await upsert('Leads', { ...lead({ Email: 'bo@alder.example' }), id });
		expect(changed).toMatchObject({
			status: 200,
			body: { data: [{ action: 'update', details: { id } }] },
		});
		expect(twin.records('Leads').map((record) => record.id)).toEqual([id, other]);
		const unknown = await upsert('Leads', { ...lead(), id: '5725767000000999999' });
		expect(unknown.body.data[0]).toMatchObject({
			code: 'INVALID_DATA',
			details: { api_name: 'id', json_path: '$.data[0].id' },
		});
		expect((await upsert('Leads', { ...lead(), id: null })).body.data[0]).toMatchObject({
			action: 'insert',
		});
	});

	it('leaves several matches to a person', async () => {
		await add('Leads', lead({ Email: 'ann@alder.example' }));
		await add('Leads', lead({ Email: 'ann@alder.example' }));
		const answer = await upsert('Leads', lead({ Email: 'ann@alder.example' }));
		expect(answer.body.data[0]).toMatchObject({
			code: 'DUPLICATE_DATA',
			details: { more_records: true },
		});
	});

	it('is not for tasks', async () => {
		expect((await upsert('Tasks', { Subject: 'S' })).body.code).toBe('NOT_SUPPORTED');
	});
});

describe('deleting', () => {
	it('says per id what became of it', async () => {
		const id = await add('Leads', lead());
		const { status, body } = await call('DELETE', `/Leads?ids=${id},5725767000000999999`);
		expect(status).toBe(207);
		expect(body.data).toMatchObject([
			{ code: 'SUCCESS', message: 'record deleted', details: { id } },
			{ code: 'INVALID_DATA', message: 'record not deleted' },
		]);
		expect((await call('GET', `/Leads/${id}`)).status).toBe(204);
		expect((await call('DELETE', '/Leads')).body.code).toBe('REQUIRED_PARAM_MISSING');
		expect((await call('DELETE', '/Leads/5725767000000999999')).body).toMatchObject({
			code: 'INVALID_DATA',
			message: 'record not deleted',
			details: { resource_path_index: 1 },
		});
		for (const path of ['/Leads?ids=abc', '/Leads/abc']) {
			const answer = await call('DELETE', path);
			expect([answer.status, answer.body.code]).toEqual([400, 'UNABLE_TO_PARSE_DATA_TYPE']);
		}
	});
});

describe('the Recycle Bin', () => {
	it('names what was deleted, and forgets the name when it is gone for good', async () => {
		const id = await add('Leads', lead());
		expect((await call('GET', '/Leads/deleted')).status).toBe(204);
		await call('DELETE', `/Leads/${id}`);
		const gone = await call('GET', '/Leads/deleted?type=recycle');
		expect(gone.body.data).toMatchObject([{ id, display_name: 'Alder', type: 'recycle' }]);
		expect((await call('GET', '/Leads/deleted?type=permanent')).status).toBe(204);
		twin.settings({ accessTokenSeconds: 100_000_000 });
		twin.advance(61 * 86_400_000);
		const token = await refreshed();
		const later = await clientOf(twin, token)('GET', '/Leads/deleted');
		expect(later.body.data).toMatchObject([{ id, display_name: null, type: 'permanent' }]);
	});
});

describe('what cannot be read', () => {
	it('refuses broken JSON, unknown modules, methods and paths, and says what the twin lacks', async () => {
		const raw = await fetch(`${twin.url}/crm/v8/Leads`, {
			method: 'POST',
			headers: { Authorization: `Bearer ${twin.client.accessToken}` },
			body: '{"data":[',
		});
		expect(raw.status).toBe(400);
		expect((await call('GET', '/Nowhere?fields=id')).body).toMatchObject({
			code: 'INVALID_MODULE',
			details: { resource_path_index: 0 },
		});
		expect(await call('GET', '/Leads/1/2/3/4')).toMatchObject({
			status: 404,
			body: { code: 'INVALID_URL_PATTERN' },
		});
		expect((await call('PATCH', '/coql')).body.code).toBe('INVALID_REQUEST_METHOD');
		for (const path of [
			'/Quotes?fields=Subject',
			'/settings/variables',
			'/Leads/actions/mass_update',
			'/Leads/1/photo',
			'/Leads/1/Campaigns?fields=id',
			'/Leads/1/photo',
		]) {
			expect(await call('GET', path)).toMatchObject({ status: 501, body: { code: 'NOT_IN_TWIN' } });
		}
	});
});
