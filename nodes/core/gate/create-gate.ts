import { given } from '../kernel/given';
import type { JsonObject } from '../kernel/json';
import { needsSearch } from '../zoho/modules/needs-search';
import type { Field } from '../zoho/words/field';
import type { WriteRules } from '../zoho/words/write-rules';
import type { OwnerChoice } from './found/choose-owner';
import { createOwnerFinder } from './found/find-owner';
import { fieldsToRead, keepExisting } from './found/keep-existing';
import { matchReasons } from './found/match-reasons';
import { nameLinks } from './found/name-links';
import { namesOf, openOf, readCustomer, recordsOf } from './found/read-customer';
import { withSought } from './found/sought-again';
import { createRecordsNow } from './found/records-now';
import { stageHolds } from './found/stage-holds';
import type { Gate, GateAnswer, GatePorts } from './gate';
import { lookupThrough } from './lookups/find-records';
import { linkFields } from './lookups/link-fields';
import { planLookups } from './lookups/plan-lookups';
import { resolveLookups } from './lookups/resolve-lookups';
import { signed, signedPlan } from './plans/sign';
import { readProposal } from './reading/read-proposal';
import { readRules } from './reading/read-rules';
import { readAbout } from './review/about';
import { askPerson } from './review/ask-person';
import { choicesOf } from './review/meant/choices';
import { asNote } from './answers/as-note';
import { knownByNow, withKnown } from './answers/known-by-now';
import { linksNow, withoutGone } from './answers/links-now';
import { readAnswer } from './answers/read-answer';
import { openCaseOf, settingsOfAnswer, typedIn } from './answers/picked-settings';
import { readReview } from './answers/read-review';
import { seenValues } from './answers/seen-values';
import { dispose, type RecordToday } from './verdict/dispose';
import type { LookupResult } from './words/lookup';
import type { Proposal } from './words/proposal';
import type { AskedField, Choices, Picked, Review } from './words/review';
import type { GateSettings } from './words/settings';

/** A proposal, and all it is weighed by. */
interface Weighing {
	proposal: Proposal;
	rules: WriteRules;
	/** Whether the Gate read the rules itself. */
	own: boolean;
	/** As the workflow's author laid them down, or a person changed them. */
	settings: GateSettings;
	item: unknown;
	/** The form that was answered. */
	answered?: AnsweredForm;
}

interface AnsweredForm {
	/** What it asked. */
	before: AskedField[];
	by: string | null;
	/** By what its next answer is weighed. */
	asGiven: GateSettings;
	choices?: Choices | undefined;
	picked?: Picked | undefined;
	/** Who was to own the record. */
	owner?: OwnerChoice | undefined;
	/** Fields that a person fills, whatever is linked. */
	typed: readonly string[];
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

	const owners = createOwnerFinder(async () =>
		(await connect()).users.list({ type: 'ActiveUsers' }),
	);

	// One facade remembers the pipelines.
	let zoho: ReturnType<GatePorts['connect']> | undefined;
	const standingOf = async (id: string) =>
		(await (zoho ??= connect())).deals.standing({ id, blueprint: true });

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

	/** The settings with what is linked and who owns the record, as it is now. */
	async function settle({ rules, settings, answered }: Weighing) {
		const linked = linkFields(rules, settings.links, settings.action);
		const open = Object.entries(linked).filter(([name]) => !answered?.typed.includes(name));
		const owner = await owners.ownerOf(rules, settings);
		const fixedValues = {
			...Object.fromEntries(open),
			...(owner ? { Owner: { id: owner.id } } : {}),
			...settings.fixedValues,
		};
		return { settings: { ...settings, fixedValues }, owner };
	}

