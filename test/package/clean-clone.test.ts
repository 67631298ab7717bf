import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { npm, root } from './packed-package';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'clean-clone-'));
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

/** The checkout as a stranger gets it: what is committed, with the changes to it that are under way. */
function clone(): string {
	const folder = path.join(home, 'clone');
	const git = (...args: string[]) => execFileSync('git', args, { maxBuffer: 2 ** 28 });
	git('clone', '--quiet', '--depth=1', `file://${root}`, folder);
	const changes = git('-C', root, 'diff', '--binary', 'HEAD');
	if (changes.length > 0) execFileSync('git', ['-C', folder, 'apply'], { input: changes });
	fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
	return folder;
}

it('publishing from a clean clone ships what was built from it', () => {
	const folder = clone();
	expect(fs.existsSync(path.join(folder, 'dist'))).toBe(false);
	npm(['pack', '--pack-destination', home], folder);
	const tarball = fs.readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '';
	const list = execFileSync('tar', ['-tzf', path.join(home, tarball)], { encoding: 'utf8' });
	const files = new Set(list.split('\n').map((file) => file.replace('package/', '')));
	const { n8n } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
	for (const file of [...n8n.nodes, ...n8n.credentials]) expect(files).toContain(file);
	for (const file of ['document-worker', 'openai', 'zod']) {
		expect(files).toContain(`dist/vendor/${file}.js`);
	}
	expect(files).toContain('dist/THIRD_PARTY_LICENSES.md');
});
