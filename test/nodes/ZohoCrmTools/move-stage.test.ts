import { expect, it } from 'vitest';
import { onTwin } from './on-twin';

const crm = onTwin();
const writing = { classes: ['read', 'write'] };
const deal = '5725767000000400004';
const move = (stage: string, parameters = {}) =>
	crm.call('zoho_move_stage', { deal, stage }, { ...writing, ...parameters });
const puts = () =>
	crm
		.twin()
		.log()
		.filter(({ method }) => method === 'PUT');

it('moves a deal, or says which stages its pipeline has', async () => {
	expect(await move('Closed Won')).toMatchObject({ deal: { id: deal, done: 'updated' } });
	crm.twin().settings({ pipelineStages: ['Qualification'] });
	expect((await move('Needs Analysis')).error).toMatchObject({
		code: 'STAGE_NOT_IN_PIPELINE',
		parameter: 'stage',
		allowed: 'Qualification',
	});
});

it('tells an agent by which transitions a blueprint moves a deal', async () => {
	crm.twin().setState('Deals', deal, 'inBlueprint');
	expect((await move('Closed Lost')).error).toMatchObject({
		code: 'DEAL_IN_BLUEPRINT',
		allowed: expect.stringContaining("'Lose'"),
		next_step: expect.stringContaining('Reason_For_Loss__s'),
	});
});

it('moves nothing that may not be touched, out of what may be, or where stages may not be filled', async () => {
	const only = (field: string, value: string) => ({
		only: { condition: [{ module: 'Deals', field, operator: 'equals', value }] },
	});
	expect((await move('Closed Won', only('Stage', 'Qualification'))).error).toMatchObject({
		code: 'RECORD_OUTSIDE',
	});
	const stage = String(
		crm
			.twin()
			.records('Deals')
			.find(({ id }) => id === deal)?.['Stage'],
	);
	expect((await move('Closed Won', only('Stage', stage))).error).toMatchObject({
		code: 'RECORD_OUTSIDE',
		parameter: 'stage',
	});
	const not = { module: 'Deals', field: 'Stage', operator: 'not_equals' };
	const value = 'Id. Decision Makers';
	const kept = await move('Identify Decision Makers', { only: { condition: [{ ...not, value }] } });
	expect(kept.error).toMatchObject({ code: 'RECORD_OUTSIDE', parameter: 'stage' });
	const fill = { module: [{ module: 'Deals', fields: ['Amount'] }] };
	const listed = await crm.supply({ ...writing, fill });
	expect(listed.map(({ name }) => name)).not.toContain('zoho_move_stage');
	const dry = await move('Closed Won', { options: { dryRun: true } });
	expect(dry).toMatchObject({ deal: { done: 'wouldUpdate' } });
	expect(puts()).toEqual([]);
});
