import type {
	FieldType,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import type { Field, FieldKind } from '../../core/zoho/words/field';
import { systemMatchField } from '../../core/zoho/writing/system-match-field';
import { given } from '../../core/kernel/given';
import { readChosenModule } from '../../runtime/panel/chosen-module';

/** How the panel asks for a value; kinds that are not listed take any JSON. */
const panelTypes: Partial<Record<FieldKind, FieldType>> = {
	text: 'string',
	textarea: 'string',
	email: 'string',
	phone: 'string',
	website: 'string',
	picklist: 'options',
	multiselect: 'array',
	boolean: 'boolean',
	integer: 'number',
	bigint: 'string',
	decimal: 'number',
	date: 'string',
	datetime: 'dateTime',
	lookup: 'string',
	owner: 'string',
	multiModuleLookup: 'object',
	tags: 'array',
	subform: 'array',
};

/** Kinds by which Zoho can match a record. */
const matchable = new Set<FieldKind>(['text', 'email', 'phone', 'website', 'integer', 'bigint']);

/** Fields that a new record takes, the required ones marked. */
export async function mapFieldsToCreate(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	return await mapFields(this, (field) => field.creatable, true);
}

/** Fields that an existing record takes; none is required, since only what is given changes. */
export async function mapFieldsToUpdate(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	return await mapFields(this, (field) => field.updatable || field.creatable, false);
}

async function mapFields(
	host: ILoadOptionsFunctions,
	isWritable: (field: Field) => boolean,
	isNew: boolean,
): Promise<ResourceMapperFields> {
	const { readFields } = await import('../../runtime/panel/read-fields.js');
	const fields = await readFields(host);
	if (!fields) return { fields: [], emptyFieldsNotice: 'Choose a module first' };
	const match = systemMatchField(readChosenModule(host) ?? '');
	const toField = (field: Field) => ({
		...toMapperField(field, isNew && field.required),
		defaultMatch: field.name === match,
	});
	return { fields: fields.filter(isWritable).map(toField) };
}

function toMapperField(field: Field, required: boolean): Omit<ResourceMapperField, 'defaultMatch'> {
	const hint = field.kind === 'lookup' || field.kind === 'owner' ? ' (ID)' : '';
	return {
		id: field.name,
		displayName: `${field.label}${hint}`,
		required,
		display: true,
		canBeUsedToMatch: field.unique || matchable.has(field.kind),
		type: panelTypes[field.kind] ?? 'object',
		...given({ options: field.kind === 'picklist' ? choicesOf(field) : undefined }),
	};
}

const choicesOf = ({ values }: Field) =>
	values.map(({ display, actual }) => ({ name: display, value: actual }));
