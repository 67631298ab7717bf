import { describe, expect, it } from 'vitest';
import { NetworkFailure } from '../../../../../nodes/core/kernel/ports';
import { checkValue } from '../../../../../nodes/core/zoho/rules/check-value';
import { createSession } from '../../../../../nodes/core/zoho/wire/session';
import type { FieldKind } from '../../../../../nodes/core/zoho/words/field';
import { limits, lostAnswerPauseMs, retries } from '../../../../../nodes/core/zoho/words/limits';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import { buildCriteria } from '../../../../../nodes/core/zoho/query/criteria';
import { creates, fakeWire, leadFields, rowsOf, startOfTest, type Answer } from '../fake-wire';
import { brief, thrown } from '../thrown';

type Wire = ReturnType<typeof fakeWire>;

const list = <T>(count: number, one: (n: number) => T) =>
	Array.from({ length: count }, (_, n) => one(n));
const lead = (n: number) => ({
	Last_Name: `Rivers ${n}`,
	Company: 'Northwind',
	Email: `r${n}@example.com`,
});

/** A wire whose lists have `total` rows, in pages and by tokens as Zoho gives them. */
const listOf = (total: number): Wire => {
	let given = 0;
	return fakeWire(
		list(600, () => ({ query }): Answer => {
			const from = given;
			const size = Math.min(Number(query?.['per_page']), total - given);
			given += size;
			const info = { more_records: given < total, next_page_token: `after ${given}` };
			const data = list(size, (n) => ({ id: String(from + n), Company: 'x' }));
			return { status: 200, body: { data, info } };
		}),
	);
};

/** A wire whose queries find as many rows as they ask for, up to `total`. */
const queried = (total: number): Wire =>
	fakeWire(
		list(60, () => ({ body }): Answer => {
			const { select_query: query } = body as { select_query: string };
			const [, from, size] = /limit (?:(\d+), )?(\d+)$/.exec(query) ?? [];
			const count = Math.max(0, Math.min(Number(size), total - Number(from ?? 0)));
			const info = { more_records: Number(from ?? 0) + count < total };
			const data = list(count, (n) => ({ id: String(Number(from ?? 0) + n) }));
			return { status: 200, body: { data, info } };
		}),
	);

const fits = async (work: () => unknown) =>
	await Promise.resolve()
		.then(work)
		.then(
			() => true,
			() => false,
		);
const takes = (kind: FieldKind, value: string | number) => {
	const [field] = readFields([{ ...leadFields[1], data_type: kind, length: null }], []);
	return field !== undefined && checkValue(field, value).ok;
};
const note = (title: number, content: number) => async () => {
	const wire = fakeWire([creates()]);
	const row = { title: 'ü'.repeat(title), content: 'ü'.repeat(content) };
	const [outcome] = await wire.zoho.notes.create(
		[{ ...row, parentModule: 'Leads', parentId: '7' }],
		{},
	);
	if (!outcome?.ok) throw new Error('refused');
};
const isOneCall = (wire: Wire) => wire.requests.length === 1;
const where = 'select id from Leads where id > 0';
const city = { field: 'City', operator: 'equals', value: 'Rome' };

