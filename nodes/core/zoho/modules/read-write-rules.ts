import type { Field } from '../words/field';
import type { WriteRules } from '../words/write-rules';

/** What `WriteRules.hash` is: `hash`, SHA-256, over a module and its fields. */
export function rulesHash(module: string, fields: Field[], hash: (text: string) => string): string {
	return hash(JSON.stringify([module, fields]));
}

/** The rules item of a module; `now` in milliseconds, `hash` SHA-256 over module and fields. */
export function writeRulesOf(from: {
	module: string;
	label: string;
	fields: Field[];
	now: number;
	hash(text: string): string;
}): WriteRules {
	const { module, label, fields } = from;
	return {
		kind: 'zoho-crm.rules/1',
		module,
		label,
		fields,
		fetchedAt: new Date(from.now).toISOString(),
		hash: rulesHash(module, fields, (text) => from.hash(text)),
	};
}
