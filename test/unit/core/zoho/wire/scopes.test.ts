import { describe, expect, it } from 'vitest';
import { defaultScopes, scopesFor } from '../../../../../nodes/core/zoho/wire/scopes';

const search = ['ZohoSearch.securesearch.READ', 'ZohoCRM.modules.READ'];
const tags = ['ZohoCRM.settings.tags.ALL', 'ZohoCRM.modules.ALL'];
const bulk = ['ZohoCRM.bulk.ALL', 'ZohoCRM.modules.ALL'];

type Row = [Parameters<typeof scopesFor>[0], string, string[]];
const modulesAt = (path: string): Row => ['POST', `/crm/v8${path}`, ['ZohoCRM.modules.CREATE']];

describe('the scopes of a call (#127)', () => {
	it.each<Row>([
		['GET', '/crm/v8/Leads', ['ZohoCRM.modules.READ']],
		['POST', '/crm/v8/Leads', ['ZohoCRM.modules.CREATE']],
		['PUT', '/crm/v8/Leads', ['ZohoCRM.modules.UPDATE']],
		['PATCH', '/crm/v8/Leads', ['ZohoCRM.modules.UPDATE']],
		['DELETE', '/crm/v8/Leads', ['ZohoCRM.modules.DELETE']],
		['POST', '/crm/v8/coql', ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ']],
		['POST', '/crm/v7.1/coql', ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ']],
		['GET', '/crm/v8/Leads/search', search],
		['GET', '/crm/v8/Leads/1/search', ['ZohoCRM.modules.READ']],
		['GET', '/crm/v8/Leads/actions/count', search],
		['GET', '/crm/v8/Leads/1/actions/count', ['ZohoCRM.modules.READ']],
		['POST', '/crm/v8/Leads/actions/add_tags', tags],
		...['/coql/x', '/x/coql', '/x/search/y', '/x/actions/count/y', '/actions/add_tags/x'].map(
			modulesAt,
		),
		...['/actions/send_mail/x', '/actions/change_owner/x', '/actions/mass_update/x'].map(modulesAt),
		...['/actions/mass_delete/x', '/x/actions/watch', '/actions/watch/x'].map(modulesAt),
		...['/x/users', '/x/org', '/x/files'].map(modulesAt),
		...['/x/__composite_requests', '/__composite_requests/x'].map(modulesAt),
		['POST', '/crm/v8/Leads/1/actions/remove_tags', tags],
		['POST', '/crm/v8/Leads/1/actions/send_mail', ['ZohoCRM.send_mail.all.CREATE']],
		['POST', '/crm/v8/Leads/1/actions/change_owner', ['ZohoCRM.change_owner.CREATE']],
		['POST', '/crm/v8/Leads/actions/mass_change_owner', ['ZohoCRM.change_owner.CREATE']],
		['POST', '/crm/v8/Leads/actions/mass_update', ['ZohoCRM.mass_update.UPDATE']],
		['POST', '/crm/v8/Leads/actions/mass_delete', ['ZohoCRM.mass_delete.DELETE']],
		['POST', '/crm/v8/actions/watch', ['ZohoCRM.notifications.ALL']],
		['GET', '/crm/v8/users', ['ZohoCRM.users.READ']],
		['PUT', '/crm/v8/users/1', ['ZohoCRM.users.UPDATE']],
		['GET', '/crm/v8/users_of_ours', ['ZohoCRM.modules.READ']],
		['GET', '/crm/v8/org', ['ZohoCRM.org.READ']],
		['PUT', '/crm/v8/org/currencies', ['ZohoCRM.org.UPDATE']],
		['GET', '/crm/v8/orgs', ['ZohoCRM.modules.READ']],
		['POST', '/crm/v8/files', ['ZohoCRM.Files.CREATE']],
		['GET', '/crm/v8/files', ['ZohoCRM.Files.READ']],
		['GET', '/crm/v8/files/1', ['ZohoCRM.modules.READ']],
		['POST', '/crm/v8/__composite_requests', ['ZohoCRM.composite_requests.CUSTOM']],
		['POST', '/crm/bulk/v8/read', bulk],
		['GET', '/x/crm/bulk/v8/read', ['ZohoCRM.modules.READ']],
		['GET', '/crm/v8/settings/fields', ['ZohoCRM.settings.fields.READ']],
		['GET', '/crm/v8/settings/automation/tasks/1', ['ZohoCRM.settings.tasks.READ']],
		['GET', '/crm/v8/Leads/settings/fields', ['ZohoCRM.modules.READ']],
	])('%s %s are %j', (method, path, scopes) => {
		expect(scopesFor(method, path)).toEqual(scopes);
	});
});

it('the default scopes are the same in every version: each one more makes all users connect again (#127, #185)', () => {
	expect(defaultScopes).toEqual([
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
	]);
});
