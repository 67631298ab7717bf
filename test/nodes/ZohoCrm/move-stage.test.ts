import type { INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { onTwin } from './on-twin';

const { twin, run, calls } = onTwin();

const deal = '5725767000000400004';
const moving = (stage: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'deal',
	operation: 'moveStage',
	dealId: deal,
	stage,
	...more,
});
const goOn = { settings: { onError: 'continueRegularOutput' as const } };
const puts = () => calls('PUT', /Deals$/);
const stageOf = (id = deal) =>
	twin()
		.records('Deals')
		.find((one) => one['id'] === id)?.['Stage'];

describe('Deal > Move Stage', () => {
	it('moves a deal by the name that people see, in any case of letters', async () => {
		const { items } = await run(moving('identify decision makers'));
		expect(items).toMatchObject([{ id: deal, action: 'updated', module: 'Deals' }]);
		expect(stageOf()).toBe('Id. Decision Makers');
	});

	it('refuses a stage that the pipeline lacks, although the picklist has it, and says which it has', async () => {
		twin().settings({ pipelineStages: ['Qualification', 'Needs Analysis'] });
		const { items } = await run(moving('Closed Won'), goOn);
		expect(items[0]).toMatchObject({
			details: { code: 'STAGE_NOT_IN_PIPELINE', allowed: 'Qualification, Needs Analysis' },
		});
		expect(puts()).toEqual([]);
	});

	it('tells of a deal in a blueprint which transitions there are, and what they ask for', async () => {
		const stage = String(stageOf());
		twin().setState('Deals', deal, 'inBlueprint');
		const { items } = await run(moving('Closed Lost'), goOn);
		expect(items[0]).toMatchObject({
			details: {
				code: 'DEAL_IN_BLUEPRINT',
				blueprint: 'Sale',
				transitions: expect.arrayContaining([
					expect.objectContaining({
						name: 'Lose',
						to: 'Closed Lost',
						asks: ['Reason_For_Loss__s'],
					}),
				]),
			},
		});
		expect(stageOf()).toBe(stage);
	});

	it('moves many in one call, and leaves out those that are not there', async () => {
		const ids = twin()
			.records('Deals')
			.slice(0, 3)
			.map(({ id }) => String(id));
		const input = [...ids, '5725767000000999999', 'no ID'].map((id) => ({ id }));
		const { items } = await run(moving('Closed Won', { dealId: '={{ $json.id }}' }), {
			...goOn,
			input,
		});
		expect(items).toMatchObject([
			...ids.map((id) => ({ id, action: 'updated' })),
			{ details: { code: 'RECORD_NOT_FOUND' } },
			{ details: { code: expect.stringMatching(/ID/) } },
		]);
		expect(puts()).toHaveLength(1);
	});

	it('writes nothing in a dry run', async () => {
		const { items } = await run(moving('Closed Won', { options: { dryRun: true } }));
		expect(items).toMatchObject([{ action: 'wouldUpdate', wouldSend: { Stage: 'Closed Won' } }]);
		expect(puts()).toEqual([]);
	});
});
