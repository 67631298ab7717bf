import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Stryker takes no projects: the unit tests of the core alone, as quick as they are.
const alias = { 'n8n-workflow': createRequire(import.meta.url).resolve('n8n-workflow') };

export default defineConfig({
	resolve: { alias },
	test: { environment: 'node', include: ['test/unit/core/**/*.test.ts'], testTimeout: 20_000 },
});
