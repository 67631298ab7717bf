import fs from 'node:fs';
import path from 'node:path';
import type { INode, INodeParameters, IWorkflowBase } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { readStories, storyFiles } from '../../sandbox/stage/stories';
import { checkStory } from '../support/docs/check-story';
import { nodeTypes } from '../support/docs/node-types';

const folder = path.resolve(import.meta.dirname, '../../workflows');
const read = (name: string): IWorkflowBase =>
	JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const stories = readStories().map(({ file }) => file);

const nodeOf = (story: IWorkflowBase, name: string) =>
	story.nodes.find((node) => node.name === name);
const isNote = ({ type }: INode) => type.endsWith('.stickyNote');
const notesOf = (story: IWorkflowBase) =>
	Object.fromEntries(
		story.nodes.filter(isNote).map(({ name, parameters }) => [name, String(parameters['content'])]),
	);
/** Where an input comes in; what is started by the story itself is no entry. */
const isTrigger = ({ type }: INode) =>
	/(Trigger|\.webhook|\.emailReadImap)$/.test(type) && !type.endsWith('.executeWorkflowTrigger');

it.each(storyFiles())('%s can be imported as it is (#191, #192, #193)', (name) => {
	expect(checkStory(read(name), nodeTypes)).toEqual([]);
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
			  "has no samples to run by a click",
			]
		`);
});

it.each([
	['webhook', {}, 'lets in whoever knows its address'],
	['webhook', { authentication: 'none' }, 'lets in whoever knows its address'],
	['formTrigger', {}, 'lets in whoever knows its address'],
	['mcpTrigger', {}, 'lets in whoever knows its address'],
	['mcpTrigger', { authentication: 'none' }, 'lets in whoever knows its address'],
	['webhook', { authentication: 'headerAuth', responseMode: 'lastNode' }, 'answers with data'],
	['webhook', { authentication: 'basicAuth', responseMode: 'responseNode' }, 'answers with data'],
	['webhook', { responseMode: 'responseNode' }, 'lets in whoever knows its address'],
	['formTrigger', { authentication: 'basicAuth', responseMode: 'lastNode' }, 'answers with data'],
	['respondToWebhook', {}, 'answers with data'],
	['webhook', { authentication: 'headerAuth' }, 'starts by itself before it is set up'],
	['formTrigger', { authentication: 'basicAuth' }, 'starts by itself before it is set up'],
	['chatTrigger', { public: true }, 'lets in whoever knows its address'],
	[
		'chatTrigger',
		{ public: true, authentication: 'n8nUserAuth' },
		'starts by itself before it is set up',
	],
	['emailReadImap', {}, 'starts by itself before it is set up'],
	['gmailTrigger', {}, 'starts by itself before it is set up'],
])('notices an entry that does not belong in a story: %s %j', (type, parameters, complaint) => {
	const [first = ''] = stories;
	const story = read(first);
	const entry = {
		...{ id: '1', name: 'Door', type: `n8n-nodes-base.${type}`, typeVersion: 1 },
		...{ position: [0, 0], parameters },
	} as INode;
	const told = checkStory({ ...story, nodes: [...story.nodes, entry] }, nodeTypes);
	expect(told).toContain(`Door: ${complaint}`);
});

it.each(readStories())('every entry of $file leads to $firstNode alone', ({ file, firstNode }) => {
	const { nodes, connections } = read(file);
	const targetsOf = (name: string) =>
		Object.values(connections[name] ?? {}).flatMap((outputs) =>
			outputs.flatMap((list) => (list ?? []).map(({ node }) => node)),
		);
	const feeders = Object.keys(connections).filter((name) => targetsOf(name).includes(firstNode));
	const triggers = nodes.filter(isTrigger).map(({ name }) => name);
	const led = triggers.map((name) => {
		let at = [name];
		while (at.length === 1 && at[0] !== firstNode && at[0] !== undefined) at = targetsOf(at[0]);
		return at;
	});
	expect(led).toEqual(triggers.map(() => [firstNode]));
	expect(feeders.length).toBe(triggers.length);
});

it.each(stories)('the notes of %s name every trigger and its samples', (name) => {
	const story = read(name);
	const { Source = '', Samples = '' } = notesOf(story);
	for (const { name: trigger, type } of story.nodes.filter(isTrigger)) {
		if (!type.endsWith('.manualTrigger')) expect(Source).toContain(`**${trigger}**`);
	}
	const sample = story.nodes.find((node) => node.name.startsWith('Sample '));
	expect(Samples).toContain(`**${sample?.name}**`);
	expect(Samples).toContain('**Execute workflow**');
});

const [triage = '', call = '', document = ''] = stories;

it.each([triage, call, document, '10-conversation-to-crm.json'])(
	'%s reads twice what goes into the CRM, and knows our own company',
	(name) => {
		const said = read(name).nodes.flatMap(({ name: node, type, parameters }) => {
			const options = parameters['options'] as INodeParameters;
			return type.endsWith('.gpt') && parameters['operation'] !== 'classify'
				? [{ node, operation: parameters['operation'], ...options }]
				: [];
		});
		expect(said.length).toBeGreaterThan(0);
		for (const { operation, ...options } of said) {
			expect(options).toMatchObject({
				secondReading: 'sameModel',
				...(operation === 'extract' && {
					ownCompany: "={{ $('Our Company').first().json.names }}",
				}),
			});
		}
		expect(notesOf(read(name))['Who We Are']).toContain('**Our Company**');
	},
);

it('the mail triggers put out whole mails with their files, and take every mail', () => {
	const story = read(triage);
	const parameters = (name: string) => nodeOf(story, name)?.parameters;
	expect(parameters('Email Trigger (IMAP)')).toMatchObject({
		format: 'resolved',
		postProcessAction: 'nothing',
		options: { customEmailConfig: '["ALL"]' },
	});
	expect(parameters('Gmail Trigger')).toMatchObject({
		simple: false,
		filters: {},
		options: { downloadAttachments: true },
	});
	expect(parameters('Microsoft Outlook Trigger')).toMatchObject({
		output: 'raw',
		filters: {},
		options: { downloadAttachments: true },
	});
});

it.each([call, document])(
	'the form of %s asks who is there, and tells nothing of the CRM',
	(name) => {
		const form = read(name).nodes.find(({ type }) => type.endsWith('.formTrigger'));
		expect(form?.parameters).toMatchObject({
			authentication: 'n8nUserAuth',
			responseMode: 'onReceived',
			options: { respondWithOptions: { values: { respondWith: 'text' } } },
		});
	},
);

it('the story of the CRM for agents reads alone, asks who is there, and has no address of its own', () => {
	const [server, tools] = ['CRM Server', 'CRM Tools'].map((name) =>
		nodeOf(read('06-crm-for-chatgpt.json'), name),
	);
	expect(server).toMatchObject({ parameters: { authentication: 'n8nOAuth2', path: '' } });
	expect(server).not.toHaveProperty('webhookId');
	expect(tools?.parameters['classes']).toEqual(['read']);
});

const acceptedBy = (name: string) => {
	const form = read(name).nodes.find(({ type }) => type.endsWith('.formTrigger'));
	const { values } = form?.parameters['formFields'] as { values: Array<Record<string, string>> };
	return values[0]?.['acceptFileTypes']?.split(',') ?? [];
};

it('the form for calls takes the kinds of files that its note names', () => {
	const named = notesOf(read(call))['Source']?.match(/(?<= )\.[a-z]+/g);
	expect(named).toEqual(acceptedBy(call));
});

it('the form for documents takes the kinds of files that its note names', () => {
	expect(notesOf(read(document))['Source']).toContain('PDF, Word and Excel files and pictures');
	expect(acceptedBy(document)).toEqual(['.pdf', '.docx', '.xlsx', '.png', '.jpg']);
});
