import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import type { HttpRequest } from '../../../../../nodes/core/kernel/ports';
import {
	created,
	fakeWire,
	leadFields,
	leadLayouts,
	refused,
	startOfTest,
	type Answer,
} from '../fake-wire';
import { brief, errorIn } from '../thrown';

const row = { Last_Name: 'Ada', Company: 'Example Ltd', Email: "o'neil@example.com" };
const at = (ms: number) => new Date(startOfTest + ms).toISOString();
const me: Answer = { status: 200, body: { users: [{ id: '9' }], info: {} } };
const found = (...rows: JsonObject[]): Answer => ({ status: 200, body: { data: rows } });

/** Creates the rows with their answer lost; then Zoho answers as scripted. */
async function lostCreate(rows: JsonObject[], ...answers: Answer[]) {
	const wire = fakeWire([{ lost: 'maybe' }, ...answers]);
	const outcomes = await wire.zoho.records.write({ module: 'Leads', action: 'create' }, rows);
	const queries = wire.requests
		.filter(({ url }) => url.endsWith('/coql'))
		.map(({ body }) => (body as { select_query: string }).select_query);
	return { outcomes, queries, requests: wire.requests };
}

describe('a create whose answer was lost', () => {
	it('is looked for by its unique value, as it was written', async () => {
		const record = { id: '7', Email: row.Email, Created_Time: at(0) };
		const { queries } = await lostCreate([row], found(record));
		expect(queries[0]).toMatch(
			/^select id, Created_Time, Email, Last_Name, Company from Leads where Email in \('o''neil@example.com'\)/,
		);
	});

	it('is claimed by what was found of it', async () => {
		const record = { id: '7', Email: " O'Neil@Example.com", Created_Time: at(0) };
		const { outcomes } = await lostCreate([row], found(record));
		const details = { id: '7', recovered: true, Created_Time: at(0) };
		expect(outcomes).toEqual([{ ok: true, value: { id: '7', action: 'created', details } }]);
	});

	it('is claimed without a time where Zoho gives none', async () => {
		const { outcomes } = await lostCreate([row], found({ id: '7', Email: row.Email }));
		const details = { id: '7', recovered: true };
		expect(outcomes).toStrictEqual([{ ok: true, value: { id: '7', action: 'created', details } }]);
	});

	it('is a duplicate of what had been there before', async () => {
		const record = { id: '7', Email: row.Email, Created_Time: at(-300_001) };
		const { outcomes } = await lostCreate([row], found(record));
		expect(errorIn(outcomes[0]).code).toBe('DUPLICATE_DATA');
		expect(errorIn(outcomes[0]).details).toEqual({ module: 'Leads', field: 'Email', id: '7' });
	});

	it.each([[[{ id: '8', Email: 'else@example.com' }]], [[{ id: '8', Email: null }]], [[]]])(
		'goes out again when no record is it: %j',
		async (records) => {
			const { outcomes, requests } = await lostCreate([row], found(...records), {
				status: 201,
				body: { data: [created('9')] },
			});
			expect(outcomes.map(brief)).toEqual(['ok 9']);
			expect(requests).toHaveLength(3);
		},
	);

	it('is the record that refused it as a duplicate the second time', async () => {
		const duplicate = refused('DUPLICATE_DATA', { api_name: 'Email', id: '7' });
		const second: Answer = { status: 400, body: { data: [duplicate] } };
		const there = found({ id: '7', Email: row.Email });
		const { outcomes } = await lostCreate([row], { status: 204 }, second, there);
		const details = { id: '7', recovered: true };
		expect(outcomes).toEqual([{ ok: true, value: { id: '7', action: 'created', details } }]);
	});

	it('is refused the second time as any row is', async () => {
		const reply = refused('RECORD_LOCKED', { id: '7' });
		const second: Answer = { status: 400, body: { data: [reply] } };
		const { outcomes } = await lostCreate([row], { status: 204 }, second);
		expect(errorIn(outcomes[0]).code).toBe(reply.code);
	});

	it('is unknown when a record with its unique value holds other values', async () => {
		const other = { id: '7', Email: row.Email, Last_Name: 'Grace', Created_Time: at(0) };
		const { outcomes } = await lostCreate([row], found(other));
		expect(errorIn(outcomes[0]).code).toBe('OUTCOME_UNKNOWN');
		expect(errorIn(outcomes[0]).advice).toContain("The record 7 has the same 'Email'");
	});

	it('is claimed by one row of several', async () => {
		const record = { id: '7', Email: row.Email, Last_Name: 'Ada', Created_Time: at(0) };
		const { outcomes } = await lostCreate([{ ...row, Last_Name: 'Bo' }, row, row], found(record));
		expect(outcomes.map(brief)).toEqual(['DUPLICATE_DATA', 'ok 7', 'DUPLICATE_DATA']);
	});

	it('is older or newer by the clock that the answers of Zoho state', async () => {
		const headers = { date: new Date(startOfTest + 3_600_000).toUTCString() };
		const metadata = ({ url }: HttpRequest): Answer => ({
			status: 200,
			headers,
			body: url.endsWith('/fields') ? { fields: leadFields } : { layouts: leadLayouts },
		});
		const record = { id: '7', Email: row.Email, Created_Time: at(3_600_000 - 11_000) };
		const script = [metadata, metadata, { lost: 'maybe' as const }, found(record)];
		const wire = fakeWire(script, { metadata: false });
		const [outcome] = await wire.zoho.records.write({ module: 'Leads', action: 'create' }, [row]);
		expect(errorIn(outcome).code).toBe('DUPLICATE_DATA');
	});

	it.each<[string, JsonObject, Answer[]]>([
		['It is not there yet', { ...row, Email: null }, [me, { status: 204 }]],
		[
			'It could not be looked for',
			{ ...row, Email: null },
			[{ status: 403, body: refused('NO_PERMISSION', {}) }],
		],
		['It could not be looked for', row, [{ status: 403, body: refused('NO_PERMISSION', {}) }]],
		['It is not there yet', row, [{ status: 204 }, { lost: 'maybe' }, { status: 204 }]],
	])('has an unknown outcome: %s', async (why, one, answers) => {
		const { outcomes } = await lostCreate([one], ...answers);
		const { code, details } = errorIn(outcomes[0]);
		expect(code).toBe('OUTCOME_UNKNOWN');
		expect(details).toMatchObject({ module: 'Leads', sentAt: at(0) });
		expect(details['check']).toMatch(new RegExp(`^${why}.* Look in 'Leads' for a record`));
	});

	it('passes on what is no refusal', async () => {
		await expect(lostCreate([row])).rejects.toThrow('No answer left');
	});
});

