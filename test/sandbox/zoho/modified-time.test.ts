import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Answer, type Call } from './client.ts';

const START = Date.parse('2026-11-30T22:50:00.200Z');
/** Milliseconds between the changes: some fall into one second, the last into another day. */
const GAPS = [0, 300, 300, 300, 1_000, 59_000, 5 * 60_000, 20 * 60_000];

let twin: Twin;
let call: Call;
let ids: string[];

beforeAll(async () => {
	twin = await createTwin({ seed: 'empty', now: () => START });
	call = clientOf(twin);
});
afterAll(() => twin.close());
beforeEach(async () => {
	twin.reset();
	ids = [];
	for (const [n, gap] of GAPS.entries()) {
		twin.advance(gap);
		const made = await call('POST', '/Leads', { data: [{ Last_Name: `L${n}`, Company: 'C' }] });
		ids.push(made.body.data[0]?.details.id ?? '');
	}
});

const list = (query: string, headers?: Record<string, string>) =>
	call('GET', `/Leads?fields=Modified_Time&${query}`, undefined, headers);
const coql = (where: string, rest = 'order by Modified_Time asc, id asc') =>
	call('POST', '/coql', { select_query: `select Modified_Time from Leads where ${where} ${rest}` });
const idsOf = ({ status, body }: Answer) => (status === 200 ? body.data.map(({ id }) => id) : []);

/** The records whose time, to the second, passes a check. */
function withTime(check: (seconds: number) => boolean): string[] {
	let at = START;
	return ids.filter((_id, n) => {
		at += GAPS[n] ?? 0;
		return check(Math.floor(at / 1000) * 1000);
	});
}

/** The same moment written with an offset in minutes from UTC. */
function withOffset(ms: number, minutes: number): string {
	const two = (n: number) => String(Math.abs(Math.trunc(n))).padStart(2, '0');
	const local = new Date(ms + minutes * 60_000).toISOString().slice(0, 19);
	return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

describe('Modified_Time', () => {
	it('has seconds: changes within one cannot be told apart by it', async () => {
		const { body } = await list('sort_by=Modified_Time&sort_order=asc');
		expect(body.data.slice(0, 5).map(({ Modified_Time: time }) => time)).toEqual([
			'2026-11-30T23:50:00+01:00',
			'2026-11-30T23:50:00+01:00',
			'2026-11-30T23:50:00+01:00',
			'2026-11-30T23:50:01+01:00',
			'2026-11-30T23:50:02+01:00',
		]);
	});

	it('is a column of COQL to compare and order by, whatever the offset a time is written with', async () => {
		const operators = ['<', '<=', '=', '>=', '>'] as const;
		const pick = fc.record({
			seconds: fc.integer({ min: -2, max: 2_000 }),
			minutes: fc.integer({ min: -11 * 60, max: 13 * 60 }),
			operator: fc.constantFrom(...operators),
		});
		await fc.assert(
			fc.asyncProperty(pick, async ({ seconds, minutes, operator }) => {
				const pivot = Math.floor(START / 1000) * 1000 + seconds * 1000;
				const holds = {
					'<': (at: number) => at < pivot,
					'<=': (at: number) => at <= pivot,
					'=': (at: number) => at === pivot,
					'>=': (at: number) => at >= pivot,
					'>': (at: number) => at > pivot,
				}[operator];
				const answer = await coql(`Modified_Time ${operator} '${withOffset(pivot, minutes)}'`);
				expect(idsOf(answer)).toEqual(withTime(holds));
			}),
			{ numRuns: 60 },
		);
	});

	it('goes on within one second by the id in COQL', async () => {
		const time = '2026-11-30T23:50:00+01:00';
		const answer = await coql(
			`(Modified_Time > '${time}' or (Modified_Time = '${time}' and id > '${ids[0] ?? ''}'))`,
			'order by Modified_Time asc, id asc limit 3',
		);
		expect(idsOf(answer)).toEqual(ids.slice(1, 4));
		expect(answer.body.info.more_records).toBe(true);
	});

	it('is what If-Modified-Since asks for: after that second, and 304 when there is nothing', async () => {
		const since = (time: string) =>
			list('sort_by=Modified_Time&sort_order=asc', { 'If-Modified-Since': time });
		expect(idsOf(await since('2026-11-30T23:50:00+01:00'))).toEqual(ids.slice(3));
		expect(idsOf(await since('2026-11-30T22:49:59Z'))).toEqual(ids);
		expect((await since('2026-12-30T10:00:00+01:00')).status).toBe(304);
	});

	it('moves with every write, also one that changes nothing, and no other record moves', async () => {
		twin.advance(60_000);
		await call('PUT', '/Leads', { data: [{ id: ids[0], Company: 'C' }] });
		const { body } = await list('sort_by=Modified_Time&sort_order=asc');
		expect(body.data.map(({ id }) => id)).toEqual([...ids.slice(1), ids[0]]);
	});
});

describe('pages of a list by Modified_Time', () => {
	const pages = 'sort_by=Modified_Time&sort_order=asc&per_page=3';

	it('go on by token over records of one second', async () => {
		const found: string[] = [];
		for (let token: string | undefined = ''; token !== undefined; ) {
			const page: Answer = await list(token === '' ? pages : `${pages}&page_token=${token}`);
			found.push(...idsOf(page));
			token = page.body.info.more_records ? page.body.info.next_page_token : undefined;
		}
		expect(found).toEqual(ids);
	});

	it('count rows: a record that is changed in between moves the others up by one', async () => {
		const first = await list(pages);
		twin.advance(1_000);
		await call('PUT', '/Leads', { data: [{ id: ids[0], City: 'Bonn' }] });
		const second = await list(`${pages}&page_token=${first.body.info.next_page_token}`);
		expect(idsOf(second)).toEqual(ids.slice(4, 7));
	});

	it('belong to their If-Modified-Since', async () => {
		const since = { 'If-Modified-Since': '2026-11-30T23:50:00+01:00' };
		const first = await list(pages, since);
		const next = `${pages}&page_token=${first.body.info.next_page_token}`;
		expect(idsOf(await list(next, since))).toEqual(ids.slice(6));
		expect((await list(next)).body.code).toBe('TOKEN_BOUND_DATA_MISMATCH');
	});
});

describe('the time of a deletion', () => {
	it('has seconds as well, and is compared so', async () => {
		await call('DELETE', `/Leads/${ids[0] ?? ''}`);
		const { body } = await call('GET', '/Leads/deleted');
		const time = String(body.data[0]?.deleted_time);
		const since = (at: string) =>
			call('GET', '/Leads/deleted', undefined, { 'If-Modified-Since': at });
		expect((await since(time)).status).toBe(204);
		expect((await since(new Date(Date.parse(time) - 1_000).toISOString())).status).toBe(200);
	});
});
