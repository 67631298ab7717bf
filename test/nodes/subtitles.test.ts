import type { INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { ZohoCrmTrigger } from '../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';
import { subtitleOf } from '../support/engine/subtitle-of';
import { moduleOf } from './ZohoCrm/on-twin';

const inList = (value: string) => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName: 'A label',
});

describe('the line below a node’s name', () => {
	it.each<[INodeParameters, string]>([
		[{ resource: 'record', operation: 'create', module: moduleOf('Leads') }, 'create: Leads'],
		[{ resource: 'record', operation: 'getMany', module: inList('Deals') }, 'getMany: Deals'],
		[{ resource: 'note', operation: 'create', module: inList('Deals') }, 'create note: Deals'],
		[
			{ resource: 'attachment', operation: 'getMany', module: inList('Deals') },
			'getMany attachment: Deals',
		],
		[{ resource: 'tag', operation: 'add', module: moduleOf('Leads') }, 'add tag: Leads'],
		[
			{ resource: 'metadata', operation: 'getWriteRules', module: moduleOf('Leads') },
			'getWriteRules: Leads',
		],
		[{ resource: 'record', operation: 'create', module: inList('') }, 'create: record'],
		[{ resource: 'record', operation: 'applyPlan' }, 'applyPlan: record'],
		[{ resource: 'query', operation: 'coql' }, 'coql: query'],
		[{ resource: 'user', operation: 'getMany' }, 'getMany: user'],
	])('names the module of %j', (parameters, expected) => {
		expect(subtitleOf(ZohoCrm, parameters)).toBe(expected);
	});

	it.each(['={{ $json.module }}', "={{ $('Mail').item.json.module }}", "={{ $fromAI('module') }}"])(
		'names the resource where the module comes with each item: %s',
		(module) => {
			const parameters = { resource: 'record', operation: 'create', module: moduleOf(module) };
			expect(subtitleOf(ZohoCrm, parameters)).toBe('create: record');
		},
	);

	it('of a resource without module names none that an earlier choice left behind', () => {
		const left = { resource: 'user', operation: 'getMany', module: moduleOf('Leads') };
		expect(subtitleOf(ZohoCrm, left)).toBe('getMany: user');
	});

	it.each<[INodeParameters, string]>([
		[{ rulesFrom: 'zoho', module: moduleOf('Leads') }, 'create: Leads'],
		[{ rulesFrom: 'zoho', action: 'update', module: inList('Cases') }, 'update: Cases'],
		[{ rulesFrom: 'item', action: 'upsert' }, 'upsert'],
		[{ rulesFrom: 'zoho', module: moduleOf('={{ $json.module }}') }, 'create'],
		[{ rulesFrom: 'zoho', action: '={{ $json.action }}', module: inList('Cases') }, 'Cases'],
		[{ rulesFrom: 'item', action: '={{ $json.action }}' }, ''],
	])('of a Gate names its module: %j', (parameters, expected) => {
		expect(subtitleOf(ZohoCrmGate, parameters)).toBe(expected);
	});

	it('of a trigger names what it waits for', () => {
		const events = ['created', 'deleted'];
		expect(subtitleOf(ZohoCrmTrigger, { events, module: inList('Leads') })).toBe(
			'created, deleted: Leads',
		);
		expect(subtitleOf(ZohoCrmTrigger, { events, module: moduleOf('={{ 1 }}') })).toBe(
			'created, deleted',
		);
		const words = ['createdOrUpdated', 'fieldChanged'];
		expect(subtitleOf(ZohoCrmTrigger, { events: words, module: inList('Leads') })).toBe(
			'created or updated, field changed: Leads',
		);
	});

	it('of a GPT node names its operation', () => {
		expect(subtitleOf(Gpt, { operation: 'extract' })).toBe('extract');
	});
});
