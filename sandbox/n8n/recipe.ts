import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files that npm installs one version of n8n from, by name. */
export interface Recipe {
	version: string;
	files: Record<string, string>;
	/** Names the files, so that an n8n of other files never takes the place of this one. */
	hash: string;
}

const MANIFEST = 'package.json';
const LOCK = 'package-lock.json';

interface Manifest {
	dependencies: { n8n: string };
	[key: string]: unknown;
}

function toRecipe(files: Record<string, string>): Recipe {
	const { dependencies } = JSON.parse(files[MANIFEST] ?? '') as Manifest;
	const named = files[LOCK] ?? files[MANIFEST] ?? '';
	const hash = createHash('sha256').update(named).digest('hex').slice(0, 16);
	return { version: dependencies.n8n, files, hash };
}

function readRecipe(name: string): Recipe {
	const folder = fileURLToPath(new URL(`./${name}/`, import.meta.url));
	const names = [MANIFEST, '.npmrc', LOCK].filter((file) => existsSync(join(folder, file)));
	return toRecipe(
		Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
	);
}

/** The n8n that every test runs on. */
export const testedN8n: Recipe = readRecipe('server');

/** The oldest n8n that the package is for. */
export const floorN8n: Recipe = readRecipe('floor');

/**
 * What to install a version of n8n from: committed files for the tested version and the floor. Any
 * other has the tested one's manifest and no lock, so that npm resolves it anew. Fails for what is
 * no plain version.
 */
export function recipeFor(version: string): Recipe {
	if (!/^\d+\.\d+\.\d+$/.test(version)) {
		throw new Error(`'${version}' is not a version of n8n, such as ${floorN8n.version}.`);
	}
	const committed = [testedN8n, floorN8n].find((one) => one.version === version);
	if (committed) return committed;
	const { [LOCK]: _, ...files } = testedN8n.files;
	const manifest = JSON.parse(files[MANIFEST] ?? '') as Manifest;
	const changed = { ...manifest, dependencies: { n8n: version } };
	return toRecipe({ ...files, [MANIFEST]: JSON.stringify(changed, null, 2) });
}
