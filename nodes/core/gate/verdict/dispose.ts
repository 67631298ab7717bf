import { given } from '../../kernel/given';
import type { Json, JsonObject } from '../../kernel/json';
import { checkRecord } from '../../zoho/rules/check-record';
import type { Field } from '../../zoho/words/field';
import type { Plan } from '../../zoho/words/plan';
import type { WriteRules } from '../../zoho/words/write-rules';
import { unmetWants, wanting } from './also-required';
import { candidates, type Candidate } from '../words/candidate';
import type { Disposition, HeldField, PassedField } from '../words/disposition';
import type { KeptField } from '../words/found';
import { closedTo, marked, notFound, type Hold } from '../words/hold';
import { besideLink, linkValue } from '../lookups/link-values';
import type { LookupResults } from '../words/lookup';
import { plainAddress } from '../words/plain-address';
import type { Proposal, ProposalReason } from '../words/proposal';
import { bareValues, isBlank, isSameValue } from '../words/same-value';
import type { GateSettings } from '../words/settings';

type Holds = Map<string, Hold>;

/** A proposal and what it is weighed by. */
interface Weighing {
	proposal: Proposal;
	rules: WriteRules;
	settings: GateSettings;
	lookups: LookupResults;
	/** The record that was found; undefined for all others. */
	now?: RecordToday;
	/** What Zoho CRM would refuse of the record beside the rules of its module. */
	barred?: ReadonlyMap<string, Hold>;
}

/** A record as it is, and what of a proposal stays out of it. */
export interface RecordToday {
	record: JsonObject;
	kept: readonly KeptField[];
	holds: ReadonlyMap<string, Hold>;
}

/**
 * Weighs a proposal against the organization's own rules: what passes becomes the plan, the rest is
 * held for a person. Ready means that the plan may be written as it is; nothing is written here.
 */
export function dispose({
	proposal,
	rules,
	settings,
	lookups,
	now,
	barred,
}: Weighing): Disposition {
	const fields = new Map(rules.fields.map((field) => [field.name, field]));
	const settled = new Set(now?.kept.map(({ field }) => field));
	const open = candidates(proposal, settings).filter(({ field }) => !settled.has(field));
	const all = new Map(open.map((one) => [one.field, one]));
	const holds: Holds = new Map();
	const record: Array<[string, Json]> = [];

	for (const one of all.values()) {
		const field = fields.get(one.field);
		const lookup = lookups.get(one.field);
		const hold =
			closedTo(one, field, settings) ??
			now?.holds.get(one.field) ??
			barred?.get(one.field) ??
			notFound(one, field, lookup);
		if (hold) {
			holds.set(one.field, hold);
		} else if (field && lookup?.kind === 'found') {
			record.push([one.field, linkValue(field, lookup)]);
		} else {
			record.push([one.field, one.value]);
		}
	}

	const checked = checkRecord(rules, Object.fromEntries(record), { action: settings.action });
	for (const { field, code, reason, allowed } of checked.issues) {
		if (!holds.has(field)) holds.set(field, { code, reason, ...given({ allowed }) });
	}
	addMatchingHolds(holds, checked.values, settings);

	const kept = [...(now?.kept ?? [])];
	const fitting: PassedField[] = [];
	for (const one of all.values()) {
		if (holds.has(one.field)) continue;
		const value = Object.hasOwn(checked.values, one.field) ? checked.values[one.field] : undefined;
		const current = currentOf(one.field, now);
		const hold = marked(one, settings.marksHold);
		const isSame = value !== undefined && current !== undefined && isSameValue(value, current);
		if (isSame && !(hold && wouldChange(one, current))) {
			const label = fields.get(one.field)?.label ?? one.field;
			kept.push({ ...pick(one), label, current, ...same });
			continue;
		}
		if (hold || value === undefined) {
			holds.set(one.field, hold ?? { code: 'UNKNOWN_FIELD', reason: 'The rules do not know it' });
			continue;
		}
		const { field, source, evidence } = one;
		const label = fields.get(field)?.label ?? field;
		fitting.push({ field, label, value, source, evidence, ...given({ current }) });
	}

	const unmet = unmetWants(settings.alsoRequired, fitting, filledOf(now));
	addWantedHolds(holds, unmet);
	const passed = fitting.filter(({ field }) => !holds.has(field));

	const held = [...holds].map(([name, hold]) =>
		toHeld(name, hold, { from: all.get(name), field: fields.get(name), now }),
	);
	const reasons = [...reasonsOf(proposal, held, [...passed, ...kept]), ...askedFor(settings)];
	const mayPass =
		reasons.length === 0 &&
		unmet.length === 0 &&
		(settings.heldOptional === 'passRest' || held.length === 0) &&
		passed.length + kept.length > 0 &&
		!held.some((one) => blocks(one, settings, fields.get(one.field)));
	if (!mayPass) return { verdict: 'review', plan: null, held, passed, kept, reasons };
	const values = Object.fromEntries(passed.map(({ field, value }) => [field, value]));
	const beside = passed.map(({ field }) => besideLink(field, lookups.get(field)));
	const plan = toPlan(rules, settings, Object.assign(values, ...beside));
	const seen = now && bareValues(now.record, Object.keys(plan.values).filter(isSeenIn(now.record)));
	return { verdict: 'ready', plan: { ...plan, ...given({ seen }) }, held, passed, kept, reasons };
}