/** What each limit bounds, as a question about a number: does so much fit? */
const questions: Record<keyof typeof limits, (count: number) => Promise<boolean> | boolean> = {
	async batchRows(count) {
		const wire = fakeWire([creates(), creates()]);
		await wire.zoho.records.write({ module: 'Leads', action: 'create' }, list(count, lead));
		return isOneCall(wire);
	},
	async tagRows(count) {
		const tagged = ({ body }: { body?: unknown }): Answer => ({
			status: 200,
			body: {
				data: (body as { ids: string[] }).ids.map((id) => ({
					code: 'SUCCESS',
					status: 'success',
					details: { id },
				})),
			},
		});
		const wire = fakeWire([tagged, tagged]);
		await wire.zoho.tags.add({ module: 'Leads', tags: ['hot'] }, list(count, String));
		return isOneCall(wire);
	},
	fields: (count) =>
		fits(() => {
			const fields = list(count, () => 'Company');
			return listOf(1).zoho.records.list({ module: 'Leads', fields });
		}),
	async readIds(count) {
		const wire = fakeWire([{ status: 204 }, { status: 204 }]);
		const ids = list(count, (n) => String(n + 1));
		await wire.zoho.records.byId({ module: 'Leads', ids, fields: ['Company'] });
		return isOneCall(wire);
	},
	async pageRows(count) {
		const wire = listOf(1_000);
		await wire.zoho.records.list({ module: 'Leads', fields: ['id'], limit: count });
		return isOneCall(wire);
	},
	async pagedRows(count) {
		const wire = listOf(count);
		await wire.zoho.records.list({ module: 'Leads', fields: ['id'] });
		return wire.requests.every(({ query }) => query?.['page_token'] === undefined);
	},
	tokenRows: (count) =>
		fits(() => listOf(count).zoho.records.list({ module: 'Leads', fields: ['id'] })),
	searchRows: (count) =>
		fits(() =>
			listOf(count).zoho.records.search({ module: 'Leads', by: { word: 'xy' }, fields: ['id'] }),
		),
	searchConditions: (count) =>
		fits(() => buildCriteria({ all: list(count, () => city) }, { module: 'Leads' })),
	searchInValues: (count) =>
		fits(() =>
			buildCriteria({ ...city, operator: 'in', value: list(count, String) }, { module: 'Leads' }),
		),
	searchWordLength: (count) =>
		fits(() => {
			const by = { word: ` ${'x'.repeat(count)} ` };
			return listOf(1).zoho.records.search({ module: 'Leads', by, fields: [] });
		}),
	searchPhoneLength: (count) =>
		fits(() => {
			const by = { phone: ` ${'1'.repeat(count)} ` };
			return listOf(1).zoho.records.search({ module: 'Leads', by, fields: [] });
		}),
	coqlRows: (count) => fits(() => queried(1).zoho.coql(`${where} limit ${count}`)),
	coqlReach: (count) => fits(() => queried(count).zoho.coql(where)),
	async coqlConditions(count) {
		const wire = fakeWire(list(3, () => ({ status: 204 })));
		const companies = list(count, (n) => ({
			emails: [],
			phones: [],
			domains: [],
			company: `Northwind${n}`,
		}));
		const none = () => undefined;
		await wire.zoho.customers.find(companies, {
			settings: { modules: ['Leads'], deals: false, cases: false, closedStatuses: [] },
			readPhone: none,
			readDomain: none,
		});
		return isOneCall(wire);
	},
	async coqlInValues(count) {
		const Created_Time = new Date(startOfTest).toISOString();
		const data = list(count, (n) => ({ id: String(n), Email: lead(n).Email, Created_Time }));
		const found: Answer = { status: 200, body: { data } };
		const wire = fakeWire([{ lost: 'maybe' }, found, found]);
		await wire.zoho.records.write({ module: 'Leads', action: 'create' }, list(count, lead));
		return wire.requests.filter(({ url }) => url.endsWith('/coql')).length === 1;
	},
	noteTitle: (count) => fits(note(count, 1)),
	noteContent: (count) => fits(note(1, count)),
	tag: (count) => {
		const tags = ['x'.repeat(count)];
		return fits(() => fakeWire([]).zoho.tags.add({ module: 'Leads', tags }, []));
	},
	integerDigits: (count) => takes('integer', -Number('9'.repeat(count))),
	bigintDigits: (count) => takes('bigint', `-${'9'.repeat(count)}`),
	matchingFields: (count) =>
		fits(() => {
			const matchingFields = list(count, () => 'Email');
			const options = { module: 'Leads', action: 'upsert', matchingFields } as const;
			return fakeWire([]).zoho.records.write({ ...options, dryRun: true }, [lead(1)]);
		}),
	async concurrency(count) {
		let running = 0;
		let most = 0;
		const send = async () => {
			most = Math.max(most, (running += 1));
			await Promise.resolve();
			running -= 1;
			return { status: 204, headers: {}, body: undefined };
		};
		const session = createSession({ ...fakeWire([]).ports, send });
		const call = { method: 'GET', path: '/crm/v8/Leads', repeat: 'safe' } as const;
		await Promise.all(list(count, () => session.send(call)));
		return most === count;
	},
	async clockSkewMs(apart) {
		const Created_Time = new Date(startOfTest - apart).toISOString();
		const record = { id: '7', Email: lead(1).Email, Created_Time };
		const wire = fakeWire([{ lost: 'maybe' }, { status: 200, body: { data: [record] } }]);
		const options = { module: 'Leads', action: 'create' } as const;
		const [outcome] = await wire.zoho.records.write(options, [lead(1)]);
		return outcome !== undefined && brief(outcome) === 'ok 7';
	},
};

