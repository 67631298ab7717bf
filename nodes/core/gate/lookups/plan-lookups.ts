import { given } from '../../kernel/given';
import type { WriteRules } from '../../zoho/words/write-rules';
import { candidates, recordOf, type Candidate } from '../words/candidate';
import { closedTo } from '../words/hold';
import type { LookupRequest, LookupResult } from '../words/lookup';
import { nameField } from '../../zoho/modules/name-field';
import { needsSearch } from '../../zoho/modules/needs-search';
import type { Proposal } from '../words/proposal';
import type { GateSettings, LookupSetting } from '../words/settings';

interface LookupPlan {
	requests: LookupRequest[];
	/** Fields whose answer is known without a search. */
	answers: Map<string, LookupResult>;
}

const longestName = 250;

/** Which records have to be searched for before the proposal can be disposed of; `settled` fields need none. */
export function planLookups(
	proposal: Proposal,
	rules: WriteRules,
	settings: GateSettings,
	settled: ReadonlySet<string> = new Set(),
): LookupPlan {
	const plan: LookupPlan = { requests: [], answers: new Map() };
	for (const candidate of candidates(proposal, settings)) {
		const field = rules.fields.find(({ name }) => name === candidate.field);
		if (settled.has(candidate.field)) continue;
		if (!field || !needsSearch(field) || candidate.value === null) continue;
		if (closedTo(candidate, field, settings)) continue;
		const setting = settings.lookups.find((row) => row.field === field.name);
		const module = setting?.module ?? field.lookupModule;
		const known = answerWithoutSearch(candidate, module, setting?.matchField);
		if (known) plan.answers.set(field.name, known);
		else if (module !== undefined && typeof candidate.value === 'string')
			plan.requests.push(requestFor({ text: candidate.value, field: field.name }, module, setting));
	}
	return plan;
}

function answerWithoutSearch(
	{ source, value }: Candidate,
	module: string | undefined,
	matchField: string | undefined,
): LookupResult | undefined {
	// A text to match by may come from a stranger, as the address of a sender does.
	const record =
		matchField !== undefined && typeof value === 'string' ? undefined : recordOf(value);
	// A person's records are those that the form offered; what was typed is a name.
	const isChosen = source === 'person' && typeof value !== 'string';
	if ((source === 'workflow' || isChosen) && record) {
		const owner = record.module ?? module;
		if (owner !== undefined) return { kind: 'found', module: owner, id: record.id };
	}
	if (module === undefined)
		return {
			kind: 'notAsked',
			reason: "The parameter 'Lookups' names no module to search for this field",
		};
	if (typeof value !== 'string')
		return { kind: 'notAsked', reason: 'A proposal names a record by its name, not by its ID' };
	if (value.length > longestName)
		return { kind: 'notAsked', reason: 'The text is too long to be the name of a record' };
	return undefined;
}

function requestFor(
	{ text, field }: { text: string; field: string },
	module: string,
	setting?: LookupSetting,
): LookupRequest {
	const byName = looksLikeEmail(text) ? 'Email' : nameField(module);
	const matchField = setting?.matchField ?? byName;
	return { field, module, matchField, text: text.trim(), ...given({ only: setting?.only }) };
}

function looksLikeEmail(text: string): boolean {
	return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
}
