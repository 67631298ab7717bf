import type { JsonObject } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { LookupResult } from '../words/lookup';

type Found = Extract<LookupResult, { kind: 'found' }>;

/**
 * A found record as the field takes it: {id}, with the module where the field may point to several,
 * such as the parent of a note. Source: Zoho CRM v8, Insert Records and Notes.
 */
export function linkValue({ kind }: Field, { id, module }: Found): JsonObject {
	return kind === 'multiModuleLookup' ? { id, module: { api_name: module } } : { id };
}

/** What Zoho asks for beside a linked record: `$se_module`, mandatory with What_Id. */
export function besideLink(field: string, link: LookupResult | undefined): JsonObject {
	return field === 'What_Id' && link?.kind === 'found' ? { $se_module: link.module } : {};
}