const atMost: Array<[keyof typeof limits, number]> = [
	['batchRows', 100],
	['tagRows', 100],
	['fields', 50],
	['readIds', 100],
	['pageRows', 200],
	['pagedRows', 2_000],
	['tokenRows', 100_000],
	['searchRows', 2_000],
	['searchConditions', 15],
	['searchInValues', 100],
	['coqlRows', 2_000],
	['coqlReach', 100_000],
	['coqlInValues', 50],
	['coqlConditions', 25],
	['noteTitle', 120],
	['noteContent', 65_535],
	['tag', 25],
	['integerDigits', 9],
	['bigintDigits', 18],
	['matchingFields', 10],
	['concurrency', 5],
	['clockSkewMs', 300_000],
];
const atLeast: Array<[keyof typeof limits, number]> = [
	['searchWordLength', 2],
	['searchPhoneLength', 3],
];

describe('a limit of Zoho', () => {
	it.each(atMost)('%s is %i: as much fits, and no more', async (name, limit) => {
		expect(limits[name]).toBe(limit);
		const fit = [limit - 1, limit, limit + 1].map((count) => questions[name](count));
		expect(await Promise.all(fit)).toEqual([true, true, false]);
	});

	it.each(atLeast)('%s is %i: as much is enough, and no less', async (name, limit) => {
		expect(limits[name]).toBe(limit);
		const fit = [limit - 1, limit, limit + 1].map((count) => questions[name](count));
		expect(await Promise.all(fit)).toEqual([false, true, true]);
	});

	it('has its edges here, whichever it is', () => {
		const told = [...atMost, ...atLeast].map(([name]) => name);
		expect(told.sort()).toEqual(Object.keys(limits).sort());
	});
});

describe('a retry policy', () => {
	const troubles = {
		throttled: () => Promise.resolve({ status: 429, headers: {}, body: undefined }),
		unavailable: () => Promise.reject(new NetworkFailure('reset', 'maybe')),
	};
	const answered = () => Promise.resolve({ status: 204, headers: {}, body: undefined });

	it.each([
		['throttled', 5, [1_000, 2_000, 4_000, 8_000]],
		['unavailable', 4, [500, 1_000, 2_000]],
	] as const)('for %s tries %i times, after %j milliseconds at most', async (name, most, waits) => {
		expect(retries[name].attempts).toBe(most);
		for (const failures of [most - 2, most - 1, most]) {
			const { ports, waits: waited } = fakeWire([]);
			let calls = 0;
			const send = () => ((calls += 1) <= failures ? troubles[name]() : answered());
			const session = createSession({ ...ports, send, random: () => 1 });
			const call = { method: 'GET', path: '/crm/v8/Leads', repeat: 'safe' } as const;
			if (failures < most) await session.send(call);
			else await thrown(() => session.send(call));
			expect(calls).toBe(Math.min(failures + 1, most));
			expect(waited).toEqual(waits.slice(0, failures));
		}
	});

	it('never waits longer than it says', () => {
		expect(retries.throttled.maxDelayMs).toBe(16_000);
		expect(retries.unavailable.maxDelayMs).toBe(8_000);
	});
});

it('a lost answer is settled two seconds later', async () => {
	const wire = fakeWire([{ lost: 'maybe' }, creates()]);
	const rows = [{ id: '7', Company: 'New' }];
	await wire.zoho.records.write({ module: 'Leads', action: 'update' }, rows);
	expect(wire.waits).toEqual([2_000]);
	expect(lostAnswerPauseMs).toBe(2_000);
	expect(rowsOf(wire.requests[1]!)).toEqual(rows);
});
