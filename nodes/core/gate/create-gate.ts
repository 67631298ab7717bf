import { given } from '../kernel/given';
import type { JsonObject } from '../kernel/json';
import { needsSearch } from '../zoho/modules/needs-search';
import type { Field } from '../zoho/words/field';
import type { WriteRules } from '../zoho/words/write-rules';
import type { Zoho } from '../zoho/zoho';
import { chooseOwner, namesUsers, type OwnerChoice } from './found/choose-owner';
import { fieldsToRead, keepExisting } from './found/keep-existing';
import { matchReasons } from './found/match-reasons';
import { nameLinks } from './found/name-links';
import { meantRecords, namesOf, readCustomer } from './found/read-customer';
import { createRecordsNow } from './found/records-now';
import { findThrough } from './lookups/find-records';
import { linkFields } from './lookups/link-fields';
import { planLookups } from './lookups/plan-lookups';
import { resolveLookups } from './lookups/resolve-lookups';
import { sealedText } from './plans/sealed-text';
import { readProposal } from './reading/read-proposal';
import { readRules } from './reading/read-rules';
import { dispose, type RecordToday } from './verdict/dispose';
import { reviewText, type Review } from './verdict/review-text';
import type { Disposition } from './words/disposition';
import type { LookupResult } from './words/lookup';
import type { MeantRecord } from './words/meant-record';
import type { PlanSeal } from './words/plan-seal';
import type { Proposal } from './words/proposal';
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
	/** The records that may be meant, where it is not certain which. */
	candidates: MeantRecord[];
}

export interface Gate {
	/**
	 * Says what will be weighed, so that the records that were found are read together: one call for
	 * 100 of a module. A question that cannot be read is left for `weigh` to refuse.
	 */
	expect(questions: readonly GateQuestion[]): void;
	/** Fails with a CoreError when the question cannot be read or Zoho CRM not be asked. */
	weigh(question: GateQuestion): Promise<GateAnswer>;
}

interface GatePorts {
	/** Called only when records have to be searched or read, or users. */
	connect(): Promise<Zoho>;
	/** The rules of a module, which may be some seconds old: what is written is checked again then. */
	rulesOf(module: string): Promise<WriteRules>;
	/** Signs plans that were made by rules the Gate read itself; none is without it. */
	seal?: PlanSeal;
}

/** A gate for one run of a node, which asks each question of the CRM once. It writes nothing. */
export function createGate({ connect, rulesOf, seal }: GatePorts): Gate {
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

	let users: Promise<JsonObject[]> | undefined;

	/** Who gets the record; undefined for one whose owner stays, or is Zoho CRM's or the workflow's to choose. */
	async function ownerOf(
		rules: WriteRules,
		{ action, found, owners, fixedValues }: GateSettings,
	): Promise<OwnerChoice | undefined> {
		const isAsked = action === 'create' || (found && found.replace.includes('Owner'));
		const isTaken = Object.hasOwn(fixedValues, 'Owner');
		const hasOwner = rules.fields.some(({ name }) => name === 'Owner');
		if (!isAsked || isTaken || !hasOwner || !namesUsers(owners)) return undefined;
		users ??= connect().then((zoho) => zoho.users.list({ type: 'ActiveUsers' }));
		return chooseOwner(owners, await users);
	}

	function expect({ proposal, rules, settings }: GateQuestion): void {
		const { found, recordId } = settings;
		if (!found || recordId === undefined) return;
		const { module } = 'module' in rules ? rules : readRules(rules.item);
		recordsNow.expect(module, recordId, fieldsToRead(readProposal(proposal), settings));
	}

	/** The record that was found, with what of the proposal stays out of it; undefined for a new one. */
	async function today(
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

	return {
		expect(questions) {
			for (const question of questions) attemptTo(() => expect(question));
		},
		async weigh(question) {
			const proposed = readProposal(question.proposal);
			const { rules: from, settings: asGiven } = question;
			const rules = 'module' in from ? await rulesOf(from.module) : readRules(from.item);
			known.set(rules.module, rules);
			const { found } = asGiven;
			const linked = linkFields(rules, asGiven.links, asGiven.action);
			const owner = await ownerOf(rules, asGiven);
			const owned = owner ? { Owner: { id: owner.id } } : {};
			const fixedValues = { ...linked, ...owned, ...asGiven.fixedValues };
			const settings = { ...asGiven, fixedValues };
			expect({ ...question, settings });

			const record = await today(proposed, rules, settings);
			const now = record === 'gone' ? undefined : record;
			const customer = readCustomer(found?.customer);
			const proposal: Proposal = {
				...proposed,
				reasons: [
					...(found ? matchReasons(found, customer, { module: rules.module, ...settings }) : []),
					...(record === 'gone' ? [gone] : []),
					...proposed.reasons,
				],
			};
			const settled = new Set(now?.kept.map(({ field }) => field));
			const { requests, answers } = planLookups(proposal, rules, settings, settled);
			const resolved = await resolveLookups(requests, findThrough(connect), asked);
			const lookups = new Map([...answers, ...resolved]);
			const weighed = dispose({ proposal, rules, settings, lookups, ...given({ now }) });
			const { plan } = weighed;
			if (now && plan?.recordId !== undefined)
				recordsNow.note(plan.module, plan.recordId, plan.values);
			const names = namesOf(customer);
			if (owner) names.set(owner.id, owner.name);
			const told = { ...weighed, ...nameLinks(weighed, names) };
			const disposition = 'module' in from ? await signed(told, seal) : told;
			const candidates = meantRecords(found?.match, customer);
			const review = reviewText(disposition, rules, { action: settings.action, candidates });
			return { disposition, review, candidates };
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

/** A plan with its signature; rules that came with an item are nobody's but the item's, and sign nothing. */
async function signed(disposition: Disposition, seal: PlanSeal | undefined): Promise<Disposition> {
	if (disposition.verdict !== 'ready') return disposition;
	const { plan } = disposition;
	const signature = await seal?.sign(sealedText(plan));
	return { ...disposition, plan: { ...plan, ...given({ signature }) } };
}
