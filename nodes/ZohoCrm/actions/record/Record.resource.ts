import { entry, type Resource } from '../../resource';
import { applyPlan } from './apply-plan.operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { getMany } from './get-many.operation';
import { get } from './get.operation';
import { search } from './search.operation';
import { update } from './update.operation';
import { upsert } from './upsert.operation';

export const record: Resource = {
	name: 'Record',
	value: 'record',
	operations: [
		entry(
			{
				name: 'Apply Plan',
				value: 'applyPlan',
				action: 'Apply plan to record',
				description: 'Write what a Zoho CRM Gate let through',
			},
			applyPlan,
		),
		entry(
			{
				name: 'Create',
				value: 'create',
				action: 'Create record',
				description: 'Create a new record in a module',
			},
			create,
		),
		entry(
			{
				name: 'Create or Update',
				value: 'upsert',
				action: 'Create or update record',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
			},
			upsert,
		),
		entry(
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete record',
				description: 'Move a record to the Recycle Bin, which keeps it for 60 days',
			},
			remove,
		),
		entry(
			{
				name: 'Get',
				value: 'get',
				action: 'Get record',
				description: 'Retrieve a single record with all of its fields',
			},
			get,
		),
		entry(
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many records',
				description: 'Retrieve a list of records of a module',
			},
			getMany,
		),
		entry(
			{
				name: 'Search',
				value: 'search',
				action: 'Search records',
				description: 'Find records by conditions, email address, phone number or word',
			},
			search,
		),
		entry(
			{
				name: 'Update',
				value: 'update',
				action: 'Update record',
				description: 'Change some fields of a record',
			},
			update,
		),
	],
};
