import { expect, it } from 'vitest';
import { creditsOf } from '../../../../nodes/core/zoho/wire/credits';
import { defaultScopes, scopesFor } from '../../../../nodes/core/zoho/wire/scopes';

const rows = (count: number) => Array.from({ length: count }, () => ({}));

it.each([
	['GET', '/crm/v8/Leads', undefined, 1],
	['POST', '/crm/v8/Leads', { data: rows(1) }, 1],
	['POST', '/crm/v8/Leads/upsert', { data: rows(100) }, 10],
	['PUT', '/crm/v8/Leads', { data: rows(11) }, 2],
	['POST', '/crm/v8/coql', { select_query: 'select id from Leads where id > 0' }, 1],
	['POST', '/crm/v8/coql', { select_query: 'select id from Leads where id > 0 limit 0, 1000' }, 2],
	['POST', '/crm/v8/coql', { select_query: 'select id from Leads where id > 0 limit 2000' }, 3],
	['POST', '/crm/v8/Leads/1/actions/convert', { data: rows(1) }, 5],
	['POST', '/crm/v8/Leads/1/actions/send_mail', { data: rows(1) }, 20],
	['POST', '/crm/bulk/v8/read', {}, 500],
	['POST', '/crm/v8/Leads/actions/add_tags', { ids: rows(100) }, 2],
	['DELETE', '/crm/v8/Leads', undefined, 1],
])('%s %s costs what the price list says (#16)', (method, path, body, price) => {
	expect(creditsOf({ method, path, ...(body ? { body } : {}) })).toBe(price);
});

it.each([
	['POST', '/crm/v8/coql', 'ZohoCRM.coql.READ'],
	['GET', '/crm/v8/Leads/search', 'ZohoSearch.securesearch.READ'],
	['GET', '/crm/v8/settings/fields', 'ZohoCRM.settings.fields.READ'],
	['GET', '/crm/v8/users', 'ZohoCRM.users.READ'],
	['POST', '/crm/bulk/v8/read', 'ZohoCRM.bulk.ALL'],
	['POST', '/crm/v8/Leads/actions/add_tags', 'ZohoCRM.settings.tags.ALL'],
	['DELETE', '/crm/v8/Leads', 'ZohoCRM.modules.DELETE'],
] as const)('%s %s needs %s (#127)', (method, path, scope) => {
	expect(scopesFor(method, path)).toContain(scope);
});

it('the default scopes cover what the nodes of this and later versions call (#127, #185)', () => {
	for (const part of [
		'modules',
		'settings',
		'users',
		'org',
		'coql',
		'securesearch',
		'bulk',
		'notifications',
		'Files',
		'send_mail',
		'composite_requests',
	]) {
		expect(defaultScopes.some((scope) => scope.includes(`.${part}.`))).toBe(true);
	}
	expect(new Set(defaultScopes).size).toBe(defaultScopes.length);
});
