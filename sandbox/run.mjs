// The way into every command of the repository. Plain JavaScript on Node >= 20 with nothing
// installed: it sets the machine up as far as the command needs, then goes on under Node 24.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
const windows = process.platform === 'win32';

const say = (text) => process.stderr.write(`${text}\n`);

/** The exit code of a child as a shell would report it: its own, or 128 + the signal it died of. */
const toExitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 1);

/** Runs a command in the repository, passes signals on to it, and resolves with its exit code. */
function run(command, args, { quietOutput = false } = {}) {
	return new Promise((resolve) => {
		const stdio = ['inherit', quietOutput ? process.stderr : 'inherit', 'inherit'];
		const child = spawn(command, args, { cwd: root, env, stdio, shell: windows });
		const passOn = (signal) => child.kill(signal);
		const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
		for (const signal of signals) process.on(signal, passOn);
		const release = () => signals.forEach((signal) => process.off(signal, passOn));
		child.once('error', (cause) => {
			release();
			say(`'${command}' does not start: ${cause.message}`);
			resolve(127);
		});
		child.once('exit', (code, signal) => (release(), resolve(toExitCode(code, signal))));
	});
}

/** Runs the steps in order and ends the process at the first one that does not end well. */
async function runAll(...steps) {
	for (const [command, args, options] of steps) {
		const code = await run(command, args, options);
		if (code !== 0) process.exit(code);
	}
}

/** Whether node_modules holds what package-lock.json says. npm keeps its own copy of the lock there. */
function isInstalled() {
	const held = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(held) || !existsSync(join(bin, windows ? 'node.cmd' : 'node'))) return false;
	const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
	const installed = packagesOf(held);
	return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
		([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
	);
}

async function installDependencies() {
	if (isInstalled()) return;
	say('Installing the libraries this repository builds and tests with (npm ci, about a minute) …');
	await runAll(['npm', ['ci', '--no-audit', '--no-fund'], { quietOutput: true }]);
}

function* filesUnder(path) {
	if (!statSync(path).isDirectory()) return yield path;
	for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** A hash over every file that dist/ is made of. */
function hashOfSources() {
	const hash = createHash('sha256');
	const parts = ['nodes', 'credentials', 'icons', 'package.json', 'gulpfile.js', 'tsconfig.json'];
	for (const part of parts.map((name) => join(root, name)).filter((path) => existsSync(path))) {
		for (const file of filesUnder(part)) hash.update(file).update(readFileSync(file));
	}
	return hash.digest('hex');
}

async function buildPackage() {
	const stamp = join(root, 'node_modules', '.cache', 'n8n-nodes-zoho-gpt', 'built-from');
	const sources = hashOfSources();
	const isBuilt = existsSync(join(root, 'dist')) && existsSync(stamp);
	if (isBuilt && readFileSync(stamp, 'utf8') === sources) return;
	say('Building the package into dist/ …');
	await runAll(['npm', ['run', '--silent', 'build'], { quietOutput: true }]);
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, sources);
}

// test/ is read as CommonJS by other tools, so that Node remarks on its module syntax.
const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
const typescript = (file, args) => [join(bin, 'node'), [quiet, join('sandbox', file), ...args]];
const vitest = (project, args) => [join(bin, 'vitest'), ['run', '--project', project, ...args]];
const installN8n = typescript('n8n/install-cli.ts', []);

/** What `npm run bench` measures, by its first word. */
const benches = {
	start: '../test/bench/start-up.ts',
	documents: '../test/bench/documents/documents.ts',
	trigger: '../test/bench/trigger/trigger.ts',
	tools: '../test/bench/tools/tools.ts',
	slots: '../test/bench/slots/slots.ts',
};

/** Those of them that need neither the package nor n8n. */
const alone = ['trigger'];

const commands = {
	start: async (args) => {
		await buildPackage();
		await runAll(typescript('start.ts', args));
	},
	compat: async (args) => {
		await buildPackage();
		await runAll(typescript('compat.ts', args));
	},
	bench: async ([what = 'start', ...args]) => {
		const file = benches[what];
		if (!file) {
			say(`Usage: npm run bench [-- <${Object.keys(benches).join(' | ')}>]`);
			process.exit(2);
		}
		if (alone.includes(what)) return await runAll(typescript(file, args));
		await buildPackage();
		await runAll(installN8n, typescript(file, args));
	},
	stress: (args) => runAll(typescript('../test/stress/stress.ts', args)),
	sandbox: (args) => runAll(typescript('sandbox.ts', args)),
	workflow: async (args) => {
		await buildPackage();
		await runAll(installN8n, typescript('../test/support/workflow-cli.ts', args));
	},
	facts: (args) => runAll(typescript('zoho/facts/make-facts.ts', args)),
	'verify-live': (args) => runAll(typescript('verify-live.ts', args)),
	mutate: async ([room = '']) => {
		env.MUTATE_ROOM = room;
		const report = typescript('../test/support/mutation-report.ts', [room]);
		await runAll([join(bin, 'stryker'), ['run', 'stryker.config.mjs']], report);
	},
	test: async (args) => {
		await runAll(vitest('fast', args));
		await buildPackage();
		await runAll(installN8n, vitest('package', args), vitest('e2e*', args));
	},
};

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
	say(`This needs Node.js 20 or newer to begin with; here is ${process.versions.node}.`);
	process.exit(2);
}
const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
	say(`Usage: node sandbox/run.mjs <${Object.keys(commands).join(' | ')}>`);
	process.exit(2);
}
await installDependencies();
await command(args);
