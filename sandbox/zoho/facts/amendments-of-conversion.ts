import { refused, type AlsoAnswered, type AlsoSent } from './amendment.ts';
import type { Shape } from './shape.ts';

const convert = ['POST /Leads/{}/actions/convert'];
const link: Shape = { id: 'string' };
const tags: Shape = [{ '|': ['string', { 'name?': 'string', 'id?': 'string' }] }];

/** What the documents lack of the conversion of leads. */
export const conversionSent: AlsoSent[] = [
	{
		operations: convert,
		body: {
			data: [
				{
					'overwrite?': 'boolean',
					'notify_lead_owner?': 'boolean',
					'notify_new_entity_owner?': 'boolean',
					'add_to_existing_record?': 'boolean',
					'assign_to?': link,
					'Contacts?': link,
					'Accounts?': link,
					'Deals?': { '...': 'any' },
					'move_attachments_to?': { api_name: 'string', 'id?': 'string' },
					'carry_over_tags?': { 'Contacts?': tags, 'Accounts?': tags, 'Deals?': tags },
				},
			],
		},
		source: 'SDK',
		reason:
			'The contact and the account that take a lead up are missing, and where attachments go; a deal has other fields, too, and tags are lists',
	},
];

export const conversionAnswered: AlsoAnswered[] = [
	{
		operations: convert,
		status: 400,
		body: refused(['MANDATORY_NOT_FOUND'], { api_name: 'string' }),
		source: 'YAML',
		reason: 'A body without `data`: as of other writes',
	},
];
