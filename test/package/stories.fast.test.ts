import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkStory } from '../support/docs/check-story';
import { nodeTypes } from '../support/docs/node-types';

const folder = path.resolve(import.meta.dirname, '../../workflows');
const stories = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));

it.each(stories)('%s can be imported as it is (#191, #192, #193)', (name) => {
	const story = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
	expect(checkStory(story, nodeTypes)).toEqual([]);
});

it('notices what would keep a story from working', () => {
	const story = {
		name: 'Broken',
		nodes: [
			{
				id: '1',
				name: 'Gate',
				type: 'n8n-nodes-zoho-gpt.zohoCrmGate',
				typeVersion: 1,
				position: [0, 0] as [number, number],
				parameters: {
					action: 'destroy',
					recordId: '1',
					rules: "={{ $('Rules').item.json }}",
					lookups: { fields: [{ field: 'What_Id', where: 'Deals' }] },
				},
				credentials: { zohoCrmOAuth2Api: { id: '1', name: 'Mine' } },
			},
		],
		connections: { Gate: { main: [[{ node: 'Nowhere', type: 'main' as const, index: 0 }]] } },
	};
	expect(checkStory({ ...story, id: '1', active: false } as never, nodeTypes))
		.toMatchInlineSnapshot(`
			[
			  "Gate: Parameter "Module" is required.",
			  "Gate: chooses 'destroy' for 'action', which is not offered",
			  "Gate: sets 'recordId', which its panel does not show",
			  "Gate: sets 'rules', which its panel does not show",
			  "Gate: sets 'lookups.fields.0.where', which its panel does not show",
			  "Gate: names a credential, which the user is to pick",
			  "Gate: mentions the node 'Rules', which is not there",
			  "a connection ends at 'Nowhere'",
			  "explains nothing",
			  "has no webhook for samples",
			]
		`);
});
