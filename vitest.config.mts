import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// n8n's engine requires the CommonJS build; one copy of the library, as in n8n itself.
const alias = { 'n8n-workflow': createRequire(import.meta.url).resolve('n8n-workflow') };

const node = { environment: 'node' as const, testTimeout: 20_000 };

/** A real n8n each; much of their time is waiting for its clocks. */
const e2e = { testTimeout: 600_000, hookTimeout: 600_000 };

/** Measure how n8n answers and what memory it takes, or wait in a browser for what a person would see. */
const alone = ['hostile-batch', 'editor', 'empty-canvas', 'review'].map(
	(name) => `test/e2e/${name}.test.ts`,
);

/** Processes that `npm run stress` plays writes in: half of their time is waiting. */
const stressParts = 4;

export default defineConfig({
	test: {
		projects: [
			{
				resolve: { alias },
				test: {
					...node,
					name: 'fast',
					globalSetup: ['test/support/build-worker.ts'],
					setupFiles: ['test/support/papers/hold-every-test.ts'],
					// Halves the time; tests keep their state to themselves.
					isolate: false,
					include: [
						'test/{unit,sandbox,nodes,saved,bench,stress}/**/*.test.ts',
						'test/package/*.fast.test.ts',
					],
				},
			},
			{
				resolve: { alias },
				test: {
					...node,
					name: 'package',
					include: ['test/package/**/*.test.ts'],
					exclude: ['test/package/*.fast.test.ts'],
					testTimeout: 120_000,
				},
			},
			...Array.from({ length: stressParts }, (_, part) => ({
				resolve: { alias },
				test: {
					...node,
					name: `stress-writes-${part}`,
					include: ['test/stress/writes.stress.ts'],
					provide: { stressPart: { part, parts: stressParts } },
					testTimeout: 0,
				},
			})),
			{
				resolve: { alias },
				test: {
					...node,
					name: 'stress-hostile',
					globalSetup: ['test/support/build-worker.ts'],
					include: ['test/stress/hostile.stress.ts'],
					testTimeout: 0,
				},
			},
			{
				resolve: { alias },
				test: {
					...node,
					...e2e,
					name: 'e2e',
					include: ['test/e2e/**/*.test.ts'],
					exclude: alone,
					maxWorkers: 2,
				},
			},
			{
				resolve: { alias },
				test: {
					...node,
					...e2e,
					name: 'e2e-alone',
					include: alone,
					maxWorkers: 1,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
