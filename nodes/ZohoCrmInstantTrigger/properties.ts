import type { INodeProperties } from 'n8n-workflow';
import { repeatOption, startFields } from '../runtime/changes/start-fields';
import { watchFields, watchOptions } from '../runtime/changes/watch-fields';
import { byLabel } from '../runtime/panel/result-options';
import { authenticationField } from '../runtime/zoho/zoho-credentials';

const sweepField: INodeProperties = {
	displayName: 'Sweep Every (Minutes)',
	name: 'sweepEvery',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 1440 },
	default: 5,
	description:
		'How often to ask Zoho CRM what changed although it told of nothing, since a notification can get lost. With 0 nothing asks, and what it did not tell of comes with the next change that it tells of.',
};

export const instantProperties: INodeProperties[] = [
	authenticationField,
	{
		displayName:
			'Zoho CRM calls this n8n when records change, for which n8n needs a public https address. Nothing has to be set up in Zoho CRM. Without such an address use Zoho CRM Trigger.',
		name: 'addressNotice',
		type: 'notice',
		default: '',
	},
	...watchFields,
	...startFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byLabel([...watchOptions, repeatOption, sweepField]),
	},
];
