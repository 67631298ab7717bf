import { join } from 'node:path';
import envPaths from 'env-paths';
import { testedN8n, type Recipe } from './recipe.ts';

/** The cache folder of the user, so that a second clone finds what is in it; N8N_SANDBOX_CACHE replaces it. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
	return environment.N8N_SANDBOX_CACHE ?? envPaths('n8n-nodes-zoho-gpt', { suffix: '' }).cache;
}

/** Where an n8n is installed, or will be: in the cache folder, one for each recipe. */
export function serverFolder(
	recipe: Recipe = testedN8n,
	environment: NodeJS.ProcessEnv = process.env,
): string {
	return join(cacheFolder(environment), `n8n-${recipe.hash}`);
}
