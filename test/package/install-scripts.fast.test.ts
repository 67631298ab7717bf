import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const json = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

/** Names of the packages that run something when they are installed, as the lock file knows them. */
function packagesWithInstallScripts(): string[] {
	const packages: Record<string, { hasInstallScript?: boolean }> =
		json('package-lock.json').packages;
	return Object.entries(packages)
		.filter(([place, { hasInstallScript }]) => place !== '' && hasInstallScript)
		.map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

// A script that fetches from the network stops the installation on a machine that has none.
it('decides of every package that runs a script at installation whether it may', () => {
	const decided = Object.keys(json('package.json').allowScripts);
	expect(decided).toEqual(expect.arrayContaining(packagesWithInstallScripts()));
});
