// Puts small faults into one room of nodes/core and says which no test sees: `npm run mutate -- zoho/query`.
const room = process.env.MUTATE_ROOM;
if (!room) throw new Error('Name a room of nodes/core, e.g. npm run mutate -- zoho/query');

export default {
	testRunner: 'vitest',
	vitest: { configFile: 'vitest.mutate.config.mts', related: false },
	mutate: [`nodes/core/${room}/**/*.ts`],
	coverageAnalysis: 'perTest',
	concurrency: 2,
	// A busy machine is no fault that a test has seen.
	timeoutMS: 30_000,
	reporters: ['clear-text', 'json', 'progress-append-only'],
	jsonReporter: { fileName: `.cache/mutation/${room.replaceAll('/', '-')}.json` },
	tempDirName: '.cache/stryker',
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	allowConsoleColors: false,
};
