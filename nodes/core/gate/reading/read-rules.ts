import { z } from 'zod';
import type { FieldKind } from '../../zoho/words/field';
import type { WriteRules } from '../../zoho/words/write-rules';
import { failGate } from '../words/error-catalog';

const kinds = [
	'text',
	'textarea',
	'email',
	'phone',
	'website',
	'picklist',
	'multiselect',
	'boolean',
	'integer',
	'bigint',
	'decimal',
	'date',
	'datetime',
	'lookup',
	'owner',
	'multiModuleLookup',
	'tags',
	'subform',
	'file',
	'other',
] as const satisfies readonly FieldKind[];

const field = z.object({
	name: z.string().min(1),
	label: z.string(),
	kind: z.enum(kinds),
	dataType: z.string(),
	required: z.boolean(),
	mandatory: z.boolean(),
	creatable: z.boolean(),
	updatable: z.boolean(),
	length: z.number().exactOptional(),
	decimals: z.number().exactOptional(),
	values: z.array(z.object({ display: z.string(), actual: z.string() })),
	lookupModule: z.string().exactOptional(),
	unique: z.boolean(),
	custom: z.boolean(),
});

const rules = z.object({
	kind: z.literal('zoho-crm.rules/1'),
	module: z.string().min(1),
	label: z.string(),
	fields: z.array(field),
	fetchedAt: z.string(),
	hash: z.string(),
});

/** Reads a rules item as Get Write Rules puts it out. Fails with RULES_NOT_READABLE. */
export function readRules(value: unknown): WriteRules {
	const read = rules.safeParse(value);
	if (read.success) return read.data;
	const path = read.error.issues[0]?.path.join('.') ?? '';
	throw failGate('RULES_NOT_READABLE', { path: path === '' ? 'the whole' : path });
}
