import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, testTimeout: 20_000 };

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					...node,
					name: 'fast',
					include: ['test/{unit,sandbox,nodes}/**/*.test.ts', 'test/package/*.fast.test.ts'],
				},
			},
			{
				test: {
					...node,
					name: 'package',
					include: ['test/{package,workflows}/**/*.test.ts'],
					exclude: ['test/package/*.fast.test.ts'],
					testTimeout: 120_000,
				},
			},
			{
				test: {
					...node,
					name: 'e2e',
					include: ['test/e2e/**/*.test.ts'],
					testTimeout: 600_000,
					hookTimeout: 600_000,
					fileParallelism: false,
				},
			},
		],
	},
});
