import { existsSync } from 'node:fs';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../sandbox/zoho/coverage.ts';
import { createWorld } from '../../../sandbox/zoho/create-world.ts';
import { addAccounts } from '../../../sandbox/zoho/routes/accounts.ts';
import { routes } from '../../../sandbox/zoho/routes/routes.ts';

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

	it('names tests that exist', () => {
		for (const { test } of [...coverage.routes, ...coverage.rules]) {
			expect(existsSync(new URL(test, import.meta.url)), test).toBe(true);
		}
	});
});
