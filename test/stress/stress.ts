// npm run stress: every fault, random histories and all that is hostile, and docs/stress.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collect, toEnvironment } from './asked.ts';
import { isGood, reportOf, stressPage } from './report.ts';

const { values } = parseArgs({
	options: {
		seed: { type: 'string' },
		only: { type: 'string' },
		minutes: { type: 'string' },
		json: { type: 'boolean' },
	},
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const day = new Date().toISOString().slice(0, 10);
const { only, minutes } = values;
const asked = {
	seed: Number(values.seed ?? day.replaceAll('-', '')),
	...(only === undefined ? {} : { only }),
	...(minutes === undefined ? {} : { until: Date.now() + 60_000 * Number(minutes) }),
};
if (!Number.isSafeInteger(asked.seed) || Number.isNaN(asked.until)) {
	process.stderr.write('--seed takes a whole number, and --minutes a number.\n');
	process.exit(2);
}
process.stderr.write(`Seed ${asked.seed}\n`);

const folder = mkdtempSync(join(tmpdir(), 'stress-'));
try {
	const args = ['run', '--project', 'stress*', '--maxWorkers', '5'];
	const { status } = spawnSync('vitest', args, {
		cwd: root,
		env: { ...process.env, ...toEnvironment({ ...asked, folder }) },
		// What a machine reads is alone on the standard output.
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32',
	});
	const report = reportOf(collect(folder), { ...asked, day });
	const page = stressPage(report);
	if (only === undefined) writeFileSync(join(root, 'docs/stress.md'), page);
	process.stdout.write(values.json ? `${JSON.stringify(report, undefined, '\t')}\n` : page);
	process.exitCode = status === 0 && isGood(report) ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
