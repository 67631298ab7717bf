import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../../../nodes/core/kernel/ports';
import { readPages } from '../../../../../nodes/core/zoho/wire/pages';
import type { Session, ZohoCall } from '../../../../../nodes/core/zoho/wire/session';
import { limits } from '../../../../../nodes/core/zoho/words/limits';
import { thrown } from '../thrown';

type PagedRead = Parameters<typeof readPages>[1];

interface ReadWith {
	missing?: number;
	tokens?: boolean;
	/** What the second page is answered with. */
	second?: Partial<HttpResponse> | undefined;
}

/** Reads from a list of `total` rows whose pages are as long as they were asked for, less `missing` each. */
function read(
	total: number,
	changes: Partial<PagedRead>,
	{ missing = 0, tokens = true, second }: ReadWith = {},
) {
	const calls: ZohoCall[] = [];
	let given = 0;
	const session: Session = {
		send: (call) => {
			calls.push(call);
			if (second && calls.length === 2)
				return Promise.resolve({ status: 200, headers: {}, body: undefined, ...second });
			const size = Math.min(Number(call.query?.['per_page']), total - given);
			const rows = Array.from({ length: Math.max(0, size - missing) }, () => ({}));
			given += size;
			const token = tokens ? { next_page_token: `after ${given}` } : {};
			const body = { users: rows, info: { more_records: given < total, ...token } };
			return Promise.resolve({ status: 200, headers: {}, body });
		},
		usage: () => ({ calls: calls.length, credits: 0 }),
		time: () => ({ now: 0, slackMs: 0 }),
	};
	const path = '/crm/v8/users';
	const paged: PagedRead = { path, query: { type: 'all' }, key: 'users', limit: undefined };
	const rows = () => readPages(session, { ...paged, ...changes });
	return { rows, calls };
}

describe('pages', () => {
	it('are asked for where they are, with what is to be left in or out', async () => {
		const { rows, calls } = read(3, { module: 'Users', limit: 3 });
		expect(await rows()).toHaveLength(3);
		expect(calls).toEqual([
			{
				method: 'GET',
				path: '/crm/v8/users',
				query: { type: 'all', per_page: '3' },
				module: 'Users',
				repeat: 'safe',
			},
		]);
	});

	it.each([0, -1])('are none for a limit of %i', async (limit) => {
		const { rows, calls } = read(3, { limit });
		expect(await rows()).toEqual([]);
		expect(calls).toEqual([]);
	});

	it('go on when they hold fewer rows than they could', async () => {
		const { rows, calls } = read(12, { limit: 5 }, { missing: 2 });
		expect(await rows()).toHaveLength(5);
		expect(calls.map(({ query }) => query?.['page'])).toEqual([undefined, '2']);
	});

	it.each<[string, Partial<HttpResponse>]>([
		['nothing at all', { status: 204, body: undefined }],
		['no rows', { status: 200, body: { users: [], info: { more_records: false } } }],
	])('are no whole when the second, which was announced, holds %s', async (_, second) => {
		const { rows, calls } = read(260, {}, { second });
		const error = await thrown(rows);
		expect(error.code).toBe('PAGES_BROKEN');
		expect(error.details).toEqual({ module: '/crm/v8/users', before: 200 });
		expect(calls).toHaveLength(2);
	});

	it('have numbers up to the 2,000th row and a token from there', async () => {
		const { rows, calls } = read(limits.pagedRows + 1, {});
		expect(await rows()).toHaveLength(limits.pagedRows + 1);
		expect(calls.at(-2)?.query).toEqual({ type: 'all', per_page: '200', page: '10' });
		expect(calls.at(-1)?.query).toEqual({
			type: 'all',
			per_page: '200',
			page_token: `after ${limits.pagedRows}`,
		});
	});
});

describe('the reach of pages', () => {
	const search = { rows: 400, code: 'LIMIT_REACHED' } as const;

	it.each([399, 400])('is not left by %i of 400 rows', async (total) => {
		const { rows } = read(total, { reach: search });
		expect(await rows()).toHaveLength(total);
	});

	it('is said with the module when rows are left behind', async () => {
		const { rows } = read(401, { reach: search, module: 'Leads' });
		const error = await thrown(rows);
		expect(error.code).toBe('LIMIT_REACHED');
		expect(error.details).toEqual({ module: 'Leads', limit: 400 });
	});

	it('is no matter for rows within the limit', async () => {
		const { rows } = read(401, { reach: search, limit: 400 });
		expect(await rows()).toHaveLength(400);
	});

	it('ends where Zoho gives no token to go on with', async () => {
		const { rows } = read(limits.pagedRows + 1, {}, { tokens: false });
		const error = await thrown(rows);
		expect(error.code).toBe('PAGINATION_LIMIT_EXCEEDED');
		expect(error.details).toEqual({ module: '/crm/v8/users', limit: limits.pagedRows });
	});

	it.each([0, 1])('of tokens is 100,000 rows: %i more', async (more) => {
		const { rows } = read(limits.tokenRows + more, {});
		if (more === 0) expect(await rows()).toHaveLength(limits.tokenRows);
		else expect((await thrown(rows)).code).toBe('PAGINATION_LIMIT_EXCEEDED');
	});
});

describe('a server that gives the same page for ever', () => {
	const ids = (from: number, count: number) =>
		Array.from({ length: count }, (_, at) => ({ id: String(from + at) }));

	/** Answers page by page as told, and the last one for ever. */
	function readFrom(pages: object[], changes: Partial<PagedRead> = {}) {
		const calls: ZohoCall[] = [];
		const session: Session = {
			send: (call) => {
				const body = pages[Math.min(calls.length, pages.length - 1)];
				calls.push(call);
				return Promise.resolve({ status: 200, headers: {}, body });
			},
			usage: () => ({ calls: calls.length, credits: 0 }),
			time: () => ({ now: 0, slackMs: 0 }),
		};
		const paged: PagedRead = {
			path: '/u',
			query: {},
			key: 'users',
			module: 'Users',
			limit: undefined,
		};
		return { calls, rows: () => readPages(session, { ...paged, ...changes }) };
	}
	const page = (users: object[], token?: string) => ({
		users,
		info: { more_records: true, next_page_token: token },
	});

	it.each<[string, object[], number]>([
		['the same rows', [page(ids(0, 200))], 2],
		['two pages by turns', [page(ids(0, 200)), page(ids(200, 200)), page(ids(0, 200))], 3],
		['rows in another order', [page(ids(0, 200)), page(ids(0, 200).reverse())], 2],
		[
			'rows without an ID, and one token',
			[
				page(
					Array.from({ length: 200 }, () => ({})),
					'same',
				),
			],
			11,
		],
		['nothing, again and again', [page(ids(0, 200)), page([])], 3],
	])('is not asked for ever: %s', async (_, pages, most) => {
		const { rows, calls } = readFrom(pages);
		const error = await thrown(rows);
		expect(error.code).toBe('PAGES_REPEATED');
		expect(error.details).toEqual({ module: 'Users' });
		expect(calls).toHaveLength(most);
	});

	it('is told from one whose last page a new record has pushed on', async () => {
		const last = { users: ids(199, 1), info: { more_records: false } };
		const { rows } = readFrom([page(ids(0, 200)), last]);
		expect(await rows()).toHaveLength(201);
	});

	it('does not fill a limit with rows it gave before', async () => {
		const { rows } = readFrom([page(ids(0, 200))], { limit: 400 });
		expect((await thrown(rows)).code).toBe('PAGES_REPEATED');
	});
});
