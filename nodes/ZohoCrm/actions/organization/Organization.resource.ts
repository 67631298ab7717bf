import { entry, type Resource } from '../../resource';
import { get } from './get.operation';

export const organization: Resource = {
	name: 'Organization',
	value: 'organization',
	operations: [
		entry(
			{
				name: 'Get',
				value: 'get',
				action: 'Get organization',
				description:
					'Check where the connection leads: name, edition, data center, production or sandbox',
			},
			get,
		),
	],
};
