import { given } from '../kernel/given';
import type { JsonObject } from '../kernel/json';
import { needsSearch } from '../zoho/modules/needs-search';
import type { Field } from '../zoho/words/field';
import type { WriteRules } from '../zoho/words/write-rules';
import type { Zoho } from '../zoho/zoho';
import type { OwnerChoice } from './found/choose-owner';
import { createOwnerFinder } from './found/find-owner';
import { fieldsToRead, keepExisting } from './found/keep-existing';
import { matchReasons } from './found/match-reasons';
import { nameLinks } from './found/name-links';
import { withSought } from './found/sought-again';
import { namesOf, readCustomer, recordsOf } from './found/read-customer';
import { createRecordsNow } from './found/records-now';
import { findThrough } from './lookups/find-records';
import { linkFields } from './lookups/link-fields';
import { planLookups } from './lookups/plan-lookups';
import { resolveLookups } from './lookups/resolve-lookups';
import { signed, signedPlan } from './plans/sign';
import { readProposal } from './reading/read-proposal';
import { readRules } from './reading/read-rules';
import { readAbout } from './review/about';
import { askPerson, type Asked } from './review/ask-person';
import { markChanged } from './answers/mark-changed';
import { readAnswer, type Answerer } from './answers/read-answer';
import { readReview, settingsOfAnswer } from './answers/read-review';
import { dispose, type RecordToday } from './verdict/dispose';
import type { Disposition } from './words/disposition';
import type { LookupResult } from './words/lookup';
import type { MeantRecord } from './words/meant-record';
import type { PlanSeal } from './words/plan-seal';
import type { Proposal } from './words/proposal';
import type { AskedField, Review } from './words/review';
import type { GateSettings } from './words/settings';

export interface GateQuestion {
	/** What was extracted, in one of the accepted shapes. */
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
	/** The records that may be meant, where it is not certain which. */
	candidates: MeantRecord[];
	/** Whether a record was looked for before, so that values of it may be kept. */
	isUpdateOfFound: boolean;
	/** Who answered; undefined for proposals that no person made. */
	answeredBy?: Answerer;
}

export interface Gate {
	/**
	 * Says what will be weighed, so that the records that were found are read together: one call for
	 * 100 of a module. A question that cannot be read is left for `weigh` to refuse.
	 */
	expect(questions: readonly GateQuestion[]): void;
	/** Fails with a CoreError when the question cannot be read or Zoho CRM not be asked. */
	weigh(question: GateQuestion): Promise<GateAnswer>;
	/** The same for an answered form; fails with REVIEW_NOT_SIGNED for a review that no Gate of this credential made. */
	weighAnswer(answered: AnsweredReview): Promise<GateAnswer>;
}

interface GatePorts {
	/** Called only when records have to be searched or read, or users. */
	connect(): Promise<Zoho>;
	/** The rules of a module, which may be some seconds old: what is written is checked again then. */
	rulesOf(module: string): Promise<WriteRules>;
	/** Signs plans and reviews that were made by rules the Gate read itself; none is without it. */
	seal?: PlanSeal;
	/** The date it is for those who work with the CRM. */
	today(): string;
}

/** A proposal, and all it is weighed by. */
interface Weighing {
	proposal: Proposal;
	rules: WriteRules;
	/** Whether the Gate read the rules itself. */
	own: boolean;
	settings: GateSettings;
	/** The user who is to own the record. */
	owner?: OwnerChoice;
	item: unknown;
	/** What the form asked that was answered, and by whom. */
	before?: AskedField[];
	by?: string | null;
}

