import { given } from '../kernel/given';
import type { JsonObject } from '../kernel/json';
import type { WriteRules } from '../zoho/words/write-rules';
import type { Zoho } from '../zoho/zoho';
import { findThrough } from './lookups/find-records';
import { planLookups } from './lookups/plan-lookups';
import { resolveLookups } from './lookups/resolve-lookups';
import { sealedText } from './plans/sealed-text';
import { readProposal } from './reading/read-proposal';
import { readRules } from './reading/read-rules';
import { readAbout } from './review/about';
import { askPerson, type Asked } from './review/ask-person';
import { readAnswer, type Answerer } from './answers/read-answer';
import { readReview, settingsOfAnswer } from './answers/read-review';
import { dispose } from './verdict/dispose';
import type { Disposition } from './words/disposition';
import type { LookupResult } from './words/lookup';
import type { PlanSeal } from './words/plan-seal';
import type { Proposal } from './words/proposal';
import type { AskedField, Review } from './words/review';
import type { GateSettings } from './words/settings';

export interface GateQuestion {
	/** What the GPT node puts out, or a plain object of fields and values. */
	proposal: unknown;
	/** The module whose rules to fetch, or a rules item. */
	rules: { module: string } | { item: unknown };
	settings: GateSettings;
	/** The item that the proposal is on: where it came from is told to whoever reviews it. */
	item?: unknown;
}

export interface AnsweredReview {
	/** `review` of the Gate that asked. */
	review: unknown;
	/** What the form gave. */
	answer: unknown;
	item?: unknown;
}

export interface GateAnswer extends Asked {
	disposition: Disposition;
	/** What is weighed again when the form is answered. */
	review: Review;
	/** Who answered; undefined for proposals that no person made. */
	answeredBy?: Answerer;
}

export interface Gate {
	/** Fails with a CoreError when the question cannot be read or Zoho CRM not be asked. */
	weigh(question: GateQuestion): Promise<GateAnswer>;
	/** The same for an answered form; fails with REVIEW_NOT_SIGNED for a review that no Gate of this credential made. */
	weighAnswer(answered: AnsweredReview): Promise<GateAnswer>;
}

interface GatePorts {
	/** Called only when records have to be searched or read. */
	connect(): Promise<Zoho>;
	/** The rules of a module, which may be some seconds old: what is written is checked again then. */
	rulesOf(module: string): Promise<WriteRules>;
	/** Signs plans and reviews that were made by rules the Gate read itself; none is without it. */
	seal?: PlanSeal;
	/** The date it is for those who work with the CRM. */
	today(): string;
}

/** A gate for one run of a node, which asks each question of the CRM once. It writes nothing. */
export function createGate({ connect, rulesOf, seal, today }: GatePorts): Gate {
	const asked = new Map<string, Promise<LookupResult>>();

	interface Weighing {
		proposal: Proposal;
		rules: WriteRules;
		/** Whether the Gate read the rules itself. */
		own: boolean;
		settings: GateSettings;
		item: unknown;
		before?: AskedField[];
		by?: string | null;
	}

	async function answer(weighing: Weighing): Promise<GateAnswer> {
		const { proposal, rules, own, settings, item, before, by } = weighing;
		const { requests, answers } = planLookups(proposal, rules, settings);
		const found = await resolveLookups(requests, findThrough(connect), asked);
		const lookups = new Map([...answers, ...found]);
		const weighed = dispose({ proposal, rules, settings, lookups });
		const isHeld = weighed.verdict === 'review';
		const current = own && isHeld ? await currentRecord(rules.module, settings) : undefined;
		const { review, ...told } = askPerson({
			...{ disposition: weighed, rules, settings, lookups, proposal },
			...{ about: readAbout(item), today: current, day: today() },
			...given({ before, by }),
		});
		return {
			disposition: own ? await signedPlan(weighed, seal) : weighed,
			review: own ? await signed(review, seal) : review,
			...told,
		};
	}

	/** The record to update; undefined when it is not known which, or is not there any more. */
	async function currentRecord(
		module: string,
		{ action, recordId }: GateSettings,
	): Promise<JsonObject | undefined> {
		if (action !== 'update' || recordId === undefined) return undefined;
		const { records } = await connect();
		return await records.get({ module, id: recordId, fields: [] });
	}

	return {
		async weigh({ proposal, rules, settings, item }) {
			const proposed = readProposal(proposal);
			const own = 'module' in rules;
			const known = own ? await rulesOf(rules.module) : readRules(rules.item);
			return await answer({ proposal: proposed, rules: known, own, settings, item });
		},

		async weighAnswer({ review: given, answer: form, item }) {
			const review = await readReview(given, seal);
			const rules = await rulesOf(review.module);
			const { proposal, by } = readAnswer(form, review.asked, rules);
			const settings = settingsOfAnswer(review);
			const decided = { settings, item, before: review.asked, by: by.name ?? by.email };
			const weighed = await answer({ proposal, rules, own: true, ...decided });
			return { ...weighed, answeredBy: by };
		},
	};
}

/** With its signature; what was weighed by rules that came with an item is nobody's, and signs nothing. */
async function signed<Sealed extends object>(
	sealed: Sealed,
	seal: PlanSeal | undefined,
): Promise<Sealed & { signature?: string }> {
	const signature = await seal?.sign(sealedText(sealed));
	return { ...sealed, ...given({ signature }) };
}

async function signedPlan(
	disposition: Disposition,
	seal: PlanSeal | undefined,
): Promise<Disposition> {
	if (disposition.verdict !== 'ready') return disposition;
	return { ...disposition, plan: await signed(disposition.plan, seal) };
}
