// npm run bench -- trigger: two days of 10,000 changes against both triggers, and docs/bench-trigger.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type * as instantly from '../../nodes/ZohoCrmInstantTrigger/simulate-instant.ts';
import type * as simulation from '../../unit/core/zoho/changes/simulation/simulate.ts';
import { faultsOf, triggerPage, type InstantRun, type Run } from './page.ts';

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
const load = async <T>(file: string): Promise<T> =>
	(await runnerImport<T>(`${root}test/${file}`, { root, configFile: false })).module;
const { simulate } = await load<typeof simulation>('unit/core/zoho/changes/simulation/simulate.ts');
const { simulateInstant } = await load<typeof instantly>(
	'nodes/ZohoCrmInstantTrigger/simulate-instant.ts',
);

const watched = [
	['created', 'updated', 'deleted'],
	['created', 'updated'],
	['updated'],
	['created'],
	['deleted'],
] as const;
const polling: Run[] = [];
for (const [place, kinds] of watched.entries()) {
	const asked = { seed: seed + place, changes, kinds: [...kinds] };
	polling.push({ ...asked, ...(await simulate(asked)) });
	process.stderr.write(`Polled ${place + 1} of ${watched.length} (${kinds.join(', ')})\n`);
}

// With all that gets lost, and as long as nothing does: only then a wait is the trigger's own.
const instants = [
	{ kinds: ['created', 'updated', 'deleted'], loss: 0.2 },
	{ kinds: ['created', 'updated'], loss: 0.2 },
	{ kinds: ['created', 'updated'], loss: 0 },
] as const;
const instant: InstantRun[] = [];
for (const [place, { kinds, loss }] of instants.entries()) {
	const asked = { seed: seed + place, changes, kinds: [...kinds], loss };
	instant.push({ ...asked, ...(await simulateInstant(asked)) });
	process.stderr.write(`Told ${place + 1} of ${instants.length} (${kinds.join(', ')})\n`);
}

const runs = { polling, instant };
const isWhole = values.seed === undefined && values.changes === undefined;
if (isWhole) writeFileSync(`${root}docs/bench-trigger.md`, triggerPage(runs));
process.stdout.write(
	values.json ? `${JSON.stringify(runs, undefined, '\t')}\n` : triggerPage(runs),
);
const all = [...polling, ...instant];
process.exitCode = all.every((run) => faultsOf(run) === 0) ? 0 : 1;
