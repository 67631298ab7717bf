import { describe, expect, it } from 'vitest';
import { sampleAddress, withSampleEntry } from '../../../sandbox/stage/sample-entry';
import { readStories } from '../../../sandbox/stage/stories';

describe.each(readStories())('the entry for samples of $file', (story) => {
	const copy = withSampleEntry(story);
	const added = copy.nodes.filter((node) => !story.workflow.nodes.includes(node));

	it('asks for a key and leads to the node that every trigger leads to', () => {
		expect(added).toMatchObject([
			{ parameters: { authentication: 'headerAuth' }, credentials: { httpHeaderAuth: {} } },
		]);
		const [entry] = added;
		expect(copy.connections).toMatchObject({
			[entry?.name ?? '']: { main: [[{ node: story.firstNode }]] },
		});
		const names = story.workflow.nodes.map(({ name }) => name);
		expect(names).toContain(story.firstNode);
		expect(names).not.toContain(entry?.name);
	});

	it('stands in no file that is shipped', () => {
		expect(JSON.stringify(story.workflow)).not.toContain(story.samplePath);
		expect(sampleAddress('http://127.0.0.1:1', story)).toBe(
			`http://127.0.0.1:1/webhook/${story.samplePath}`,
		);
	});
});
