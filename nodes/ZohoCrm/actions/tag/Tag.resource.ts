import { entry, type Resource } from '../../resource';
import { add } from './add.operation';
import { remove } from './remove.operation';

export const tag: Resource = {
	name: 'Tag',
	value: 'tag',
	operations: [
		entry(
			{
				name: 'Add',
				value: 'add',
				action: 'Add tags to record',
				description: 'Put tags on a record besides those that it has',
			},
			add,
		),
		entry(
			{
				name: 'Remove',
				value: 'remove',
				action: 'Remove tags from record',
				description: 'Take tags off a record; the tags themselves stay',
			},
			remove,
		),
	],
};
