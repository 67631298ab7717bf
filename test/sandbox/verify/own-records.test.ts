import { describe, expect, it } from 'vitest';
import type { Answer, Request } from '../../../sandbox/verify/belief.ts';
import { ownRecords } from '../../../sandbox/verify/own-records.ts';
import { NoAnswer } from '../../../sandbox/verify/send.ts';
import { MARK } from './verifying.ts';

const answer = (status: number, body?: unknown): Answer => ({
	status,
	body,
	type: 'application/json',
	disposition: '',
	location: '',
});
const row = (details: object, code = 'SUCCESS', status = 'success') => ({
	data: [{ code, status, details }],
});

interface Account {
	/** What is said of a new record, which is made whatever that is. */
	onCreate(): Answer;
	/** What a query that finds it is answered. */
	onQuery?(ids: string[]): Answer;
	/** The field the mark stands in. */
	field?: string;
}

/** An account that keeps every lead it is sent. */
function accountThat({ onCreate, onQuery = found, field = 'Last_Name' }: Account) {
	const kept: string[] = [];
	const own = ownRecords(async ({ method, path, body, query }: Request) => {
		await Promise.resolve();
		if (path === '/coql') {
			const isMeant = JSON.stringify(body).includes(`${field} like '${MARK}%'`);
			return isMeant && kept.length > 0 ? onQuery(kept) : answer(204);
		}
		if (method === 'DELETE') {
			const ids = query?.ids?.split(',') ?? [];
			kept.splice(0, kept.length, ...kept.filter((id) => !ids.includes(id)));
			return answer(200, { data: ids.map((id) => row({ id }).data[0]) });
		}
		kept.push(String(kept.length + 1));
		return onCreate();
	}, MARK);
	return { own, kept };
}

const found = (ids: string[]): Answer => answer(200, { data: ids.map((id) => ({ id })) });
const create: Request = { method: 'POST', path: '/Leads', body: { data: [{}] } };

describe('a record of the run', () => {
	it.each<[string, Answer]>([
		['ids that are numbers', answer(201, row({ id: 1 }))],
		['no id', answer(201, row({}))],
		['no rows', answer(201, { records: [] })],
		['nothing', answer(204)],
		['a page', answer(200)],
		['too many requests', answer(429, { code: 'TOO_MANY_REQUESTS', status: 'error' })],
		['a row that waits', answer(202, row({}, 'PENDING'))],
		['a refusal that is none', answer(400, { code: 'ANY', status: 'error' })],
	])('is taken away although its making was answered with %s', async (_, said) => {
		const { own, kept } = accountThat({ onCreate: () => said });
		await own.send(create);
		expect(kept).toHaveLength(1);
		expect(await own.end()).toEqual([]);
		expect(kept).toEqual([]);
	});

	it('is not forgotten for a later one that is refused', async () => {
		let said = answer(502);
		const { own, kept } = accountThat({ onCreate: () => said });
		await own.send(create);
		said = answer(400, row({ api_name: 'Code' }, 'DUPLICATE_DATA', 'error'));
		await own.send(create);
		await own.takeAway();
		expect(kept).toEqual([]);
	});

	it('is found by its company where its name is another', async () => {
		const { own, kept } = accountThat({ onCreate: () => answer(502), field: 'Company' });
		await own.send(create);
		expect(await own.end()).toEqual([]);
		expect(kept).toEqual([]);
	});

	it.each<[string, () => Answer]>([
		['rows without ids', () => answer(200, { data: [{ ID: '1' }] })],
		['ids that are numbers', () => answer(200, { data: [{ id: 1 }] })],
		['a page', () => answer(200)],
		['a refusal', () => answer(400, { code: 'INVALID_QUERY', status: 'error' })],
		[
			'no answer',
			() => {
				throw new NoAnswer();
			},
		],
	])('is said to be left when looking for it brings %s', async (_, onQuery) => {
		const { own } = accountThat({ onCreate: () => answer(502), onQuery });
		await own.send(create);
		expect(await own.end()).toEqual(['Leads']);
	});

	it('is not said to be left when all of them are gone and looking is not allowed', async () => {
		const { own } = accountThat({
			onCreate: () => answer(201, row({ id: '1' })),
			onQuery: () => answer(403),
		});
		await own.send(create);
		expect(await own.end()).toEqual([]);
	});
});
