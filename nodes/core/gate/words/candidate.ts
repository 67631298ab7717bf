import { isJsonObject, type Json } from '../../kernel/json';
import { isRecordId } from '../../zoho/words/record-id';
import type { GateSettings } from './settings';
import type { Proposal, ProposedField } from './proposal';

/** One value on its way to the plan, and who brought it. */
export interface Candidate extends ProposedField {
	source: 'gpt' | 'person' | 'workflow';
}

/** All values of a plan to be: the workflow's own, then the proposed ones that it did not set. */
export function candidates(proposal: Proposal, settings: GateSettings): Candidate[] {
	const fixed = Object.entries(settings.fixedValues).map(
		([field, value]): Candidate => ({
			field,
			value,
			source: 'workflow',
			mark: 'none',
			markReason: '',
			evidence: null,
		}),
	);
	const proposed = proposal.fields
		.filter(({ field }) => !Object.hasOwn(settings.fixedValues, field))
		.map((one): Candidate => ({ ...one, source: proposal.source }));
	return [...fixed, ...proposed];
}

/** The record that a value names by its id, as the workflow may and GPT may not. */
export function recordOf(value: Json): { id: string; module?: string } | undefined {
	if (isRecordId(value)) return { id: value };
	if (!isJsonObject(value) || !isRecordId(value['id'])) return undefined;
	const module = isJsonObject(value['module']) ? value['module']['api_name'] : undefined;
	return typeof module === 'string' ? { id: value['id'], module } : { id: value['id'] };
}
