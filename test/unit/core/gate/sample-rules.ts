import type { Field } from '../../../../nodes/core/zoho/words/field';
import type { WriteRules } from '../../../../nodes/core/zoho/words/write-rules';
import type { GateSettings } from '../../../../nodes/core/gate/words/settings';

export function field(name: string, rest: Partial<Field> = {}): Field {
	return {
		name,
		label: name.replaceAll('_', ' '),
		kind: 'text',
		dataType: 'text',
		required: false,
		mandatory: false,
		creatable: true,
		updatable: true,
		values: [],
		unique: false,
		custom: false,
		...rest,
	};
}

const choices = (...names: string[]) => names.map((name) => ({ display: name, actual: name }));

export function rulesOf(module: string, fields: Field[]): WriteRules {
	return {
		kind: 'zoho-crm.rules/1',
		module,
		label: module.replace(/s$/, ''),
		fields,
		fetchedAt: '2026-11-21T09:00:00.000Z',
		hash: 'a1b2',
	};
}

export const leads = rulesOf('Leads', [
	field('Last_Name', { required: true, length: 80 }),
	field('Company', { required: true, length: 200 }),
	field('Email', { kind: 'email', dataType: 'email', length: 100 }),
	field('Lead_Source', {
		kind: 'picklist',
		dataType: 'picklist',
		values: choices('Web Site', 'Trade Show'),
	}),
	field('Owner', { kind: 'owner', dataType: 'ownerlookup' }),
	field('Created_Time', { kind: 'datetime', creatable: false, updatable: false }),
]);

export const deals = rulesOf('Deals', [
	field('Deal_Name', { required: true }),
	field('Account_Name', { kind: 'lookup', dataType: 'lookup', lookupModule: 'Accounts' }),
	field('Contact_Name', { kind: 'lookup', dataType: 'lookup', lookupModule: 'Contacts' }),
	field('Amount', { kind: 'decimal', dataType: 'currency', decimals: 2 }),
]);

export const tasks = rulesOf('Tasks', [
	field('Subject', { required: true }),
	field('What_Id', { kind: 'multiModuleLookup', dataType: 'multi_module_lookup' }),
]);

export function settingsOf(rest: Partial<GateSettings> = {}): GateSettings {
	return {
		action: 'create',
		matchingFields: [],
		allowedFields: [],
		alsoRequired: [],
		fixedValues: {},
		links: {},
		owners: [],
		lookups: [],
		reasonForReview: '',
		heldOptional: 'review',
		marksHold: true,
		...rest,
	};
}
