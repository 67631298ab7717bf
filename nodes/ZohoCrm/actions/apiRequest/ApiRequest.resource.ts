import { entry, type Resource } from '../../resource';
import { send } from './send.operation';

export const apiRequest: Resource = {
	name: 'API Request',
	value: 'apiRequest',
	operations: [
		entry(
			{
				name: 'Send',
				value: 'send',
				action: 'Send API request',
				description: 'Call any endpoint of the Zoho CRM API with the node’s connection',
			},
			send,
		),
	],
};
