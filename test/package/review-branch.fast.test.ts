import fs from 'node:fs';
import path from 'node:path';
import type { INode } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { readStories } from '../../sandbox/stage/stories';
import { checkStory } from '../support/docs/check-story';
import { nodeTypes } from '../support/docs/node-types';
import { withReview, type WorkflowFile } from '../support/stories/with-review';

const folder = path.resolve(import.meta.dirname, '../../workflows');
const read = (name: string): WorkflowFile =>
	JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as WorkflowFile;
const branch = read('review.json');
const stories = readStories().map(({ file }) => file);

/** `npm run stories` writes what this test compares. */
it.each(stories)('%s has the review branch of review.json as it is', async (name) => {
	const built = `${JSON.stringify(withReview(read(name), branch), null, 2)}\n`;
	await expect(built).toMatchFileSnapshot(path.join(folder, name));
});

it.each(stories)('building the branch into %s twice changes nothing', (name) => {
	const once = withReview(read(name), branch);
	expect(withReview(once, branch)).toEqual(once);
});

it.each(stories)('a node of %s is not taken for one of the branch by its name', (name) => {
	const story = read(name);
	const [own] = branch.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	const nodes = [...story.nodes, { ...own, id: 'own' } as INode];
	expect(() => withReview({ ...story, nodes }, branch)).toThrow(`'${own?.name}'`);
});

interface Box {
	name: string;
	x: [number, number];
	y: [number, number];
}

const boxOf = ({ name, position: [x, y], parameters: { width, height } }: INode): Box => ({
	name,
	x: [x, x + (typeof width === 'number' ? width : 96)],
	y: [y, y + (typeof height === 'number' ? height : 96)],
});
const touch = (a: Box, b: Box) =>
	a.x[0] < b.x[1] && b.x[0] < a.x[1] && a.y[0] < b.y[1] && b.y[0] < a.y[1];
const isNote = ({ type }: INode) => type.endsWith('.stickyNote');

it.each(stories)('nothing of %s lies on another node, nor on a note of the other part', (name) => {
	const { nodes } = read(name);
	const ofBranch = new Set(branch.nodes.map((node) => node.name));
	const over = nodes.flatMap((one, index) =>
		nodes.slice(index + 1).flatMap((other) => {
			const apart = ofBranch.has(one.name) !== ofBranch.has(other.name);
			if ((isNote(one) || isNote(other)) && !apart) return [];
			return touch(boxOf(one), boxOf(other)) ? [`${one.name} and ${other.name}`] : [];
		}),
	);
	expect(over).toEqual([]);
});

it('is put where it was, whatever else has moved', () => {
	const [name = ''] = stories;
	const story = read(name);
	const without = {
		...story,
		nodes: story.nodes.filter((node) => !branch.nodes.some((one) => one.name === node.name)),
	};
	expect(withReview(without, branch)).toEqual(withReview(story, branch));
	const nodes = without.nodes.filter((node) => node.name !== 'What to Review');
	expect(() => withReview({ ...without, nodes }, branch)).toThrow("no node 'What to Review'");
});

it('starts, waits and writes with nodes that n8n and this package have', () => {
	const complaints = checkStory(branch as never, nodeTypes);
	expect(complaints).toEqual(['has no samples to run by a click']);
});
