import type { Field } from '../../zoho/words/field';
import type { Candidate } from './candidate';
import type { HoldCode } from './hold-catalog';
import type { LookupResult } from './lookup';
import { needsSearch } from '../../zoho/modules/needs-search';
import type { GateSettings } from './settings';

/** Why a value is held. */
export interface Hold {
	code: HoldCode;
	/** One sentence, without the value. */
	reason: string;
	allowed?: string[];
}

/** GPT names no owner, layout, tag, file or subform: those are the workflow's to set. */
const workflowOnly = new Set(['owner', 'tags', 'subform', 'file', 'other']);

/** Why no value at all may come from this source; undefined when one may, or nothing is known of it. */
export function closedTo(
	{ field: name, source }: Pick<Candidate, 'field' | 'source'>,
	field: Field | undefined,
	{ action, allowedFields }: Pick<GateSettings, 'action' | 'allowedFields'>,
): Hold | undefined {
	if (name === 'id')
		return {
			code: 'NOT_ALLOWED',
			reason: "The record is named by the parameter 'Record ID' alone",
		};
	const writable = action === 'update' ? field?.updatable : field?.creatable;
	if (writable === false)
		return { code: 'READ_ONLY', reason: 'Zoho CRM lets nobody write this field' };
	if (source === 'workflow') return undefined;
	if (isApiKey(name) || (field && workflowOnly.has(field.kind)))
		return { code: 'NOT_ALLOWED', reason: 'Only the workflow may set this, as a fixed value' };
	if (field && allowedFields.length > 0 && !allowedFields.includes(name))
		return { code: 'NOT_ALLOWED', reason: "The parameter 'Allowed Fields' leaves this field out" };
	return undefined;
}

/** Why the record that a value names cannot be linked; undefined when it was found. */
export function notFound(
	{ value }: Candidate,
	field: Field | undefined,
	result: LookupResult | undefined,
): Hold | undefined {
	if (!field || !needsSearch(field) || value === null || result?.kind === 'found') return undefined;
	if (!result) return { code: 'LOOKUP_NO_HIT', reason: 'The record was not searched for' };
	if (result.kind === 'notAsked') return { code: 'LOOKUP_NO_HIT', reason: result.reason };
	if (result.kind === 'several')
		return {
			code: 'LOOKUP_SEVERAL_HITS',
			reason: `Several records of the module ${result.module} fit, so none can be chosen for certain`,
			allowed: result.names,
		};
	const reason = `No record of the module ${result.module} has exactly this name`;
	return result.names.length === 0
		? { code: 'LOOKUP_NO_HIT', reason }
		: { code: 'LOOKUP_NO_HIT', reason, allowed: result.names };
}

/** Holds what the one who proposed it does not stand for. A rejected value is always held. */
export function marked(
	{ mark, markReason, source }: Candidate,
	marksHold: boolean,
): Hold | undefined {
	if (source === 'person' && mark !== 'none') return { code: 'BAD_FORMAT', reason: markReason };
	if (mark === 'none' || (mark === 'review' && !marksHold)) return undefined;
	const why = markReason === '' ? '' : ` (${markReason})`;
	return { code: 'MARKED_FOR_REVIEW', reason: `GPT marked the value for review${why}` };
}

/** Keys that Zoho's API takes beside fields; with `$` it marks its own. */
function isApiKey(name: string): boolean {
	return name.startsWith('$') || name === 'Layout' || name === 'Tag';
}
