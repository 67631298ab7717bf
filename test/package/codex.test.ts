import { beforeAll, describe, expect, it } from 'vitest';
import type { INodeTypeBaseDescription } from 'n8n-workflow';
import { core } from '../support/engine/n8n';
import { packedPackage } from './packed-package';

const MINUTES = 60_000;

/** What n8n's own loader made of each node of the packed package. */
const nodes = new Map<string, INodeTypeBaseDescription>();
beforeAll(async () => {
	const loader = new core.PackageDirectoryLoader(packedPackage());
	await loader.loadAll();
	for (const node of loader.types.nodes) nodes.set(node.name, node);
}, 5 * MINUTES);

describe('how n8n loads the codex of', () => {
	it.each(['zohoCrm', 'zohoCrmTrigger', 'zohoCrmInstantTrigger', 'zohoCrmGate', 'gpt'])(
		'%s: categories, other words, documents',
		(name) => {
			const { categories, alias, resources } = nodes.get(name)?.codex ?? {};
			expect(categories).not.toEqual([]);
			expect(alias?.length).toBeGreaterThan(0);
			expect(resources?.primaryDocumentation?.[0]?.url).toMatch(/operations\.md$/);
			expect(resources?.credentialDocumentation?.[0]?.url).toMatch(/connect\.md$/);
		},
	);

	it('every node of the package, one by one above', () => {
		expect([...nodes.keys()].sort()).toEqual([
			'gpt',
			'zohoCrm',
			'zohoCrmGate',
			'zohoCrmInstantTrigger',
			'zohoCrmTrigger',
		]);
	});
});
