import { entry, type Resource } from '../../resource';
import { getWriteRules } from './get-write-rules.operation';

export const metadata: Resource = {
	name: 'Metadata',
	value: 'metadata',
	operations: [
		entry(
			{
				name: 'Get Write Rules',
				value: 'getWriteRules',
				action: 'Get write rules of module',
				description:
					'Retrieve what may be written into a module: fields, types, picklists, required',
			},
			getWriteRules,
		),
	],
};
