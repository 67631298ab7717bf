import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Stryker takes no projects: the unit tests of the core alone, as quick as they are.
const alias = { 'n8n-workflow': createRequire(import.meta.url).resolve('n8n-workflow') };
const { MUTATE_ROOM: room = '' } = process.env;

/** Who may import whom (`npm run arrows`) says whose tests can see a fault at all. */
const [half = ''] = room.split('/');
const users: Record<string, string> = { zoho: '{zoho,gate}', gpt: '{gpt,gate}', gate: 'gate' };

/** The room's own tests first, the quick ones before all: the first that sees the fault ends the run. */
class OwnTestsFirst extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) =>
			(moduleId.includes(`/core/${room}/`) ? 0 : 2) + (moduleId.includes('.property.') ? 1 : 0);
		const byName = files.toSorted((a, b) => a.moduleId.localeCompare(b.moduleId));
		return Promise.resolve(byName.toSorted((a, b) => place(a) - place(b)));
	}
}

export default defineConfig({
	resolve: { alias },
	test: {
		environment: 'node',
		// Every fault gets a worker of its own, which loads each file once.
		isolate: false,
		sequence: { sequencer: OwnTestsFirst },
		setupFiles: ['test/support/same-samples.ts'],
		include: [`test/unit/core/${users[half] ?? '*'}/**/*.test.ts`],
		testTimeout: 10_000,
	},
});
