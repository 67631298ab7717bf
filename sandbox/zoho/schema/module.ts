import { commonFields } from './common-fields.ts';
import type { FieldSpec, ModuleSpec } from './field-spec.ts';

type Options = Partial<Pick<ModuleSpec, 'plural' | 'scope' | 'upsertable' | 'custom'>> & {
	singular: string;
	nameField: string;
	duplicateField?: string;
};

/** A module of the organisation: its own fields and those every module has. */
export function module(name: string, options: Options, fields: FieldSpec[]): ModuleSpec {
	return {
		name,
		plural: name,
		scope: name.toLowerCase(),
		upsertable: true,
		custom: false,
		...options,
		fields: [...fields, ...commonFields],
	};
}
