/** What people ask, as the calls of a model that asks well. */
export interface Prompt {
	says: string;
	calls: Array<{ tool: string; args: Record<string, unknown> }>;
}

const is = (field: string, ...values: string[]) => ({ field, operator: 'equals', values });
const values = (entries: Record<string, unknown>) =>
	Object.entries(entries).map(([field, value]) => ({ field, value }));

export const stagesOfDeals = {
	module: 'Deals',
	fields: ['Stage', 'Amount', 'Account_Name'],
	sort_by: 'Stage',
	limit: 50,
};

export const prompts: Prompt[] = [
	{
		says: 'Deals in Needs Analysis over 50,000, and their value (#30)',
		calls: [
			{
				tool: 'zoho_count_records',
				args: {
					module: 'Deals',
					conditions: [
						is('Stage', 'Needs Analysis'),
						{ field: 'Amount', operator: 'greater_than', values: ['50000'] },
					],
					sum: 'Amount',
				},
			},
		],
	},
	{
		says: '50 deals by stage with account and amount (#31)',
		calls: [{ tool: 'zoho_find_records', args: stagesOfDeals }],
	},
	{
		says: 'Set a deal to Closed Won by its ID (#32)',
		calls: [
			{
				tool: 'zoho_update_records',
				args: {
					module: 'Deals',
					records: [{ record: '5725767000000400004', values: values({ Stage: 'Closed Won' }) }],
				},
			},
		],
	},
	{
		says: 'A new lead John Doe at Initech (#33)',
		calls: [
			{
				tool: 'zoho_create_records',
				args: {
					module: 'Leads',
					records: [
						{ values: values({ Last_Name: 'Doe', First_Name: 'John', Company: 'Initech' }) },
					],
				},
			},
		],
	},
	{
		says: 'Address and number of a person (#35)',
		calls: [
			{
				tool: 'zoho_find_records',
				args: { module: 'Contacts', search: 'Harriet Fennimore', fields: ['Email', 'Phone'] },
			},
		],
	},
	{
		says: 'The next free times (#168)',
		calls: [{ tool: 'zoho_find_free_slots', args: {} }],
	},
	{
		says: 'A note on a deal (#36)',
		calls: [
			{
				tool: 'zoho_add_note',
				args: {
					module: 'Deals',
					record: '5725767000000400004',
					title: 'AI Call Summary',
					content: 'Send the offer.',
				},
			},
		],
	},
];