function toPlan(rules: WriteRules, settings: GateSettings, values: JsonObject): Plan {
	const { action, recordId, matchingFields } = settings;
	return {
		kind: 'zoho-crm.plan/1',
		module: rules.module,
		action,
		...given({
			recordId: action === 'update' ? recordId : undefined,
			matchingFields: action === 'upsert' && matchingFields.length > 0 ? matchingFields : undefined,
		}),
		values,
		rulesHash: rules.hash,
	};
}

/** What the record holds of a field; undefined where there is no record, or it does not say. */
const currentOf = (field: string, now: RecordToday | undefined): Json | undefined =>
	now && isSeenIn(now.record)(field) ? now.record[field] : undefined;

const isSeenIn =
	(record: JsonObject) =>
	(field: string): boolean =>
		Object.hasOwn(record, field);

const filledOf = (now: RecordToday | undefined): string[] =>
	Object.entries(now?.record ?? {}).flatMap(([field, value]) => (isBlank(value) ? [] : [field]));

/** Whether what is held already would be changed by what else the value may be. */
const wouldChange = ({ rival }: Candidate, current: Json): boolean =>
	rival !== undefined && rival !== null && !isSameValue(rival, current);

const same = { code: 'SAME', reason: 'The record holds this value already' } as const;

const pick = ({ field, value, source, evidence }: Candidate) => ({
	field,
	value,
	source,
	evidence,
});

function toHeld(
	name: string,
	hold: Hold,
	{
		from,
		field,
		now,
	}: { from: Candidate | undefined; field: Field | undefined; now: RecordToday | undefined },
): HeldField {
	return {
		field: name,
		label: field?.label ?? name,
		value: from?.value ?? null,
		...hold,
		source: from?.source ?? null,
		evidence: from?.evidence ?? null,
		...given({ current: currentOf(name, now) }),
	};
}

/** Whether a held field keeps the whole record from being written, whatever the node's options say. */
function blocks(held: HeldField, settings: GateSettings, field?: Field): boolean {
	if (held.source === 'workflow' || held.code === 'REQUIRED') return true;
	if (settings.action === 'upsert' && settings.matchingFields.includes(held.field)) return true;
	return settings.action !== 'update' && field?.required === true;
}

function addMatchingHolds(holds: Holds, values: JsonObject, settings: GateSettings): void {
	if (settings.action !== 'upsert') return;
	for (const name of settings.matchingFields) {
		const value = Object.hasOwn(values, name) ? values[name] : undefined;
		if (holds.has(name)) continue;
		if (value === undefined || value === null) {
			holds.set(name, { code: 'REQUIRED', reason: 'Records are matched by this field' });
		} else if (!mayMatch(value, settings.onlyMatch)) {
			holds.set(name, {
				code: 'MATCH_NOT_ALLOWED',
				reason: "The record of this value is not the one that the option 'Only Match' allows",
			});
		}
	}
}

/** Whether a record may be found by a value; case makes no other address of it. */
function mayMatch(value: Json, onlyMatch: string | undefined): boolean {
	if (onlyMatch === undefined) return true;
	if (typeof value !== 'string' || value === '') return false;
	return plainAddress(value) === plainAddress(onlyMatch);
}

function addWantedHolds(holds: Holds, unmet: string[][]): void {
	for (const names of unmet) {
		const [first] = names;
		if (first === undefined || names.some((name) => holds.has(name))) continue;
		holds.set(first, wanting(names));
	}
}

const askedFor = ({ reasonForReview: reason }: GateSettings): ProposalReason[] =>
	reason === '' ? [] : [{ code: 'WORKFLOW_ASKS', reason }];

function reasonsOf(
	proposal: Proposal,
	held: HeldField[],
	settled: Array<PassedField | KeptField>,
): ProposalReason[] {
	if (proposal.reasons.length > 0 || held.length > 0 || settled.length > 0) return proposal.reasons;
	return [{ code: 'NOTHING_TO_WRITE', reason: 'The proposal holds no value for any field' }];
}
