import type { INodeProperties } from 'n8n-workflow';
import type { Trigger, WriteGuards } from '../../core/zoho/writing/journal';
import { byLabel } from '../../runtime/panel/result-options';
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

const checkLayoutOption: INodeProperties = {
	displayName: 'Check Required Fields of the Layout',
	name: 'checkLayout',
	type: 'boolean',
	default: false,
	description:
		'Whether to refuse a new record that lacks a field its layout requires. Zoho CRM takes such records unless a layout is named; the result then has a warning.',
};

const layoutOption: INodeProperties = {
	displayName: 'Layout ID',
	name: 'layoutId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5725767000000091055',
	description: 'The layout of the record; Zoho CRM then asks for the fields it requires',
};

const newPicklistValuesOption: INodeProperties = {
	displayName: 'Allow New Picklist Values',
	name: 'newPicklistValues',
	type: 'boolean',
	default: true,
	description:
		'Whether to send values that a picklist does not list. Zoho CRM takes them where the picklist is not restricted.',
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
			description: 'The fields and files of the incoming item, with the result under "zoho"',
		},
	],
	default: 'result',
	description: 'What each item holds after the write',
};

/** Options that are sent with a request: only rows that are alike in them travel together. */
export interface SentOptions extends Pick<WriteGuards, 'dryRun' | 'trigger'> {
	assignmentRuleId?: string;
	checkLayout?: boolean;
	layoutId?: string;
	newPicklistValues?: boolean;
}

type SentOption = keyof SentOptions;

/** Options of writes for which Zoho takes no choice of automations. */
export const guardOptions: readonly SentOption[] = ['dryRun'];

/** Options of writes of records that a Gate has checked. */
export const planOptions: readonly SentOption[] = ['assignmentRuleId', 'dryRun', 'trigger'];

/** Options of writes of records with the user's own values. */
export const recordOptions: readonly SentOption[] = [
	...planOptions,
	'layoutId',
	'newPicklistValues',
];

/** Options of writes that may make a new record. */
export const newRecordOptions: readonly SentOption[] = [...recordOptions, 'checkLayout'];

/** How a new record is made: none of them makes another one of it (docs/decisions/0014). */
const mannerOptions: readonly SentOption[] = [
	'assignmentRuleId',
	'checkLayout',
	'newPicklistValues',
	'trigger',
];

/** Each with its fields in the panel, and what is read of them; what is not set is left out, so that Zoho's own default holds. */
const sentOptions: Record<
	SentOption,
	{ fields: INodeProperties[]; read(parameters: ParameterReader): SentOptions }
> = {
	assignmentRuleId: {
		fields: [assignmentRuleOption],
		read: (parameters) =>
			parameters.optionalText('options.assignmentRuleId')
				? { assignmentRuleId: parameters.id('options.assignmentRuleId') }
				: {},
	},
	checkLayout: {
		fields: [checkLayoutOption],
		read: (parameters) => (parameters.flag('options.checkLayout') ? { checkLayout: true } : {}),
	},
	layoutId: {
		fields: [layoutOption],
		read: (parameters) =>
			parameters.optionalText('options.layoutId')
				? { layoutId: parameters.id('options.layoutId') }
				: {},
	},
	newPicklistValues: {
		fields: [newPicklistValuesOption],
		read: (parameters) =>
			parameters.raw('options.newPicklistValues') === false ? {} : { newPicklistValues: true },
	},
	dryRun: {
		fields: [dryRunOption],
		read: (parameters) => (parameters.flag('options.dryRun') ? { dryRun: true } : {}),
	},
	trigger: { fields: [chosenAutomations, triggerOption], read: readTrigger },
};

/** The panel's options of a write: those that are sent, more of its own, and Output. */
export function writeOptionsField(
	offered: readonly SentOption[],
	more: INodeProperties[] = [],
): INodeProperties {
	const fields = [...offered.flatMap((name) => sentOptions[name].fields), ...more, outputOption];
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byLabel(fields),
	};
}

/** The names of the panel's options that say how a new record is made. */
export const mannerNames: readonly string[] = mannerOptions.flatMap((option) =>
	sentOptions[option].fields.map(({ name }) => name),
);

/** What is sent for all rows of a request, parted by whether it says how a new record is made. */
export function splitManner(sent: object): { manner: object; rest: object } {
	const isManner = ([name]: [string, unknown]) => mannerOptions.some((option) => option === name);
	const all = Object.entries(sent);
	return {
		manner: Object.fromEntries(all.filter(isManner)),
		rest: Object.fromEntries(all.filter((one) => !isManner(one))),
	};
}

export function readSentOptions(
	parameters: ParameterReader,
	offered: readonly SentOption[],
): SentOptions {
	return offered.reduce<SentOptions>(
		(all, name) => ({ ...all, ...sentOptions[name].read(parameters) }),
		{},
	);
}

const outputs = ['result', 'inputWithResult'] as const;

export type Output = (typeof outputs)[number];

export function readOutput(parameters: ParameterReader): Output {
	return parameters.choice('options.output', outputs) ?? 'result';
}

function readTrigger(parameters: ParameterReader): SentOptions {
	switch (parameters.choice('options.trigger', ['all', 'none', 'chosen'])) {
		case 'none':
			return { trigger: [] };
		case 'chosen': {
			const known = automations.map(({ value }) => value);
			const chosen = parameters.choices('options.automations', known);
			return { trigger: known.filter((value) => chosen.includes(value)) };
		}
		default:
			return {};
	}
}
