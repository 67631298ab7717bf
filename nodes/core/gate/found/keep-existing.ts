import type { Json, JsonObject } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { WriteRules } from '../../zoho/words/write-rules';
import { candidates, type Candidate } from '../words/candidate';
import type { FoundSettings, KeptField } from '../words/found';
import { closedTo, type Hold } from '../words/hold';
import { namesOfRecords } from './names-of-records';
import type { Proposal } from '../words/proposal';
import { isBlank } from '../words/same-value';
import type { GateSettings } from '../words/settings';
import { isInScriptOf } from './name-script';

/** What becomes of values for a record that is there, before the rules are asked. */
export interface Existing {
	kept: KeptField[];
	/** Values of fields that nobody could look at. */
	holds: Map<string, Hold>;
}

/** The parts of a person's name: a part in another script would tear it apart. */
export const partsOfName: readonly string[] = ['First_Name', 'Last_Name'];

/** Names of companies, each a name of its own. */
const companyNames: readonly string[] = ['Account_Name', 'Company', 'Vendor_Name'];

/**
 * Which proposed values stay out of a record, since it holds one that is to stay: all that are filled,
 * but for those that may be replaced; of names also what GPT wrote in another script, be it blank.
 */
export function keepExisting(
	proposal: Proposal,
	record: JsonObject,
	weighing: { rules: WriteRules; settings: GateSettings; found: FoundSettings },
): Existing {
	const existing: Existing = { kept: [], holds: new Map() };
	for (const one of candidates(proposal, weighing.settings)) {
		const field = weighing.rules.fields.find(({ name }) => name === one.field);
		if (!field || closedTo(one, field, weighing.settings)) continue;
		const current = Object.hasOwn(record, field.name) ? record[field.name] : undefined;
		if (current === undefined) {
			existing.holds.set(field.name, unseen);
			continue;
		}
		const why = whyKept(one, field, { current, record, found: weighing.found });
		if (why) existing.kept.push(keptField(one, field, { ...why, current }));
	}
	return existing;
}

const unseen: Hold = {
	code: 'EXISTING_UNSEEN',
	reason: 'Zoho CRM does not show what the field holds today, so nothing is put over it',
};

function whyKept(
	{ source, value }: Candidate,
	field: Field,
	{ current, record, found }: { current: Json; record: JsonObject; found: FoundSettings },
): Pick<KeptField, 'code' | 'reason'> | undefined {
	if (!isBlank(current) && !mayReplace(field, found.replace))
		return { code: 'FILLED', reason: 'The field is filled already' };
	if (source !== 'gpt' || fitsNames(value, field, record)) return undefined;
	return { code: 'OTHER_SCRIPT', reason: 'The record has the name in another script' };
}

/** Who owns a record is no value that a message changes: it has to be named. */
function mayReplace({ name, kind }: Field, replace: FoundSettings['replace']): boolean {
	return replace === 'all' ? kind !== 'owner' : replace.includes(name);
}

/** Whether a value is in the script of the name that the record has beside it; what is no name is. */
export const fitsNames = (value: Json, field: Field, record: JsonObject): boolean =>
	typeof value !== 'string' || isInScriptOf(value, nameBeside(field, record));

/** The name that a part of it has to go with; empty for a field that is no name. */
function nameBeside({ name, kind }: Field, record: JsonObject): string {
	if (kind !== 'text') return '';
	const parts = partsOfName.includes(name)
		? partsOfName
		: companyNames.filter((one) => one === name);
	return parts.map((part) => textOf(record[part])).join(' ');
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** A value that stays out of the record, with what the record holds. */
export function keptField(
	{ field, value, source, evidence }: Pick<Candidate, 'field' | 'value' | 'source' | 'evidence'>,
	{ label }: Pick<Field, 'label'>,
	why: Pick<KeptField, 'code' | 'reason' | 'current'>,
): KeptField {
	return { field, label, value, ...why, source, evidence };
}

/** The fields of a record that have to be read before it can be weighed. */
export function fieldsToRead(proposal: Proposal, settings: GateSettings): string[] {
	const named = candidates(proposal, settings).map(({ field }) => field);
	return [...named, ...settings.alsoRequired.flat(), ...partsOfName, ...namesOfRecords];
}
