/**
 * The default scopes, final from the first release on: every scope added later makes all users
 * reconnect. Search needs `ZohoSearch.securesearch.READ`, COQL its own scope, bulk write Zoho's files.
 */
export const defaultScopes: readonly string[] = [
	'ZohoCRM.modules.ALL',
	'ZohoCRM.settings.ALL',
	'ZohoCRM.users.ALL',
	'ZohoCRM.org.ALL',
	'ZohoCRM.coql.READ',
	'ZohoSearch.securesearch.READ',
	'ZohoCRM.bulk.ALL',
	'ZohoCRM.notifications.ALL',
	'ZohoCRM.Files.CREATE',
	'ZohoCRM.Files.READ',
	'ZohoFiles.files.ALL',
	'ZohoCRM.send_mail.all.CREATE',
	'ZohoCRM.composite_requests.CUSTOM',
	'ZohoCRM.change_owner.CREATE',
	'ZohoCRM.mass_update.UPDATE',
	'ZohoCRM.mass_delete.DELETE',
	'ZohoCRM.mass_convert.leads.CREATE',
	'ZohoCRM.mass_convert.leads.READ',
	'ZohoCRM.templates.email.READ',
];

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const operations: Record<Method, string> = {
	GET: 'READ',
	POST: 'CREATE',
	PUT: 'UPDATE',
	PATCH: 'UPDATE',
	DELETE: 'DELETE',
};

/** Path from behind `/crm/vN`, most telling first. */
const special: ReadonlyArray<{ path: RegExp; scopes: (operation: string) => string[] }> = [
	{ path: /^\/coql$/, scopes: () => ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ'] },
	{
		path: /^\/[^/]+\/search$/,
		scopes: () => ['ZohoSearch.securesearch.READ', 'ZohoCRM.modules.READ'],
	},
	{
		path: /^\/[^/]+\/actions\/count$/,
		scopes: () => ['ZohoSearch.securesearch.READ', 'ZohoCRM.modules.READ'],
	},
	{
		path: /\/actions\/(add|remove)_tags$/,
		scopes: () => ['ZohoCRM.settings.tags.ALL', 'ZohoCRM.modules.ALL'],
	},
	{ path: /\/actions\/send_mail$/, scopes: () => ['ZohoCRM.send_mail.all.CREATE'] },
	{ path: /\/actions\/(mass_)?change_owner$/, scopes: () => ['ZohoCRM.change_owner.CREATE'] },
	{ path: /\/actions\/mass_update$/, scopes: () => ['ZohoCRM.mass_update.UPDATE'] },
	{ path: /\/actions\/mass_delete$/, scopes: () => ['ZohoCRM.mass_delete.DELETE'] },
	{ path: /^\/actions\/watch$/, scopes: () => ['ZohoCRM.notifications.ALL'] },
	{ path: /^\/users(\/|$)/, scopes: (operation) => [`ZohoCRM.users.${operation}`] },
	{ path: /^\/org(\/|$)/, scopes: (operation) => [`ZohoCRM.org.${operation}`] },
	{ path: /^\/files$/, scopes: (operation) => [`ZohoCRM.Files.${operation}`] },
	{
		path: /^\/[^/]+\/[^/]+\/Attachments(\/|$)/,
		scopes: (operation) => [`ZohoCRM.modules.attachments.${operation}`],
	},
	{ path: /^\/__composite_requests$/, scopes: () => ['ZohoCRM.composite_requests.CUSTOM'] },
];

/** The scopes a call needs, to be named when Zoho answers OAUTH_SCOPE_MISMATCH. */
export function scopesFor(method: Method, path: string): string[] {
	const operation = operations[method];
	if (/^\/crm\/bulk\//.test(path)) return ['ZohoCRM.bulk.ALL', 'ZohoCRM.modules.ALL'];
	const route = path.replace(/^\/crm\/v[\d.]+/, '');
	const found = special.find((entry) => entry.path.test(route));
	if (found) return found.scopes(operation);
	const setting = /^\/settings\/(?:automation\/)?(\w+)/.exec(route)?.[1];
	if (setting) return [`ZohoCRM.settings.${setting}.${operation}`];
	return [`ZohoCRM.modules.${operation}`];
}
