import type { INodeProperties } from 'n8n-workflow';
import { repeatOption, startFields } from '../runtime/changes/start-fields';
import { watchFields, watchOptions } from '../runtime/changes/watch-fields';
import { byLabel } from '../runtime/panel/result-options';

export const triggerProperties: INodeProperties[] = [
	...watchFields,
	...startFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byLabel([...watchOptions, repeatOption]),
	},
];
