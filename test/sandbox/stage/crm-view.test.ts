import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCrmView } from '../../../sandbox/stage/crm-view.ts';
import { isReviewTask } from '../../../sandbox/stage/seen-write.ts';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';

let twin: Twin;
beforeEach(async () => {
	twin = await createTwin();
});
afterEach(() => twin.close());

async function post(path: string, body: unknown) {
	const answer = await fetch(`${twin.url}/crm/v8/${path}`, {
		method: 'POST',
		headers: {
			authorization: `Zoho-oauthtoken ${twin.client.accessToken}`,
			'content-type': 'application/json',
		},
		body: JSON.stringify(body),
	});
	const { data } = (await answer.json()) as { data: Array<{ details: { id: string } }> };
	return data[0]?.details.id ?? '';
}

describe('what happened in the CRM since a mark', () => {
	it('folds the changes of a record into one, with names for its lookups and its tags', async () => {
		const [deal] = twin.records('Deals');
		const crm = createCrmView(twin.url);
		await post('Leads', { data: [{ Last_Name: 'Before', Company: 'Before' }] });
		const mark = await crm.mark();

		const task = { Subject: 'Call back', What_Id: { id: deal?.id }, $se_module: 'Deals' };
		const id = await post('Tasks', { data: [task] });
		await post('Tasks/actions/add_tags', { ids: [id], tags: [{ name: 'GPT Review' }] });

		const { writes, calls, credits } = await crm.since(mark);
		expect(writes).toMatchObject([
			{
				module: 'Tasks',
				id,
				operation: 'create',
				fields: { Subject: 'Call back', What_Id: deal?.Deal_Name },
				tags: ['GPT Review'],
				parent: { module: 'Deals', name: deal?.Deal_Name },
			},
		]);
		expect(writes.map(isReviewTask)).toEqual([true]);
		expect(calls).toBe(2);
		expect(credits).toBe(2);
	});

	it('is nothing when nothing was asked', async () => {
		const crm = createCrmView(twin.url);
		expect(await crm.since(await crm.mark())).toEqual({ writes: [], calls: 0, credits: 0 });
	});
});
