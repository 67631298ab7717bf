import { expect, it } from 'vitest';
import type { Json } from '../../../../../nodes/core/kernel/json';
import { creditsOf } from '../../../../../nodes/core/zoho/wire/credits';

const rows = (count: number) => Array.from({ length: count }, () => ({}));
const query = (limit = '') => ({ select_query: `select id from Leads where id > 0${limit}` });

it.each<[string, string, Json | undefined, number]>([
	['GET', '/crm/v8/Leads', undefined, 1],
	['GET', '/crm/bulk/v8/read/1', undefined, 1],
	['GET', '/crm/v8/Leads/1/actions/send_mail', undefined, 1],
	['POST', '/crm/v8/Leads', { data: rows(1) }, 1],
	['POST', '/crm/v8/Leads', { data: rows(10) }, 1],
	['POST', '/crm/v8/Leads', { data: rows(11) }, 2],
	['POST', '/crm/v8/Leads/upsert', { data: rows(100) }, 10],
	['PUT', '/crm/v8/Leads', { data: rows(11) }, 2],
	['PATCH', '/crm/v8/Leads', { data: rows(11) }, 1],
	['POST', '/crm/v8/settings/tags', { tags: rows(11) }, 1],
	['POST', '/crm/v8/settings/tags', undefined, 1],
	['POST', '/crm/v8/settings/tags', 'none', 1],
	['DELETE', '/crm/v8/Leads', { data: rows(11) }, 1],
	['POST', '/crm/v8/coql', query(), 1],
	['POST', '/crm/v8/coql', query(' limit 200'), 1],
	['POST', '/crm/v8/coql', query(' limit 201'), 2],
	['POST', '/crm/v8/coql', query(' LIMIT 0, 1000'), 2],
	['POST', '/crm/v8/coql', query(' limit 50 , 1000'), 2],
	['POST', '/crm/v8/coql', query(' limit 0,1001'), 3],
	['POST', '/crm/v8/coql', query('  limit  2000'), 3],
	['POST', '/crm/v8/coql', query(' limit 2001'), 3],
	['POST', '/crm/v8/coql', { select_query: 5 }, 1],
	['POST', '/crm/v8/coql', undefined, 1],
	['POST', '/crm/v8/coql/x', query(' limit 2000'), 1],
	['POST', '/crm/v8/Leads/1/actions/convert', { data: rows(1) }, 5],
	['POST', '/crm/v8/Quotes/1/actions/convert', { data: rows(1) }, 1],
	['POST', '/crm/v8/Leads/actions/mass_convert', { data: rows(1) }, 1],
	['POST', '/crm/v8/Leads/1/actions/convert/x', { data: rows(1) }, 1],
	['POST', '/crm/v8/Leads/1/actions/send_mail', { data: rows(1) }, 20],
	['POST', '/crm/v8/Leads/1/actions/send_mail/x', { data: rows(1) }, 1],
	['POST', '/crm/bulk/v8/read', {}, 500],
	['POST', '/crm/v8/Leads/actions/add_tags', { ids: rows(50) }, 1],
	['POST', '/crm/v8/Leads/actions/add_tags', { ids: rows(51) }, 2],
	['POST', '/crm/v8/Leads/actions/remove_tags', { ids: rows(100) }, 2],
	['POST', '/crm/v8/Leads/actions/add_tags/x', { ids: rows(51) }, 1],
])('%s %s %j costs what the price list says (#16)', (method, path, body, price) => {
	expect(creditsOf({ method, path, ...(body === undefined ? {} : { body }) })).toBe(price);
});
