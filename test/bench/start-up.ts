// npm run bench: what n8n's start pays for this package, beside what it pays for nodes of its own.
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverFolder } from '../../sandbox/n8n/cache-folder.ts';
import { packPackage, placePackage } from '../../sandbox/n8n/package-file.ts';
import { testedN8n } from '../../sandbox/n8n/recipe.ts';
import { benchPage, withinLimits, type Load } from './bench-page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = fileURLToPath(new URL('./load.cjs', import.meta.url));
/** The quickest of so many counts: other work on the machine only ever slows one down. */
const LOADS = 12;

const n8n = serverFolder();
const stock = join(n8n, 'node_modules', 'n8n-nodes-base', 'dist');
const peer = [
	'nodes/Zoho/ZohoCrm.node.js',
	'nodes/Salesforce/Salesforce.node.js',
	'nodes/OpenAi/OpenAi.node.js',
	'credentials/ZohoOAuth2Api.credentials.js',
	'credentials/OpenAiApi.credentials.js',
].map((file) => join(stock, file));

function load(classes: string[]): Load {
	const env = { NODE_PATH: join(n8n, 'node_modules') };
	const args = ['--expose-gc', script, n8n, ...classes];
	return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' })) as Load;
}

const quickest = (loads: Load[]): Load => loads.reduce((a, b) => (b.ms < a.ms ? b : a));

const home = mkdtempSync(join(tmpdir(), 'n8n-bench-'));
try {
	placePackage(packPackage(root, home), home);
	const [manifest = ''] = globSync(join(home, '.n8n/nodes/node_modules/*/package.json'));
	const { n8n: listed } = JSON.parse(readFileSync(manifest, 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	const ours = [...listed.nodes, ...listed.credentials].map((file) => join(manifest, '..', file));
	// In turn, so that both meet the same weather.
	const pairs = Array.from({ length: LOADS }, () => [load(ours), load(peer)] as const);
	const result = {
		ours: quickest(pairs.map(([first]) => first)),
		peer: quickest(pairs.map(([, second]) => second)),
	};
	const place = {
		n8n: testedN8n.version,
		node: process.versions.node,
		loads: LOADS,
		day: new Date().toISOString().slice(0, 10),
	};
	const page = benchPage(result, place);
	writeFileSync(join(root, 'docs/bench.md'), page);
	process.stdout.write(page);
	process.exitCode = withinLimits(result) ? 0 : 1;
} finally {
	rmSync(home, { recursive: true, force: true });
}
