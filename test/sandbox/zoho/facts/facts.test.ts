import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../../sandbox/zoho/facts/facts.ts';
import { printFacts } from '../../../../sandbox/zoho/facts/make/print-facts.ts';
import { operationOf } from '../../../../sandbox/zoho/facts/operations.ts';

const file = new URL('../../../../sandbox/zoho/facts/facts.json', import.meta.url);

describe('the table of facts', () => {
	it('has every operation of the papers', () => {
		expect(Object.keys(facts.operations)).toHaveLength(405);
		expect(facts.alsoNamed).toHaveLength(75);
		const answers = Object.values(facts.operations).flatMap((one) => Object.keys(one.answers));
		expect(answers).toHaveLength(1363);
	});

	it('is as the script prints it, so that a new edition shows what changed', () => {
		const text = readFileSync(file, 'utf8');
		expect(printFacts(facts)).toBe(text);
		expect(text.length).toBeLessThan(400_000);
	});

	it('names no shape it does not have, and none in vain', () => {
		const text = JSON.stringify(facts);
		const named = new Set([...text.matchAll(/"#([^"]+)"/g)].map(([, name]) => name));
		expect([...named].sort()).toEqual(Object.keys(facts.shapes).sort());
	});

	it.each([
		['GET', '/crm/v8/Notes/search', 'GET /{}/search'],
		['GET', '/crm/v8/Notes/5725767000000100001', 'GET /Notes/{}'],
		['GET', '/crm/v8/Leads', 'GET /{}'],
		['GET', '/crm/v8/Notes', 'GET /Notes'],
		['GET', '/crm/v8/settings/fields', 'GET /settings/fields'],
		['POST', '/crm/v8/Leads/1/Notes', 'POST /{}/{}/Notes'],
		['GET', '/crm/v8/Leads/1/Emails', 'GET /{}/{}/Emails'],
		['POST', '/crm/bulk/v8/read', 'POST /bulk/read'],
		['GET', '/crm/v8/users/search', 'GET /users/search'],
		['PATCH', '/crm/v8/Leads', undefined],
	])('knows %s %s', (method, path, operation) => {
		expect(operationOf(method, path)).toBe(operation);
	});
});
