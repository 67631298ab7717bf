import { given } from '../kernel/given';
import type { WriteRules } from '../zoho/words/write-rules';
import type { Zoho } from '../zoho/zoho';
import { sealedText } from './plans/sealed-text';
import { dispose } from './verdict/dispose';
import type { Disposition } from './words/disposition';
import type { PlanSeal } from './words/plan-seal';
import { findThrough } from './lookups/find-records';
import type { LookupResult } from './words/lookup';
import { planLookups } from './lookups/plan-lookups';
import { readProposal } from './reading/read-proposal';
import { readRules } from './reading/read-rules';
import { resolveLookups } from './lookups/resolve-lookups';
import { reviewText, type Review } from './verdict/review-text';
import type { GateSettings } from './words/settings';

export interface GateQuestion {
	/** What the GPT node puts out, or a plain object of fields and values. */
	proposal: unknown;
	/** The module whose rules to fetch, or a rules item. */
	rules: { module: string } | { item: unknown };
	settings: GateSettings;
}

export interface GateAnswer {
	disposition: Disposition;
	/** What to tell a person when the verdict is review. */
	review: Review;
}

export interface Gate {
	/** Fails with a CoreError when the question cannot be read or Zoho CRM not be asked. */
	weigh(question: GateQuestion): Promise<GateAnswer>;
}

interface GatePorts {
	/** Called only when records have to be searched. */
	connect(): Promise<Zoho>;
	/** The rules of a module, which may be some seconds old: what is written is checked again then. */
	rulesOf(module: string): Promise<WriteRules>;
	/** Signs plans that were made by rules the Gate read itself; none is without it. */
	seal?: PlanSeal;
}

/** A gate for one run of a node, which asks each question of the CRM once. It writes nothing. */
export function createGate({ connect, rulesOf, seal }: GatePorts): Gate {
	const asked = new Map<string, Promise<LookupResult>>();

	return {
		async weigh({ proposal, rules, settings }) {
			const proposed = readProposal(proposal);
			const known = 'module' in rules ? await rulesOf(rules.module) : readRules(rules.item);
			const { requests, answers } = planLookups(proposed, known, settings);
			const found = await resolveLookups(requests, findThrough(connect), asked);
			const lookups = new Map([...answers, ...found]);
			const weighed = dispose({ proposal: proposed, rules: known, settings, lookups });
			const disposition = 'module' in rules ? await signed(weighed, seal) : weighed;
			return { disposition, review: reviewText(disposition, known, settings.action) };
		},
	};
}

/** A plan with its signature; rules that came with an item are nobody's but the item's, and sign nothing. */
async function signed(disposition: Disposition, seal: PlanSeal | undefined): Promise<Disposition> {
	if (disposition.verdict !== 'ready') return disposition;
	const { plan } = disposition;
	const signature = await seal?.sign(sealedText(plan));
	return { ...disposition, plan: { ...plan, ...given({ signature }) } };
}
