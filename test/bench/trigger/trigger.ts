// npm run bench -- trigger: two days of 10,000 changes against the trigger, and docs/bench-trigger.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type * as simulation from '../../unit/core/zoho/changes/simulation/simulate.ts';
import { faultsOf, triggerPage, type Run } from './page.ts';

const { values } = parseArgs({
	options: { seed: { type: 'string' }, changes: { type: 'string' }, json: { type: 'boolean' } },
});
const seed = Number(values.seed ?? 1);
const changes = Number(values.changes ?? 10_000);
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(changes)) {
	process.stderr.write('--seed and --changes take whole numbers.\n');
	process.exit(2);
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const file = `${root}test/unit/core/zoho/changes/simulation/simulate.ts`;
const { module } = await runnerImport<typeof simulation>(file, { root, configFile: false });

const watched = [
	['created', 'updated', 'deleted'],
	['created', 'updated'],
	['updated'],
	['created'],
	['deleted'],
] as const;
const runs: Run[] = [];
for (const [place, kinds] of watched.entries()) {
	const asked = { seed: seed + place, changes, kinds: [...kinds] };
	runs.push({ seed: asked.seed, kinds: asked.kinds, ...(await module.simulate(asked)) });
	process.stderr.write(`Played ${place + 1} of ${watched.length} (${kinds.join(', ')})\n`);
}
if (values.seed === undefined && values.changes === undefined) {
	writeFileSync(`${root}docs/bench-trigger.md`, triggerPage(runs));
}
process.stdout.write(
	values.json ? `${JSON.stringify(runs, undefined, '\t')}\n` : triggerPage(runs),
);
process.exitCode = runs.every((run) => faultsOf(run) === 0) ? 0 : 1;
