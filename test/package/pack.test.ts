import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackage, type InstalledPackage } from './installed-package';
import { packedFiles, packedPackage, root } from './packed-package';

const MINUTES = 60_000;

interface Loaded {
	nodes: Array<{ name: string; icon: { light: string; dark: string } }>;
	credentials: Array<{ name: string; icon: { light: string; dark: string } }>;
	loaded: string[];
}

let files: string[];
let installed: InstalledPackage;
let loaded: Loaded;

beforeAll(() => {
	files = packedFiles();
	installed = installPackage();
	const script = path.join(import.meta.dirname, 'load-all.cjs');
	const env = { PATH: process.env['PATH'], NODE_PATH: installed.nodePath };
	loaded = JSON.parse(
		execFileSync(process.execPath, [script, installed.folder], { env }).toString(),
	);
}, 5 * MINUTES);

afterAll(() => installed.remove());

describe('the packed package', () => {
	it('holds dist and papers, and nothing of test, sandbox or sources', () => {
		const papers = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
		expect(files.filter((file) => !file.startsWith('dist/')).sort()).toEqual(papers);
		const kinds = new Set(files.map((file) => path.extname(file)));
		expect([...kinds].sort()).toEqual(['', '.js', '.json', '.md', '.svg']);
		expect(files.filter((file) => /test|sandbox|tsbuildinfo|(^|\/)\./.test(file))).toEqual([]);
	});

	it('is small enough to install over a slow line, with all that it bundles', () => {
		const sizes = files
			.filter((file) => file.startsWith('dist/vendor/'))
			.map((file) => fs.statSync(path.join(packedPackage(), file)).size);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12 * 2 ** 20);
	});

	it('has no dependencies at run time', () => {
		const manifest = JSON.parse(
			fs.readFileSync(path.join(packedPackage(), 'package.json'), 'utf8'),
		);
		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.optionalDependencies ?? {}).toEqual({});
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('names no place of the machine it was built on, and no secret', () => {
		const places = [root, os.homedir() + path.sep, path.dirname(packedPackage())];
		const secret = /\b(1000\.[0-9a-f]{32}|sk-[A-Za-z0-9]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY)/;
		for (const file of files) {
			const text = fs.readFileSync(path.join(packedPackage(), file), 'utf8');
			for (const place of places) expect(text.includes(place), `${place} in ${file}`).toBe(false);
			expect(secret.test(text), `a secret in ${file}`).toBe(false);
		}
	});

	it('brings the licence of every library it bundles', () => {
		const page = fs.readFileSync(
			path.join(packedPackage(), 'dist/THIRD_PARTY_LICENSES.md'),
			'utf8',
		);
		const vendored = files.filter((file) => file.startsWith('dist/vendor/'));
		expect(vendored.length).toBeGreaterThan(0);
		for (const file of vendored) expect(page).toContain(`\`${file}\``);
		const known = ['html-to-text', 'mammoth', 'openai', 'postal-mime', 'read-excel-file', 'unpdf'];
		for (const library of [...known, 'zod']) {
			expect(page).toContain(`\n## ${library} `);
		}
	});
});

describe('the thread that reads documents', () => {
	const code = `
		const { Worker } = require('node:worker_threads');
		const [, file] = process.argv;
		const started = new Worker(file, { env: {} });
		const name = 'a.html';
		const bytes = new TextEncoder().encode('<p>Hi</p>');
		const limits = { maxPages: 1, maxCharacters: 100, signature: true };
		started.once('message', () => {
			started.once('message', (answer) => {
				console.log(JSON.stringify(answer));
				void started.terminate();
			});
			started.postMessage({ kind: 'file', name, mimeType: '', bytes, limits });
		});`;

	it('is in the package, and starts there with nothing beside itself', () => {
		const file = path.join(installed.folder, 'dist/vendor/document-worker.js');
		const answer = execFileSync(process.execPath, ['-e', code, file], { env: {} }).toString();
		expect(JSON.parse(answer)).toMatchObject({ ok: true, document: { text: 'Hi' } });
	});

	it('is all there is of the parsers', () => {
		const others = files.filter((file) =>
			/documents\/worker|html-to-text|mammoth|postal-mime|read-excel-file|unpdf/.test(file),
		);
		expect(others).toEqual([]);
	});
});

describe('the package installed by the steps of n8n', () => {
	it('installs nothing beside itself', () => {
		expect(fs.existsSync(path.join(installed.folder, 'node_modules'))).toBe(false);
	});

	it('loads every node and credential (#186)', () => {
		const { n8n } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
		expect(loaded.nodes).toHaveLength(n8n.nodes.length);
		expect(loaded.credentials).toHaveLength(n8n.credentials.length);
	});

	it('has every icon and codex file where its nodes look for them', () => {
		const { n8n } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
		const owners: string[] = [...n8n.nodes, ...n8n.credentials];
		const all = [...loaded.nodes, ...loaded.credentials];
		owners.forEach((owner, i) => {
			for (const icon of Object.values(all[i]?.icon ?? { none: 'file:none' })) {
				const file = path.join(path.dirname(owner), icon.replace(/^file:/, ''));
				expect(fs.existsSync(path.join(installed.folder, file)), file).toBe(true);
			}
		});
		for (const node of n8n.nodes) expect(files).toContain(node.replace(/\.js$/, '.json'));
	});
});

describe('what n8n pays for the package when it starts', () => {
	it('is no bundled library: those load on first use', () => {
		expect(loaded.loaded).toEqual([]);
	});

	it('is no more of Zoho CRM for the GPT node than names: the rest loads when a module is chosen', () => {
		const code =
			'require(process.argv[1]); console.log(JSON.stringify(Object.keys(require.cache)))';
		const node = path.join(installed.folder, 'dist/nodes/Gpt/Gpt.node.js');
		const env = { PATH: process.env['PATH'], NODE_PATH: installed.nodePath };
		const all: string[] = JSON.parse(
			execFileSync(process.execPath, ['-e', code, node], { env }).toString(),
		);
		const ofZoho = all.filter((file) => /nodes\/(core|runtime)\/zoho\//.test(file));
		expect(ofZoho.map((file) => path.basename(file))).toEqual([
			'find-stage.js',
			'zoho-credentials.js',
		]);
	});

	it('and on first use every file loads, with no library from the host', () => {
		const modules = files.filter((file) => file.endsWith('.js'));
		const code = 'for (const file of process.argv.slice(1)) require(file)';
		const paths = modules.map((file) => path.join(installed.folder, file));
		const env = { PATH: process.env['PATH'], NODE_PATH: installed.nodePath };
		expect(() => execFileSync(process.execPath, ['-e', code, ...paths], { env })).not.toThrow();
	});
});