describe('rows with several unique fields', () => {
	const serial = {
		...leadFields[1],
		api_name: 'Serial',
		data_type: 'integer',
		length: 9,
		unique: { x: 1 },
	};
	const bodies = { fields: { fields: [...leadFields, serial] }, layouts: { layouts: [] } };
	const metadata = ({ url }: HttpRequest): Answer => ({
		status: 200,
		body: url.endsWith('/fields') ? bodies.fields : bodies.layouts,
	});

	it('are looked for once for each field, numbers as numbers', async () => {
		const rows = [
			{ Last_Name: 'A', Serial: 5 },
			{ Last_Name: 'B', Email: 'b@example.com', Serial: 6 },
			{ Last_Name: 'C', Serial: 7 },
		];
		const wire = fakeWire(
			[
				metadata,
				metadata,
				{ lost: 'maybe' },
				found({ id: '1', Serial: 5 }, { id: '3', Serial: 7 }),
				found({ id: '2', Email: 'b@example.com' }),
			],
			{ metadata: false },
		);
		const outcomes = await wire.zoho.records.write({ module: 'Leads', action: 'create' }, rows);
		expect(outcomes.map(brief)).toEqual(['ok 1', 'ok 2', 'ok 3']);
		expect(JSON.stringify(wire.requests[3]?.body)).toContain('where Serial in (5, 7)');
		expect(JSON.stringify(wire.requests[4]?.body)).toContain("where Email in ('b@example.com')");
	});
});
