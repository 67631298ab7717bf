import { given } from '../../kernel/given';
import type { Json } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { Disposition } from '../words/disposition';
import type { LookupResult, LookupResults } from '../words/lookup';
import {
	noChoice,
	whatToDo,
	whichWork,
	whoIsMeant,
	yourName,
	type AskedField,
	type RecordChoice,
} from '../words/review';
import type { Proposal } from '../words/proposal';
import type { GateSettings } from '../words/settings';
import { tellApart } from './meant/tell-apart';
import { isAskable } from './why';

/** What an answered form has beside the fields that are asked. */
const taken = [
	...[whoIsMeant, whichWork, yourName, whatToDo],
	...['submittedAt', 'formMode', 'headers', 'user', '__proto__', ''],
];

export interface Weighed {
	disposition: Disposition;
	rules: WriteRules;
	settings: GateSettings;
	lookups: LookupResults;
	proposal: Proposal;
	/** Fields of the form that was answered, which all stay. */
	before?: AskedField[];
}

/**
 * The fields that a form asks about: what is held first, then what passed, then what a record needs
 * beside it. What the workflow set by itself is asked only where it does not fit.
 */
export function askedFields(weighed: Weighed): AskedField[] {
	const { disposition, rules, settings, lookups, proposal, before = [] } = weighed;
	const byName = new Map(rules.fields.map((field) => [field.name, field]));
	const values = new Map<string, Json>();
	const add = (name: string, value: Json) => {
		if (!values.has(name) && isAskable(byName.get(name), settings.action)) values.set(name, value);
	};
	const isOpen = (name: string) =>
		!Object.hasOwn(settings.fixedValues, name) &&
		(settings.allowedFields.length === 0 ||
			settings.allowedFields.includes(name) ||
			settings.alsoRequired.some((names) => names.includes(name)));
	for (const { field, value, code } of disposition.held) {
		if (code !== 'NOT_ALLOWED') add(field, value);
	}
	for (const { field, value, source } of disposition.passed) {
		if (source !== 'workflow') add(field, lookups.has(field) ? nameOf(field, proposal) : value);
	}
	for (const { field } of before) add(field, null);
	for (const name of settings.alsoRequired.flat()) if (isOpen(name)) add(name, null);
	if (settings.action !== 'update') {
		for (const { name, required } of rules.fields) {
			if (required && !Object.hasOwn(settings.fixedValues, name)) add(name, null);
		}
	}

	const labels = new Set(taken);
	return [...values].map(([field, value]): AskedField => {
		const label = freeLabel(byName.get(field)?.label ?? field, labels);
		labels.add(label);
		const earlier = before.find((one) => one.field === field)?.records;
		const records =
			recordsOf(field, lookups) ?? (isSearched(lookups.get(field)) ? undefined : earlier);
		return { field, label, value, ...given({ records }) };
	});
}

/** A linked record is told by what it was found by. */
const nameOf = (name: string, { fields }: Proposal): Json =>
	fields.find(({ field }) => field === name)?.value ?? null;

/** Whether a name was typed in place of choosing a record. */
const isSearched = (result: LookupResult | undefined) =>
	result?.kind === 'none' || result?.kind === 'notAsked';

/** Records that a person may have meant, if the search found any. */
function recordsOf(field: string, lookups: LookupResults): RecordChoice[] | undefined {
	const result = lookups.get(field);
	if (result?.kind !== 'several' || result.records.length === 0) return undefined;
	const { module, records } = result;
	const lines = tellApart(records);
	return records.flatMap(({ id }, at) => {
		const label = lines[at];
		return label === undefined || label === noChoice ? [] : [{ label, module, id }];
	});
}

/** Of two fields of one label each has its own in the form. */
function freeLabel(label: string, takenLabels: ReadonlySet<string>): string {
	const plain = label.trim() || 'Field';
	for (let count = 1; ; count += 1) {
		const tried = count === 1 ? plain : `${plain} (${count})`;
		if (!takenLabels.has(tried)) return tried;
	}
}
