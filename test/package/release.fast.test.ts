import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const workflow = (name: string): string => read(`.github/workflows/${name}.yml`);

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'release-'));
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

/** What the check of a release says of a tag, with version 0.2.0 and this changelog. */
function check(tag: string, changelog: string) {
	fs.writeFileSync(path.join(home, 'package.json'), '{ "version": "0.2.0" }');
	fs.writeFileSync(path.join(home, 'CHANGELOG.md'), `# Changelog\n\n${changelog}`);
	const script = path.join(root, '.ci/check-release.mjs');
	const { status, stderr } = spawnSync(process.execPath, [script, tag], { cwd: home });
	return { status, said: String(stderr) };
}

const told =
	'## Unreleased\n\n## 0.2.0 - 2026-11-30\n\n### Added\n\n- A thing.\n\n## 0.1.0\n\n- Old.\n';

describe('a release', () => {
	it('goes out when its tag is the version and the changelog tells of it', () => {
		expect(check('v0.2.0', told)).toEqual({ status: 0, said: '' });
	});

	it.each([
		['another tag', 'v0.3.0', told, 'v0.2.0'],
		['no section', 'v0.2.0', '## Unreleased\n\n- A thing.\n', 'CHANGELOG.md'],
		['an empty section', 'v0.2.0', '## 0.2.0\n\n### Added\n\n## 0.1.0\n\n- Old.\n', 'CHANGELOG.md'],
	])('with %s is stopped', (_, tag, changelog, said) => {
		const { status, said: words } = check(tag, changelog);
		expect(status).toBe(1);
		expect(words).toContain(said);
	});

	it('is built by whoever packs it, and published for all with its provenance', () => {
		expect(manifest.scripts.prepack).toBe('npm run build');
		expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
		expect(Object.keys(manifest.scripts)).not.toContain('prepare');
	});

	it('is checked, tested and published by a workflow that holds no token', () => {
		const text = workflow('release');
		const steps = ['.ci/check-release.mjs', '.ci/run', 'npm ci', 'npm publish --provenance'];
		const places = steps.map((step) => text.indexOf(step));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(places).not.toContain(-1);
		expect(text).toContain('id-token: write');
		expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/);
	});
});

it.each(['ci', 'release'])('the workflow %s runs actions of one version each', (name) => {
	const actions = [...workflow(name).matchAll(/uses: (\S+)/g)].map(([, action]) => action);
	expect(actions.length).toBeGreaterThan(0);
	for (const action of actions) expect(action).toMatch(/@v\d+\.\d+\.\d+$/);
	expect(workflow(name)).toContain('.ci/run');
});
