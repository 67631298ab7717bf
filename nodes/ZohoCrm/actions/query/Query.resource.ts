import { entry, type Resource } from '../../resource';
import { coql } from './coql.operation';

export const query: Resource = {
	name: 'Query',
	value: 'query',
	operations: [
		entry(
			{
				name: 'Run COQL Query',
				value: 'coql',
				action: 'Run COQL query',
				description: 'Select records, lookups and sums with CRM Object Query Language',
			},
			coql,
		),
	],
};
