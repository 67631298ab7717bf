import { existsSync } from 'node:fs';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../sandbox/zoho/coverage.ts';
import { createWorld } from '../../../sandbox/zoho/create-world.ts';
import { parametersOf } from '../../../sandbox/zoho/facts/amended.ts';
import { operationOf } from '../../../sandbox/zoho/facts/operations.ts';
import { addAccounts } from '../../../sandbox/zoho/routes/accounts.ts';
import { routes } from '../../../sandbox/zoho/routes/routes.ts';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { takeHeld } from '../../support/papers/recorder.ts';
import { clientOf } from './client.ts';

function registered(): string[] {
	const app = new Hono<{ Bindings: HttpBindings }>();
	addAccounts(app, createWorld({ seed: 'empty' }).world);
	return [...app.routes.filter(({ method }) => method !== 'ALL'), ...routes].map(
		({ method, path }) => `${method} ${path}`,
	);
}

describe('the coverage table', () => {
	it('has one row for each route the twin serves, and no other', () => {
		const rows = coverage.routes.map(({ route }) => route);
		expect(rows.toSorted()).toEqual(registered().toSorted());
	});

	it('calls no route supported that answers 501 to a parameter of the papers, and names it', async () => {
		const twin = await createTwin({ seed: 'empty' });
		const call = clientOf(twin);
		const wrong: string[] = [];
		for (const { method, path } of routes) {
			const sample = path.replace('{module}', 'Leads').replace(/\{\w+\}/g, '5725767000000100001');
			const row = coverage.routes.find(({ route }) => route === `${method} ${path}`);
			for (const [name, { in: place }] of Object.entries(
				parametersOf(operationOf(method, sample) ?? ''),
			)) {
				if (place !== 'query') continue;
				const target = `${sample.replace('/crm/v8', '')}?${name}=all`;
				const unread = (await call(method, target)).status === 501;
				const named = row?.status === 'partial' && row.note.includes(`\`${name}\``);
				if (unread && !named) wrong.push(`${method} ${path}: ${name}`);
			}
		}
		takeHeld();
		await twin.close();
		expect(wrong).toEqual([]);
	});

	it('names tests that exist', () => {
		for (const { test } of [...coverage.routes, ...coverage.rules]) {
			expect(existsSync(new URL(test, import.meta.url)), test).toBe(true);
		}
	});
});
