/** Picklists that more than one module uses; actual values, `[actual, display]` where they differ (zoho-api.md section 6). */
export const salutation = ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Prof.'];

export const leadSource = [
	'Advertisement',
	'Chat',
	'Cold Call',
	'Employee Referral',
	'External Referral',
	'Facebook',
	['Seminar-Internal', 'Internal Seminar'],
	['OnlineStore', 'Online Store'],
	'Partner',
	'Public Relations',
	['Sales Mail Alias', 'Sales Email Alias'],
	'Seminar Partner',
	'Trade Show',
	['Twitter', 'X (Twitter)'],
	'Web Download',
	'Web Research',
] as const;

export const industry = [
	'ASP (Application Service Provider)',
	'Data/Telecom OEM',
	'ERP (Enterprise Resource Planning)',
	'Government/Military',
	'Large Enterprise',
	'ManagementISV',
	'MSP (Management Service Provider)',
	'Network Equipment (Enterprise)',
	'Non-management ISV',
	'Optical Networking',
	'Service Provider',
	'Small/Medium Enterprise',
	'Storage Equipment',
	'Storage Service Provider',
	'Systems Integrator',
	'Wireless Industry',
];

export const rating = ['Acquired', 'Active', 'Market Failed', 'Project Cancelled', 'ShutDown'];

export const unsubscribedMode = ['Consent form', 'Manual', 'Unsubscribe link', 'Zoho campaigns'];

export const enrichStatus = ['Available', 'Enriched', 'Data not found'];

export const recordStatus = ['Trash', 'Available', 'Draft'];
