import { entry, type Resource } from '../../resource';
import { create } from './create.operation';

export const note: Resource = {
	name: 'Note',
	value: 'note',
	operations: [
		entry(
			{
				name: 'Create',
				value: 'create',
				action: 'Create note',
				description: 'Add a note to a record of any module',
			},
			create,
		),
	],
};
