import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';

/** Holds the package.json, .npmrc and package-lock.json that n8n is installed from. */
export const recipeFolder = fileURLToPath(new URL('./server/', import.meta.url));

/**
 * Where n8n is installed, or will be: a cache folder of the user, so that a second clone finds it,
 * named after the lock file, so that another n8n never takes its place.
 * N8N_SANDBOX_CACHE replaces the cache folder.
 */
export function serverFolder(environment: NodeJS.ProcessEnv = process.env): string {
	const lock = readFileSync(join(recipeFolder, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
	const cache =
		environment.N8N_SANDBOX_CACHE ?? envPaths('n8n-nodes-zoho-gpt', { suffix: '' }).cache;
	return join(cache, `n8n-${hash}`);
}