/** A gate for one run of a node, which asks each question of the CRM once. It writes nothing. */
export function createGate({ connect, rulesOf, seal, today }: GatePorts): Gate {
	const asked = new Map<string, Promise<LookupResult>>();
	const known = new Map<string, WriteRules>();
	const recordsNow = createRecordsNow(async ({ fields, ...records }) => {
		const { fields: all = [] } = known.get(records.module) ?? {};
		const read = all
			.filter(({ kind }) => kind !== 'subform')
			.filter((field) => fields.includes(field.name) || isLinked(field));
		const names = read.map(({ name }) => name);
		return await (await connect()).records.byId({ ...records, fields: names });
	});

	const ownerOf = createOwnerFinder(async () =>
		(await connect()).users.list({ type: 'ActiveUsers' }),
	);

	function expectRecord(proposal: Proposal, module: string, settings: GateSettings): void {
		const { found, recordId } = settings;
		if (!found || recordId === undefined) return;
		recordsNow.expect(module, recordId, fieldsToRead(proposal, settings));
	}

	/** The record that was found, with what of the proposal stays out of it; undefined for a new one. */
	async function foundRecord(
		proposal: Proposal,
		rules: WriteRules,
		settings: GateSettings,
	): Promise<RecordToday | 'gone' | undefined> {
		const { found, recordId } = settings;
		if (!found || recordId === undefined) return undefined;
		const record = await recordsNow.read(rules.module, recordId);
		return record
			? { record, ...keepExisting(proposal, record, { rules, settings, found }) }
			: 'gone';
	}

	async function answer(weighing: Weighing): Promise<GateAnswer> {
		const { rules, own, settings, owner, item, before, by } = weighing;
		known.set(rules.module, rules);
		expectRecord(weighing.proposal, rules.module, settings);
		const { found } = settings;
		const record = await foundRecord(weighing.proposal, rules, settings);
		const now = record === 'gone' ? undefined : record;
		const customer = readCustomer(found?.customer);
		const unsure = found
			? matchReasons(found, customer, { module: rules.module, ...settings })
			: [];
		const proposal: Proposal = {
			...weighing.proposal,
			reasons: [...unsure, ...(record === 'gone' ? [gone] : []), ...weighing.proposal.reasons],
		};
		const settled = new Set(now?.kept.map(({ field }) => field));
		const { requests, answers } = planLookups(proposal, rules, settings, settled);
		const resolved = await resolveLookups(requests, findThrough(connect), asked);
		const lookups = new Map([...answers, ...resolved]);
		const disposed = dispose({ proposal, rules, settings, lookups, ...given({ now }) });
		const weighed =
			disposed.verdict === 'ready' && found
				? { ...disposed, plan: withSought(disposed.plan, customer, found) }
				: disposed;
		const { plan } = weighed;
		if (now && plan?.recordId !== undefined)
			recordsNow.note(plan.module, plan.recordId, plan.values);
		const names = namesOf(customer);
		if (owner) names.set(owner.id, owner.name);
		const told = { ...weighed, ...nameLinks(weighed, names) };
		const candidates = unsure.length > 0 && customer ? recordsOf(customer) : [];
		const isHeld = told.verdict === 'review';
		const current =
			now?.record ?? (own && isHeld ? await currentRecord(rules.module, settings) : undefined);
		const { review, ...asking } = askPerson({
			...{ disposition: told, rules, settings, lookups, proposal, candidates },
			...{ about: readAbout(item), today: current, day: today() },
			...given({ before, by }),
		});
		return {
			disposition: own ? await signedPlan(told, seal) : told,
			review: own ? await signed(review, seal) : review,
			candidates,
			isUpdateOfFound: found !== undefined,
			...asking,
		};
	}

	/** The record to update; undefined when it is not known which, or is not there any more. */
	async function currentRecord(
		module: string,
		{ action, recordId, found }: GateSettings,
	): Promise<JsonObject | undefined> {
		if (action !== 'update' || recordId === undefined || found) return undefined;
		const { records } = await connect();
		return await records.get({ module, id: recordId, fields: [] });
	}

	/** The record that a form was about, as it is now; undefined for a new one, or one that is gone. */
	async function recordAsked({ module, settings, seen }: Review): Promise<JsonObject | undefined> {
		if (seen === undefined || settings.recordId === undefined) return undefined;
		known.set(module, await rulesOf(module));
		recordsNow.expect(module, settings.recordId, Object.keys(seen));
		return await recordsNow.read(module, settings.recordId);
	}

	return {
		expect(questions) {
			for (const { proposal, rules, settings } of questions) {
				attemptTo(() => {
					const { module } = 'module' in rules ? rules : readRules(rules.item);
					expectRecord(readProposal(proposal), module, settings);
				});
			}
		},

		async weigh({ proposal: proposed, rules: from, settings: asGiven, item }) {
			const proposal = readProposal(proposed);
			const own = 'module' in from;
			const rules = own ? await rulesOf(from.module) : readRules(from.item);
			const linked = linkFields(rules, asGiven.links, asGiven.action);
			const owner = await ownerOf(rules, asGiven);
			const owned = owner ? { Owner: { id: owner.id } } : {};
			const fixedValues = { ...linked, ...owned, ...asGiven.fixedValues };
			const settings = { ...asGiven, fixedValues };
			return await answer({ proposal, rules, own, settings, item, ...given({ owner }) });
		},

		async weighAnswer({ review: given, answer: form, item }) {
			const review = await readReview(given, seal);
			const rules = await rulesOf(review.module);
			const { proposal, by } = readAnswer(form, review.asked, rules);
			const settings = settingsOfAnswer(review);
			const record = await recordAsked(review);
			const answered = record ? markChanged(proposal, review.seen ?? {}, record) : proposal;
			const decided = { settings, item, before: review.asked, by: by.name ?? by.email };
			const weighed = await answer({ proposal: answered, rules, own: true, ...decided });
			return { ...weighed, answeredBy: by };
		},
	};
}

/** What links and owners fill, which may differ from item to item. */
const isLinked = (field: Field): boolean => needsSearch(field) || field.name === 'Owner';

const gone = {
	code: 'RECORD_GONE',
	reason: 'The record to update is not in Zoho CRM any more, or the connected user may not see it',
} as const;

/** What fails here fails again, and is told, when its question is weighed. */
function attemptTo(work: () => void): void {
	try {
		work();
	} catch {
		return;
	}
}