	async function answer(weighing: Weighing): Promise<GateAnswer> {
		const { rules, own, item, answered } = weighing;
		known.set(rules.module, rules);
		const { settings, owner } = await settle(weighing);
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
		const resolved = await resolveLookups(requests, lookupThrough(connect), asked);
		const lookups = new Map([...answers, ...resolved]);
		const barred = own
			? await stageHolds(proposal, { module: rules.module, settings }, standingOf)
			: undefined;
		const disposed = dispose({ proposal, rules, settings, lookups, ...given({ now, barred }) });
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
		const candidates = unsure.length > 0 && customer ? recordsOf(customer, rules.module) : [];
		const open = customer ? openOf(customer) : [];
		const choices =
			answered?.choices ??
			choicesOf({ rules, settings: weighing.settings, proposal, candidates, open });
		const isNew = settings.action === 'create';
		const ownerNote = isNew ? await owners.noteOf(answered?.owner, owner) : '';
		const isHeld = told.verdict === 'review';
		const current =
			now?.record ?? (own && isHeld ? await currentRecord(rules.module, settings) : undefined);
		const { review, ...asking } = askPerson({
			...{ disposition: told, rules, settings, lookups, proposal, candidates },
			...{ about: readAbout(item), today: current, day: today(), ownerNote },
			asGiven: answered?.asGiven ?? weighing.settings,
			...given({ choices, owner, picked: answered?.picked }),
			...given({ before: answered?.before, by: answered?.by }),
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

	/** The record that an answer is about, as it is now; undefined for a new one, or one that is gone. */
	async function recordAnswered(proposal: Proposal, review: Review, settings: GateSettings) {
		const { recordId: id } = settings;
		const { module, seen, seenOf } = review;
		if (id === undefined || (id === seenOf && seen === undefined)) return undefined;
		const fields = [...Object.keys(seen ?? {}), ...fieldsToRead(proposal, settings)];
		recordsNow.expect(module, id, fields);
		const now = await recordsNow.read(module, id);
		return now && { id, now };
	}

	/** A case as a note on an open one. */
	async function noteOn(caseId: string, weighing: Weighing): Promise<Weighing> {
		const rules = await rulesOf('Notes');
		const note = asNote(weighing.proposal, weighing.settings, caseId);
		const { by = null, owner } = weighing.answered ?? {};
		const answered = { before: [], by, asGiven: note.settings, owner, typed: [] };
		return { ...weighing, ...note, rules, answered };
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

		async weigh({ proposal: proposed, rules: from, settings, item }) {
			const proposal = readProposal(proposed);
			const own = 'module' in from;
			const rules = own ? await rulesOf(from.module) : readRules(from.item);
			return await answer({ proposal, rules, own, settings, item });
		},

		async weighAnswer({ review: sent, answer: form, known: customer, item }) {
			const review = await readReview(sent, seal);
			const rules = await rulesOf(review.module);
			known.set(review.module, rules);
			const { proposal, by, picks } = readAnswer(form, review, rules);
			const ofAnswer = settingsOfAnswer(review, picks);
			const byNow = ofAnswer.action === 'create' ? knownByNow(customer) : undefined;
			const { choices } = review;
			const linked = await linksNow(
				{ settings: byNow ? withKnown(ofAnswer, byNow) : ofAnswer, choices, picks },
				async (module, id, fields) =>
					(await (await connect()).records.byId({ module, ids: [id], fields })).get(id),
			);
			const { settings } = linked;
			const now = await recordAnswered(proposal, review, settings);
			const seen = now ? seenValues(proposal, review, now) : proposal;
			const weighing = {
				proposal: { ...seen, reasons: [...linked.reasons, ...seen.reasons] },
				...{ rules, own: true, settings, item },
				answered: {
					...{ before: review.asked, by: by.name ?? by.email, typed: typedIn(review, picks) },
					...(byNow
						? { asGiven: withKnown(review.settings, byNow) }
						: { asGiven: withoutGone(review.settings, linked), choices: linked.choices }),
					...given({ picked: byNow ? undefined : picks?.picked }),
					owner: picks?.who ? picks.who.owner : review.owner,
				},
			};
			// Until all is said, the form stays that of a case, or nobody could pick another one.
			const isSaid = weighing.proposal.reasons.length === 0;
			const open = isSaid ? openCaseOf(review, picks) : undefined;
			const weighed = await answer(open === undefined ? weighing : await noteOn(open, weighing));
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
