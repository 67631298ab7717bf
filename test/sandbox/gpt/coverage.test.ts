import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../sandbox/gpt/app.ts';
import { coverage, standInCoverageMarkdown } from '../../../sandbox/gpt/coverage.ts';
import { createState } from '../../../sandbox/gpt/state.ts';

describe('the coverage table of the GPT stand-in', () => {
	it('has one row for every registered route and no other', () => {
		const app = createApp(createState({}));
		const routes = new Set(
			app.routes
				.filter(({ method }) => method !== 'ALL')
				.map(({ method, path }) => `${method} ${path}`),
		);
		expect(coverage.map(({ route }) => route).sort()).toEqual([...routes].sort());
	});

	it('names tests that exist', () => {
		for (const { test } of coverage)
			expect(existsSync(new URL(test, import.meta.url)), test).toBe(true);
	});

	it('prints a table with a line for every route', () => {
		expect(standInCoverageMarkdown().trim().split('\n')).toHaveLength(coverage.length + 2);
	});
});
