import { given } from '../../kernel/given';
import { findStage } from '../../zoho/deals/find-stage';
import type { DealStanding } from '../../zoho/deals/read-standing';
import { candidates, type Candidate } from '../words/candidate';
import type { Hold } from '../words/hold';
import type { Proposal } from '../words/proposal';
import type { GateSettings } from '../words/settings';

/**
 * Why a stage that is proposed for a deal cannot be written, by what Zoho CRM says of the deal today: it is
 * of another pipeline, a blueprint moves the deal, or the deal is over, which only a person or the workflow
 * takes back. Empty for all else; `standingOf` is asked only where a stage is proposed.
 */
export async function stageHolds(
	proposal: Proposal,
	{ module, settings }: { module: string; settings: GateSettings },
	standingOf: (dealId: string) => Promise<DealStanding>,
): Promise<ReadonlyMap<string, Hold>> {
	const { action, recordId } = settings;
	if (module !== 'Deals' || action !== 'update' || recordId === undefined) return new Map();
	const stage = candidates(proposal, settings).find(({ field }) => field === 'Stage');
	if (!stage || stage.source === 'workflow') return new Map();
	const hold = stageHold(stage, await standingOf(recordId));
	return new Map(hold ? [['Stage', hold]] : []);
}

function stageHold({ value, source }: Candidate, standing: DealStanding): Hold | undefined {
	const { stages, stage: current, closed, blueprint } = standing;
	const wanted = typeof value === 'string' ? findStage(stages, value) : undefined;
	if (stages.length > 0 && !wanted) {
		const reason = 'The pipeline of the deal has no such stage';
		return { code: 'STAGE_NOT_IN_PIPELINE', reason, allowed: stages.map(({ display }) => display) };
	}
	if (wanted && wanted.actual === current) return undefined;
	if (closed && source === 'gpt')
		return { code: 'DEAL_CLOSED', reason: 'The deal is over: it stands in a closed stage' };
	if (!blueprint || (blueprint.field ?? 'Stage') !== 'Stage') return undefined;
	const ways = blueprint.transitions.map(({ name, to }) =>
		to === null ? name : `${name} (${to})`,
	);
	return {
		code: 'DEAL_IN_BLUEPRINT',
		reason: `The blueprint '${blueprint.name}' moves the deal, and its transitions may ask for values or send mails`,
		...given({ allowed: ways.length > 0 ? ways : undefined }),
	};
}
