import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { bundledPage, readBundled, type Bundled } from '../support/docs/bundled-page';
import { packedFiles, packedPackage } from './packed-package';

let bundled: Bundled[];
let vendored: string[];

beforeAll(() => {
	const licenses = path.join(packedPackage(), 'dist/THIRD_PARTY_LICENSES.md');
	bundled = readBundled(fs.readFileSync(licenses, 'utf8'));
	vendored = packedFiles().filter((file) => file.startsWith('dist/vendor/'));
}, 300_000);

it('docs/bundled.md is as the built package has it; `npm run docs` writes it', async () => {
	await expect(bundledPage(bundled)).toMatchFileSnapshot('../../docs/bundled.md');
});

it('lists every file of dist/vendor with a version, and pdf.js, which is inside of one', () => {
	const named = new Set(bundled.flatMap(({ files }) => files));
	expect([...named].sort()).toEqual(vendored.sort());
	expect(bundled).toContainEqual({
		library: 'pdf.js',
		version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
		license: 'Apache-2.0',
		files: [],
		within: 'unpdf',
	});
});
