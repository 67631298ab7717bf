import { describe, expect, it } from 'vitest';
import { moduleOf, onTwin } from './on-twin';

const { twin, weigh, apply, record, calls } = onTwin();
const deal = '5725767000000400004';
const quote = 'we would like to talk about the price';

/** GPT's choice of a stage, as a proposal. */
const chosen = (Stage: string) => ({
	extraction: {
		...{ status: 'ok', result: { Stage }, issues: [] },
		fields: { Stage: { value: Stage, status: 'accepted', evidence: { quote }, issues: [] } },
	},
});
const moving = {
	...{ module: moduleOf('Deals'), foundRecordId: deal, match: 'exact', existingValues: 'replace' },
	allowedFields: 'Stage',
};

describe('a deal that a proposal moves (#163, #173)', () => {
	it('goes to an open stage of its pipeline, by the name that people see', async () => {
		const { ready, error } = await weigh([chosen('Identify Decision Makers')], moving);
		expect(error).toBeUndefined();
		expect(ready[0]?.gate).toMatchObject({
			plan: { action: 'update', recordId: deal, values: { Stage: 'Id. Decision Makers' } },
			passed: [{ field: 'Stage', evidence: { quote } }],
		});
		await apply(ready);
		expect(record('Deals', deal)).toMatchObject({ Stage: 'Id. Decision Makers' });
	});

	it('is held where the stage is of another pipeline, a blueprint moves it, or it is over', async () => {
		twin().settings({ pipelineStages: ['Qualification', 'Needs Analysis', 'Closed Won'] });
		const other = await weigh([chosen('Negotiation/Review')], moving);
		expect(other.review[0]?.gate).toMatchObject({
			held: [
				{
					...{ field: 'Stage', code: 'STAGE_NOT_IN_PIPELINE' },
					allowed: ['Qualification', 'Needs Analysis', 'Closed Won'],
				},
			],
		});
		twin().reset();
		twin().setState('Deals', deal, 'inBlueprint');
		const held = await weigh([chosen('Negotiation/Review')], moving);
		expect(held.review[0]?.gate).toMatchObject({
			held: [
				{
					field: 'Stage',
					code: 'DEAL_IN_BLUEPRINT',
					allowed: expect.arrayContaining(['Lose (Closed Lost)']),
				},
			],
		});
		twin().reset();
		const values = { Stage: 'Closed Won' };
		twin().change({ module: 'Deals', operation: 'update', id: deal, values });
		const over = await weigh([chosen('Negotiation/Review')], moving);
		expect(over.review[0]?.gate).toMatchObject({ held: [{ code: 'DEAL_CLOSED' }] });
		expect(record('Deals', deal)).toMatchObject(values);
	});

	it('stays where it stands without a word', async () => {
		const { Stage } = record('Deals', deal) as { Stage: string };
		const { ready } = await weigh([chosen(Stage)], moving);
		expect(ready[0]?.gate).toMatchObject({ plan: { values: {} }, kept: [{ code: 'SAME' }] });
	});

	it('reads the pipelines once for all deals of a run', async () => {
		const ids = ['5725767000000400004', '5725767000000400005', '5725767000000400006'];
		const items = ids.map((id) => ({ ...chosen('Negotiation/Review'), id }));
		await weigh(items, { ...moving, foundRecordId: '={{ $json.id }}' });
		expect(calls('GET', /settings\/pipeline$/)).toHaveLength(1);
	});
});
