import type { INodeProperties } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { conditionsFields } from '../panel/conditions-fields';
import { moduleField } from '../panel/module-field';

/** `created or updated: Leads`, as far as the module is fixed. */
export const watchSubtitle =
	'={{ $parameter.events.join(", ").replace(/[A-Z]/g, " $&").toLowerCase() + ($rawParameter.module && !$rawParameter.module.startsWith("=") ? ": " + $parameter.module : "") }}';

/** What the builder says of a search is otherwise where changes are looked for. */
const otherwise = new Map([
	[
		'conditions',
		'What a record has to be like when its change is seen; of deleted ones nothing is known',
	],
	['operator', 'Equals compares the whole value'],
]);

/** What both triggers ask for: of which module, what happened, which records. */
export const watchFields: INodeProperties[] = [
	moduleField,
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		noDataExpression: true,
		options: [
			{ name: 'Created', value: 'created', description: 'A record was created' },
			{
				name: 'Created or Updated',
				value: 'createdOrUpdated',
				description: 'A record was created or changed; one that was both is told of once',
			},
			{
				name: 'Deleted',
				value: 'deleted',
				description: 'A record was deleted; costs one more call each time Zoho CRM is asked',
			},
			{
				name: 'Field Changed',
				value: 'fieldChanged',
				description:
					'One of the chosen fields has another value; costs one call for each changed record',
			},
			{
				name: 'Stage Changed',
				value: 'stageChanged',
				description: 'A deal or quote has another stage; costs one call for each changed record',
			},
			{
				name: 'Updated',
				value: 'updated',
				description: 'A record that was there before was changed',
			},
		],
		default: ['createdOrUpdated'],
		description: 'What to start the workflow for',
	},
	{
		displayName: 'Watched Field Names or IDs',
		name: 'watchedFields',
		type: 'multiOptions',
		required: true,
		typeOptions: { loadOptionsMethod: 'getFields', loadOptionsDependsOn: ['module.value'] },
		default: [],
		description:
			'The fields one of which has to change. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: { events: ['fieldChanged'] } },
	},
	...conditionsFields.map(forTriggers),
	{
		displayName: 'Ignore Own Writes',
		name: 'ignoreOwn',
		type: 'boolean',
		default: false,
		description:
			'Whether to leave out records that only the connected user wrote since their last event, so that the workflow does not start itself. Connect as a Zoho CRM user that nobody works as.',
	},
];

/** What both triggers offer among their options. */
export const watchOptions: INodeProperties[] = [
	{
		displayName: 'Except Changes by User Names or IDs',
		name: 'exceptUsers',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getActiveUsers' },
		default: [],
		description:
			'Users whose changes do not count. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Include Changes',
		name: 'includeChanges',
		type: 'boolean',
		default: false,
		description:
			'Whether to say which fields changed, with their values before and after, as the timeline of the record has them; costs one more call for each record',
	},
	{
		displayName: 'Only Changes by User Names or IDs',
		name: 'onlyUsers',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getActiveUsers' },
		default: [],
		description:
			'Users whose changes alone count. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Return Field Names or IDs',
		name: 'fields',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getFields', loadOptionsDependsOn: ['module.value'] },
		default: [],
		description:
			'The fields of the record to return; all when empty. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];

function forTriggers(property: INodeProperties): INodeProperties {
	const description = otherwise.get(property.name) ?? property.description;
	const options = property.options?.map((option) =>
		'values' in option ? { ...option, values: option.values.map(forTriggers) } : option,
	);
	return { ...property, ...given({ description, options }) };
}
