import { given } from '../../../kernel/given';
import type { Json } from '../../../kernel/json';
import type { Field, FieldIssue, FieldIssueCode } from '../../words/field';

/** A value in the shape the API takes, or why the field does not take it. */
export type Checked = { ok: true; value: Json } | { ok: false; issue: FieldIssue };

export interface ValueOptions {
	/** Values that a picklist does not list go through as they are. */
	newChoices?: boolean;
}

/** Turns a value that is neither null nor empty into what the API takes for one kind of field. */
export type ValueCheck = (field: Field, value: Json, options: ValueOptions) => Checked;

export const accept = (value: Json): Checked => ({ ok: true, value });

/** `reason` is one sentence without the value and without a full stop. */
export function refuse(
	{ name, label }: Field,
	value: Json,
	{ code, reason, allowed }: { code: FieldIssueCode; reason: string; allowed?: string[] },
): Checked {
	return { ok: false, issue: { field: name, label, code, reason, value, ...given({ allowed }) } };
}
