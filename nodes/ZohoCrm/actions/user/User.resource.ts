import { entry, type Resource } from '../../resource';
import { getMany } from './get-many.operation';

export const user: Resource = {
	name: 'User',
	value: 'user',
	operations: [
		entry(
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many users',
				description: 'Retrieve a list of the users of the organization',
			},
			getMany,
		),
	],
};
