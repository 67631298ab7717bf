import { describe, expect, it } from 'vitest';
import { sampleAddress, withSampleEntry } from '../../../sandbox/stage/sample-entry';
import { readStories } from '../../../sandbox/stage/stories';

describe.each(readStories())('the entry for samples of $file', (story) => {
	const copy = withSampleEntry(story);
	const added = copy.nodes.filter((node) => !story.workflow.nodes.includes(node));

	it('asks for a key and leads to the node that every trigger leads to', () => {
		const [entry, ...rest] = added;
		expect(entry).toMatchObject({
			parameters: { authentication: 'headerAuth' },
			credentials: { httpHeaderAuth: {} },
		});
		expect(rest.length).toBe(story.takes === 'record' ? 1 : 0);
		const way = [...added.map(({ name }) => name), story.firstNode];
		for (const [at, name] of way.slice(0, -1).entries()) {
			expect(copy.connections).toMatchObject({ [name]: { main: [[{ node: way[at + 1] }]] } });
		}
		const names = story.workflow.nodes.map(({ name }) => name);
		expect(names).toContain(story.firstNode);
		for (const { name } of added) expect(names).not.toContain(name);
	});

	it('stands in no file that is shipped', () => {
		expect(JSON.stringify(story.workflow)).not.toContain(story.samplePath);
		expect(sampleAddress('http://127.0.0.1:1', story)).toBe(
			`http://127.0.0.1:1/webhook/${story.samplePath}`,
		);
	});
});
