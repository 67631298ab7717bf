import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPackage, type InstalledPackage } from './installed-package';

const MINUTES = 60_000;
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'old-host-'));
let installed: InstalledPackage;
beforeAll(() => {
	installed = installPackage();
}, 5 * MINUTES);
afterAll(() => {
	installed.remove();
	fs.rmSync(home, { recursive: true, force: true });
});

interface Outcome {
	value?: unknown;
	name?: string;
	message?: string;
	description?: string;
}

/** What every node and list of the package ends with where n8n brings this n8n-workflow. */
function onHost(version: string): Outcome[] {
	const nodePath = path.join(home, version);
	const workflow = path.join(nodePath, 'n8n-workflow');
	fs.mkdirSync(workflow, { recursive: true });
	const manifest = { name: 'n8n-workflow', version, main: 'index.js' };
	fs.writeFileSync(path.join(workflow, 'package.json'), JSON.stringify(manifest));
	const real = createRequire(import.meta.url).resolve('n8n-workflow');
	const code = `module.exports = require(${JSON.stringify(real)});`;
	fs.writeFileSync(path.join(workflow, 'index.js'), code);
	const script = path.join(import.meta.dirname, 'on-host.cjs');
	const env = { PATH: process.env['PATH'], NODE_PATH: nodePath };
	const printed = execFileSync(process.execPath, [script, installed.folder], { env });
	return Object.values(JSON.parse(printed.toString()) as Record<string, Outcome>);
}

it('on n8n 2.29 every node and list says which n8n it needs', () => {
	const outcomes = onHost('2.29.3');
	expect(outcomes.length).toBeGreaterThan(3);
	const refusal = {
		name: 'NodeOperationError',
		message: 'This node needs n8n 2.30 or newer',
		description: expect.stringMatching(/^Update n8n.*n8n-workflow 2\.29\.3\.$/),
	};
	expect(outcomes).toEqual(outcomes.map(() => refusal));
});

it('on n8n 2.30 none does', () => {
	const messages = onHost('2.30.0').map(({ message }) => message);
	expect(messages).not.toContain('This node needs n8n 2.30 or newer');
});
