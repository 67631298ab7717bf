import { describe, expect, it } from 'vitest';
import { stageHolds } from '../../../../../nodes/core/gate/found/stage-holds';
import type { Proposal } from '../../../../../nodes/core/gate/words/proposal';
import type { GateSettings } from '../../../../../nodes/core/gate/words/settings';
import type { DealStanding } from '../../../../../nodes/core/zoho/deals/read-standing';

const same = (name: string, closed = false) => ({ display: name, actual: name, closed });
const standing: DealStanding = {
	stage: 'Qualification',
	closed: false,
	stages: [
		same('Qualification'),
		{ display: 'Decision', actual: 'Id. Decision Makers', closed: false },
		same('Closed Won', true),
	],
};
const sale = {
	name: 'Sale',
	field: 'Stage',
	transitions: [{ id: '1', name: 'Qualify', to: 'Decision', asks: [] }],
};

const settingsOf = (more: Partial<GateSettings>) =>
	({ action: 'update', recordId: '1', fixedValues: {}, ...more }) as GateSettings;
const proposalOf = (Stage: string, source: Proposal['source'] = 'gpt'): Proposal => ({
	source,
	fields: [{ field: 'Stage', value: Stage, mark: 'none', markReason: '', evidence: null }],
	reasons: [],
});

async function codeOf(
	stage: string,
	{
		deal = {} as Partial<DealStanding>,
		source = 'gpt' as Proposal['source'],
		module = 'Deals',
		settings = {} as Partial<GateSettings>,
	} = {},
) {
	const asked: string[] = [];
	const holds = await stageHolds(
		proposalOf(stage, source),
		{ module, settings: settingsOf(settings) },
		async (id) => {
			asked.push(id);
			return { ...standing, ...deal };
		},
	);
	return { code: holds.get('Stage')?.code, allowed: holds.get('Stage')?.allowed, asked };
}

describe('a stage that is proposed for a deal', () => {
	it.each([
		['of its pipeline passes', 'Decision', {}, undefined],
		['passes by the name the API reads', 'Id. Decision Makers', {}, undefined],
		['of another pipeline is held', 'Renewal', {}, 'STAGE_NOT_IN_PIPELINE'],
		['that is over is held', 'Decision', { stage: 'Closed Won', closed: true }, 'DEAL_CLOSED'],
		['that a blueprint moves is held', 'Decision', { blueprint: sale }, 'DEAL_IN_BLUEPRINT'],
		[
			'whose blueprint moves another field passes',
			'Decision',
			{ blueprint: { ...sale, field: 'Status' } },
			undefined,
		],
		['that it has already passes', 'Qualification', { blueprint: sale }, undefined],
		['passes where the organization has no pipelines', 'Any', { stages: [] }, undefined],
	])('%s', async (_, stage, deal, code) => {
		expect((await codeOf(stage, { deal })).code).toBe(code);
	});

	it('says which stages and transitions there are', async () => {
		expect((await codeOf('Renewal')).allowed).toEqual(['Qualification', 'Decision', 'Closed Won']);
		const { allowed } = await codeOf('Decision', { deal: { blueprint: sale } });
		expect(allowed).toEqual(['Qualify (Decision)']);
	});

	it('may be put over a closed one by a person', async () => {
		const deal = { stage: 'Closed Won', closed: true };
		expect((await codeOf('Decision', { deal, source: 'person' })).code).toBeUndefined();
		expect((await codeOf('Renewal', { deal, source: 'person' })).code).toBe(
			'STAGE_NOT_IN_PIPELINE',
		);
	});

	it.each([
		['of another module', { module: 'Leads' }],
		['of a new deal', { settings: { action: 'create' as const } }],
		['that the workflow set', { settings: { fixedValues: { Stage: 'Renewal' } } }],
	])('asks nothing of Zoho CRM where it is %s', async (_, more) => {
		expect(await codeOf('Renewal', more)).toMatchObject({ code: undefined, asked: [] });
	});
});
