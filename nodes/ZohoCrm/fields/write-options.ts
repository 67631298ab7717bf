import type { INodeProperties } from 'n8n-workflow';
import type { Trigger, WriteGuards } from '../../core/zoho/writing/journal';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';

const automations: ReadonlyArray<{ name: string; value: NonNullable<Trigger>[number] }> = [
	{ name: 'Approval Processes', value: 'approval' },
	{ name: 'Blueprints', value: 'blueprint' },
	{ name: 'CommandCenter Journeys', value: 'pathfinder' },
	{ name: 'Orchestrations', value: 'orchestration' },
	{ name: 'Workflow Rules', value: 'workflow' },
];

export const dryRunOption: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to check everything and show what would be sent, without writing anything',
};

const chosenAutomations: INodeProperties = {
	displayName: 'Automations',
	name: 'automations',
	type: 'multiOptions',
	options: [...automations],
	default: [],
	description: 'The automations that run when Trigger Automations is set to Only Those Chosen',
};

const triggerOption: INodeProperties = {
	displayName: 'Trigger Automations',
	name: 'trigger',
	type: 'options',
	options: [
		{ name: 'All', value: 'all', description: 'Everything that the organization has set up runs' },
		{ name: 'None', value: 'none', description: 'No automation runs for this write' },
		{ name: 'Only Those Chosen', value: 'chosen', description: 'Those listed under Automations' },
	],
	default: 'all',
	description: 'Which automations of Zoho CRM run because of this write',
};

const assignmentRuleOption: INodeProperties = {
	displayName: 'Assignment Rule ID',
	name: 'assignmentRuleId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5725767000000524157',
	description:
		'The assignment rule that chooses the owner; it does not apply when the record has an owner',
};

const outputOption: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{ name: 'Result', value: 'result', description: 'ID, what was done and the times' },
		{
			name: 'Input Item With Result',
			value: 'inputWithResult',
			description: 'The fields of the incoming item, with the result under "zoho"',
		},
	],
	default: 'result',
	description: 'What each item holds after the write',
};

/** Options of every write of records. */
export const writeOptionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [assignmentRuleOption, chosenAutomations, dryRunOption, outputOption, triggerOption],
};

/** Options of writes for which Zoho takes no choice of automations. */
export const guardOptionsField: INodeProperties = {
	...writeOptionsField,
	options: [dryRunOption, outputOption],
};

export interface WriteChoices extends Omit<WriteGuards, 'journal'> {
	assignmentRuleId?: string;
	output: 'result' | 'inputWithResult';
}

/** Reads the options above; what is not set is left out, so that Zoho's own default holds. */
export function readWriteChoices(parameters: ParameterReader): WriteChoices {
	const trigger = readTrigger(parameters);
	const rule = parameters.optionalText('options.assignmentRuleId');
	return {
		output: parameters.raw('options.output') === 'inputWithResult' ? 'inputWithResult' : 'result',
		...(trigger ? { trigger } : {}),
		...(parameters.flag('options.dryRun') ? { dryRun: true } : {}),
		...(rule ? { assignmentRuleId: parameters.id('options.assignmentRuleId') } : {}),
	};
}

function readTrigger(parameters: ParameterReader): Trigger | undefined {
	switch (parameters.raw('options.trigger')) {
		case 'none':
			return [];
		case 'chosen': {
			const chosen = parameters.list('options.automations');
			return automations.map(({ value }) => value).filter((value) => chosen.includes(value));
		}
		default:
			return undefined;
	}
}
