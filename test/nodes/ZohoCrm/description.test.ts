import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { resources } from '../../../nodes/ZohoCrm/menu';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { zohoCredentialTypes } from '../../support/zoho-connection';

const { description } = new ZohoCrm();

type AnyOption = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** Every field of the panel, those inside collections included. */
function fieldsOf(properties: readonly AnyOption[]): INodeProperties[] {
	return properties.flatMap((property) => {
		if ('values' in property) return fieldsOf(property.values);
		if (!('type' in property)) return [];
		const holdsFields = property.type === 'collection' || property.type === 'fixedCollection';
		return [property, ...(holdsFields ? fieldsOf(property.options ?? []) : [])];
	});
}

const fields = fieldsOf(description.properties);
const everyField = [...fields, ...zohoCredentialTypes.flatMap(({ properties }) => properties)];

const choicesOf = ({ type, options = [] }: INodeProperties): INodePropertyOptions[] =>
	type === 'options' || type === 'multiOptions'
		? options.filter((option): option is INodePropertyOptions => 'value' in option)
		: [];

const smallWords = new Set(['a', 'and', 'by', 'from', 'in', 'of', 'or', 'the', 'to', 'with']);

const isTitleCase = (text: string): boolean =>
	text.split(' ').every((word) => smallWords.has(word) || !/^[a-z]/.test(word));

const texts = everyField.flatMap((field) => [
	field.description,
	...choicesOf(field).map((choice) => choice.description),
]);

describe('the words of the panel (n8n’s rules for nodes)', () => {
	it('are in title case for labels and choices', () => {
		const labels = everyField
			.filter(({ type }) => type !== 'notice')
			.flatMap((field) => [field.displayName, ...choicesOf(field).map(({ name }) => name)]);
		expect(labels.filter((label) => !isTitleCase(label))).toEqual([]);
	});

	it('begin with Whether for switches', () => {
		const switches = everyField.filter(({ type }) => type === 'boolean');
		expect(switches.filter((field) => !field.description?.startsWith('Whether '))).toEqual([]);
	});

	it('end without a full stop when they are one sentence, and with one when they are several', () => {
		const odd = texts
			.filter((text) => text !== undefined)
			.filter((text) => /[.?!]["”]? \S/.test(text.replace(/e\.g\./g, 'eg')) !== text.endsWith('.'));
		expect(odd).toEqual([]);
	});

	it('give examples as n8n does', () => {
		const placeholders = everyField
			.filter(({ type }) => type === 'string' || type === 'json')
			.flatMap(({ placeholder }) => placeholder ?? []);
		expect(placeholders.filter((text) => !text.startsWith('e.g. '))).toEqual([]);
	});

	it('call automations what Zoho CRM calls them (#138)', () => {
		const automations = fields.find(({ name }) => name === 'automations');
		expect(automations && choicesOf(automations).map(({ name }) => name)).toEqual([
			'Approval Processes',
			'Blueprints',
			'CommandCenter Journeys',
			'Orchestrations',
			'Workflow Rules',
		]);
	});

	it('list five choices and more in order', () => {
		const unsorted = fields.filter((field) => {
			const names = choicesOf(field).map(({ name }) => name);
			return names.length >= 5 && names.join() !== [...names].sort(byName).join();
		});
		expect(unsorted.map(({ name }) => name)).toEqual([]);
	});
});

const byName = (a: string, b: string): number => a.localeCompare(b);

describe('what saved workflows rely on', () => {
	it('is an internal name for every operation', () => {
		expect(
			resources.flatMap(({ value, operations }) =>
				operations.map((operation) => `${value}.${operation.value}`),
			),
		).toEqual([
			'apiRequest.send',
			'appointment.book',
			'appointment.cancel',
			'appointment.findSlots',
			'appointment.getMany',
			'appointment.reschedule',
			'attachment.delete',
			'attachment.download',
			'attachment.getMany',
			'attachment.upload',
			'deal.moveStage',
			'lead.convert',
			'metadata.getWriteRules',
			'note.create',
			'organization.get',
			'query.coql',
			'record.applyPlan',
			'record.count',
			'record.create',
			'record.upsert',
			'record.delete',
			'record.findCustomer',
			'record.findOrCreate',
			'record.get',
			'record.getMany',
			'record.search',
			'record.update',
			'tag.add',
			'tag.remove',
			'user.getMany',
		]);
	});

	it('is an internal name, a type and a default for every parameter', async () => {
		const rows = description.properties.map(({ name, type, default: value, displayOptions }) =>
			[JSON.stringify(displayOptions?.show ?? {}), name, type, JSON.stringify(value)].join(' '),
		);
		await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('parameters.snap.txt');
	});

	it('is the name of the node and of its credentials', () => {
		expect(description).toMatchObject({ name: 'zohoCrm', version: [1], usableAsTool: true });
		expect(zohoCredentialTypes.map(({ name }) => name)).toEqual([
			'zohoCrmOAuth2Api',
			'zohoCrmSelfClientOAuth2Api',
		]);
	});
});
