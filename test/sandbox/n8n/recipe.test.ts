import { describe, expect, it } from 'vitest';
import { serverFolder } from '../../../sandbox/n8n/cache-folder.ts';
import { floorN8n, recipeFor, testedN8n } from '../../../sandbox/n8n/recipe.ts';

describe('what a version of n8n is installed from', () => {
	it.each([testedN8n, floorN8n])('is committed for $version, its lock included', (recipe) => {
		expect(recipeFor(recipe.version)).toBe(recipe);
		const lock = JSON.parse(recipe.files['package-lock.json'] ?? '');
		expect(lock.packages['node_modules/n8n'].version).toBe(recipe.version);
		expect(recipe.files['package-lock.json']).not.toContain('"resolved"');
	});

	it('is made for any other version, without a lock that would hold another n8n', () => {
		const { version, files, hash } = recipeFor('2.35.0');
		expect(version).toBe('2.35.0');
		expect(JSON.parse(files['package.json'] ?? '').dependencies).toEqual({ n8n: '2.35.0' });
		expect(Object.keys(files).sort()).toEqual(['.npmrc', 'package.json']);
		expect([testedN8n.hash, floorN8n.hash]).not.toContain(hash);
	});

	it.each(['latest', '2.30', '^2.30.8', '2.30.8 --registry=x', ''])('is refused for %j', (what) => {
		expect(() => recipeFor(what)).toThrow(`'${what}' is not a version of n8n`);
	});
});

it('installs every recipe into a folder of its own', () => {
	const environment = { N8N_SANDBOX_CACHE: '/cache' };
	const recipes = [testedN8n, floorN8n, recipeFor('2.35.0'), recipeFor('2.35.1')];
	const folders = recipes.map((recipe) => serverFolder(recipe, environment));
	expect(new Set(folders).size).toBe(recipes.length);
	expect(serverFolder(undefined, environment)).toBe(folders[0]);
});
