import { given } from '../../../core/kernel/given';
import type { JsonObject } from '../../../core/kernel/json';
import type { Conversion } from '../../../core/zoho/leads/conversion';
import type { ParameterReader } from '../../../runtime/parameters/parameter-reader';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { guardOptions } from '../../fields/write-options';
import { fieldRules } from '../../module-needs';
import { writeOperation } from '../../writing/write-operation';
import { conversionOptions, dealFields } from './conversion-fields';

/** Lead > Convert: into a contact, an account and, if wanted, a deal (#25). */
export const convert = writeOperation({
	name: 'Convert',
	value: 'convert',
	action: 'Convert lead',
	description: 'Turn a lead into a contact, an account and, if wanted, a deal',
	scopes: ['ZohoCRM.modules.CREATE', 'ZohoCRM.modules.READ', ...fieldRules.scopes],
	credits: '5 for each lead, and 2 for the rules of deals',
	routes: ['POST /crm/v8/Leads/{id}/actions/convert', 'GET /crm/v8/{module}', ...fieldRules.routes],
	errors: [
		'BAD_FORMAT',
		'CANNOT_PERFORM_ACTION',
		'DUPLICATE_DATA',
		'ID_ALREADY_CONVERTED',
		'INVALID_DATA',
		'INVALID_ID',
		'MANDATORY_NOT_FOUND',
		'MAPPING_MISMATCH',
		'NOT_IN_PICKLIST',
		'NOT_REVIEWED',
		'RECORD_NOT_FOUND',
		'REQUIRED',
		'TOO_LONG',
		'WRONG_TYPE',
	],
	properties: [{ ...recordIdField, displayName: 'Lead ID', name: 'leadId' }, ...dealFields],
	options: guardOptions,
	ownOptions: conversionOptions,
	secondTry: ['sendAgain'],
	read: (parameters): Conversion => ({
		leadId: parameters.id('leadId'),
		...given({
			contactId: readId(parameters, 'options.contactId'),
			accountId: readId(parameters, 'options.accountId'),
			ownerId: readId(parameters, 'options.ownerId'),
			deal: parameters.flag('createDeal') ? readDeal(parameters) : undefined,
		}),
		addToExisting: parameters.flag('options.addToExisting'),
		overwrite: parameters.flag('options.overwrite'),
	}),
	prepare: ({ params: conversion }) => ({
		request: {},
		entry: conversion,
		changes: { module: 'Leads', id: conversion.leadId },
	}),
	send: (zoho, guards, conversions) => zoho.leads.convert(guards, conversions),
	show: (lead) => {
		const { id, action, ...became } = lead;
		return {
			result: { id, action, module: 'Leads', ...became },
			...given({ written: action === 'wouldConvert' ? undefined : `Leads ${id} ${action}` }),
		};
	},
});

const readId = (parameters: ParameterReader, name: string): string | undefined =>
	parameters.optionalText(name)?.trim() ? parameters.id(name) : undefined;

function readDeal(parameters: ParameterReader): JsonObject {
	return given({
		Deal_Name: parameters.text('dealName'),
		Stage: parameters.text('stage'),
		Closing_Date: dayOf(parameters.text('closingDate')),
		Pipeline: parameters.optionalText('options.pipeline')?.trim() || undefined,
		Amount: parameters.optionalNumber('options.amount'),
	});
}

/** n8n's picker gives a time with the day. */
const dayOf = (time: string): string => time.trim().replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
