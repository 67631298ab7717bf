import { z } from 'zod';
import type { JsonObject } from '../../kernel/json';
import type { Field, FieldKind, PicklistValue } from '../words/field';
import { understood } from '../wire/understood';

/** Zoho's data types in our kinds; what is not here is `other`. Source: field metadata of v8. */
const kinds: Record<string, FieldKind> = {
	text: 'text',
	autonumber: 'text',
	textarea: 'textarea',
	richtextarea: 'textarea',
	email: 'email',
	phone: 'phone',
	website: 'website',
	picklist: 'picklist',
	multiselectpicklist: 'multiselect',
	boolean: 'boolean',
	integer: 'integer',
	bigint: 'bigint',
	double: 'decimal',
	decimal: 'decimal',
	currency: 'decimal',
	percent: 'decimal',
	date: 'date',
	datetime: 'datetime',
	lookup: 'lookup',
	ownerlookup: 'owner',
	userlookup: 'owner',
	multi_module_lookup: 'multiModuleLookup',
	subform: 'subform',
	fileupload: 'file',
	imageupload: 'file',
};

const lengthKinds = new Set<FieldKind>([
	'text',
	'textarea',
	'email',
	'phone',
	'website',
	'integer',
]);

const wireField = z.object({
	api_name: z.string(),
	field_label: z.string().nullish(),
	display_label: z.string().nullish(),
	tooltip: z.object({ value: z.string().nullish() }).nullish().catch(null),
	data_type: z.string(),
	system_mandatory: z.boolean().nullish(),
	read_only: z.boolean().nullish(),
	field_read_only: z.boolean().nullish(),
	operation_type: z
		.object({ api_create: z.boolean().nullish(), api_update: z.boolean().nullish() })
		.nullish(),
	length: z.number().nullish(),
	decimal_place: z.number().nullish(),
	pick_list_values: z
		.array(
			z.object({
				display_value: z.string(),
				actual_value: z.string().nullish(),
				type: z.string().nullish(),
			}),
		)
		.nullish(),
	lookup: z
		.object({ module: z.union([z.string(), z.object({ api_name: z.string() })]).nullish() })
		.nullish()
		.catch(null),
	unique: z.record(z.string(), z.unknown()).nullish().catch(null),
	custom_field: z.boolean().nullish(),
});

const layout = z.object({
	id: z.string(),
	status: z.union([z.string(), z.number()]).nullish(),
	sections: z
		.array(
			z.object({
				fields: z
					.array(z.object({ api_name: z.string(), required: z.boolean().nullish() }))
					.nullish(),
			}),
		)
		.nullish(),
});

/** Fields from the answers of `/settings/fields` and `/settings/layouts`; only layouts know what they require. */
export function readFields(fields: JsonObject[], layouts: JsonObject[]): Field[] {
	const required = requiredByLayouts(layouts);
	return understood(z.array(wireField), fields, 'fields').map((wire) => {
		const field = toField(wire);
		return required.has(field.name) ? { ...field, required: true } : field;
	});
}

function toField(wire: z.output<typeof wireField>): Field {
	const kind = wire.api_name === 'Tag' ? 'tags' : (kinds[wire.data_type] ?? 'other');
	const readOnly = wire.read_only === true || wire.field_read_only === true;
	const computed = wire.data_type === 'autonumber';
	const writable = !readOnly && !computed;
	const field: Field = {
		name: wire.api_name,
		label: wire.display_label ?? wire.field_label ?? wire.api_name,
		kind,
		dataType: wire.data_type,
		required: wire.system_mandatory === true,
		mandatory: wire.system_mandatory === true,
		creatable: wire.operation_type?.api_create ?? writable,
		updatable: wire.operation_type?.api_update ?? writable,
		values: picklist(wire),
		unique: Object.keys(wire.unique ?? {}).length > 0,
		custom: wire.custom_field === true,
	};
	if (lengthKinds.has(kind) && wire.length) field.length = wire.length;
	if (kind === 'decimal' && wire.decimal_place !== null && wire.decimal_place !== undefined) {
		field.decimals = wire.decimal_place;
	}
	const help = wire.tooltip?.value?.trim();
	if (help) field.help = help;
	const target = lookupModule(wire);
	if (target !== undefined) field.lookupModule = target;
	return field;
}

function picklist(field: z.output<typeof wireField>): PicklistValue[] {
	return (field.pick_list_values ?? [])
		.filter((value) => value.type !== 'unused' && value.display_value !== '-None-')
		.map((value) => ({
			display: value.display_value,
			actual: value.actual_value ?? value.display_value,
		}));
}

function lookupModule(field: z.output<typeof wireField>): string | undefined {
	const module = field.lookup?.module;
	return typeof module === 'string' ? module : module?.api_name;
}

/** Names required by every active layout: which of several a record gets is not known before. */
function requiredByLayouts(rows: JsonObject[]): Set<string> {
	const layouts = understood(z.array(layout), rows, 'layouts').filter(
		(one) => one.status !== 'inactive' && one.status !== -1,
	);
	const [first, ...others] = layouts.map(
		(one) =>
			new Set(
				(one.sections ?? [])
					.flatMap((section) => section.fields ?? [])
					.filter((field) => field.required === true)
					.map((field) => field.api_name),
			),
	);
	return new Set([...(first ?? [])].filter((name) => others.every((names) => names.has(name))));
}
