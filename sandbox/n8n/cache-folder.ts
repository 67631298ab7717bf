import { join } from 'node:path';
import envPaths from 'env-paths';
import { testedN8n, type Recipe } from './recipe.ts';

/**
 * Where an n8n is installed, or will be: a cache folder of the user, so that a second clone finds it,
 * one for each recipe. N8N_SANDBOX_CACHE replaces the cache folder.
 */
export function serverFolder(
	recipe: Recipe = testedN8n,
	environment: NodeJS.ProcessEnv = process.env,
): string {
	const cache =
		environment.N8N_SANDBOX_CACHE ?? envPaths('n8n-nodes-zoho-gpt', { suffix: '' }).cache;
	return join(cache, `n8n-${recipe.hash}`);
}
