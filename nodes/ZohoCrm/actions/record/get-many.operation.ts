import type { ListOptions } from '../../../core/zoho/records/list-records';
import { given } from '../../../core/kernel/given';
import { eachRow } from '../../../runtime/rows/each-row';
import { limitFields, readLimit } from '../../../runtime/panel/limit-fields';
import { moduleField } from '../../../runtime/panel/module-field';
import { fieldsOption, simplifyField } from '../../fields/read-options';
import { idFirst } from '../../showing/id-first';
import { simplifyRecord } from '../../showing/simplify';
import { fieldNames } from '../../module-needs';
import type { ZohoOperation } from '../../operation';

interface Params {
	list: ListOptions;
	simplify: boolean;
}

/** Record > Get Many: no more pages than the limit needs (#115, #144). */
export const getMany: ZohoOperation<Params> = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many records',
	description: 'Retrieve a list of records of a module',
	access: 'read',
	scopes: ['ZohoCRM.modules.READ', ...fieldNames.scopes],
	credits: '1 for each 200 records, and without Fields 1 for those of each module',
	routes: ['GET /crm/v8/{module}', ...fieldNames.routes],
	errors: [
		'AMBIGUITY_DURING_PROCESSING',
		'INVALID_DATA',
		'INVALID_ID',
		'PAGES_BROKEN',
		'PAGES_REPEATED',
		'PAGINATION_LIMIT_EXCEEDED',
		'SORT_WITH_VIEW',
		'TOO_MANY_FIELDS',
		'UNKNOWN_FIELD',
	],
	properties: [
		moduleField,
		...limitFields,
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Custom View ID',
					name: 'customViewId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 5725767000000087501',
					description: 'Only the records of this view, in the order of the view',
				},
				fieldsOption,
				{
					displayName: 'Sort By',
					name: 'sortBy',
					type: 'options',
					options: [
						{ name: 'Created Time', value: 'Created_Time' },
						{ name: 'ID', value: 'id' },
						{ name: 'Modified Time', value: 'Modified_Time' },
					],
					default: 'Modified_Time',
				},
				{
					displayName: 'Sort Order',
					name: 'sortOrder',
					type: 'options',
					options: [
						{ name: 'Ascending', value: 'asc' },
						{ name: 'Descending', value: 'desc' },
					],
					default: 'desc',
				},
			],
		},
	],
	read: (parameters) => {
		const hasView = parameters.optionalText('options.customViewId') !== undefined;
		return {
			simplify: parameters.flag('simplify'),
			list: {
				module: parameters.locator('module'),
				fields: parameters.list('options.fields'),
				...given({
					limit: readLimit(parameters),
					sortBy: parameters.choice('options.sortBy', sortFields),
					sortOrder: parameters.choice('options.sortOrder', sortOrders),
					customViewId: hasView ? parameters.id('options.customViewId') : undefined,
				}),
			},
		};
	},
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async ({ params: { list, simplify } }) => {
			const records = await zoho.records.list(list);
			return {
				items: records.map((record) => ({
					json: simplify ? simplifyRecord(record) : idFirst(record),
				})),
			};
		}),
};

const sortFields = ['id', 'Created_Time', 'Modified_Time'] as const;
const sortOrders = ['asc', 'desc'] as const;
