import fs from 'node:fs';
import path from 'node:path';
import type { IDataObject, INode, INodeTypes } from 'n8n-workflow';
import { beforeAll, describe, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { storyFiles } from '../../sandbox/stage/stories';
import { checkParameters } from '../support/docs/check-story';
import { nodeTypes as ownTypes } from '../support/docs/node-types';
import { createNodeTypes } from '../support/engine/node-types';
import { stockItem } from '../support/mails/stock-items';
import offer from '../support/mails/items/offer.json';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'workflows');
const read = (file: string): { nodes: INode[] } =>
	JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));

let stock: INodeTypes;
beforeAll(async () => {
	stock = createNodeTypes({ stockDir: path.join(await installN8n(() => {}), 'node_modules') });
}, 600_000);

const isOwn = ({ type }: INode) => type.startsWith('n8n-nodes-zoho-gpt.');
const isNote = ({ type }: INode) => type.endsWith('.stickyNote');
const descriptionOf = ({ type, typeVersion }: INode) =>
	stock.getByNameAndVersion(type, typeVersion).description;

describe.each(storyFiles())('of n8n as it is installed, %s', (file) => {
	const { nodes } = read(file);

	it('sets what the panels of its triggers and samples have', () => {
		const entries = nodes.filter(
			(node) => !isOwn(node) && /(Trigger|emailReadImap|\.set)$/.test(node.type),
		);
		const told = entries.flatMap((node) => {
			// n8n itself adds the one to every trigger that polls, and makes the other at random on import.
			const { pollTimes: _, ...set } = node.parameters;
			const parameters = set['path'] === '' ? { ...set, path: 'at-random' } : set;
			return checkParameters({ ...node, parameters }, descriptionOf(node));
		});
		expect(entries).not.toEqual([]);
		expect(told).toEqual([]);
	});

	it('names in its notes what stands on the canvas and in the panels', () => {
		const types = [...nodes.filter((node) => !isOwn(node)).map(descriptionOf), ...ownTypes];
		const names = [
			...nodes.map(({ name }) => name),
			...types.map(({ defaults }) => String(defaults.name)),
			'Execute workflow',
		];
		const values = JSON.stringify(nodes.filter((node) => !isNote(node)));
		const labels = wordsOf(types);
		for (const { name, parameters } of nodes.filter(isNote)) {
			const text = String(parameters['content']);
			const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words);
			const italic = [...text.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, words = '']) => words);
			expect(
				bold.filter((words) => !names.includes(words) && words !== 'your own'),
				name,
			).toEqual([]);
			expect(
				italic.filter((words) => !labels.has(words) && !values.includes(words)),
				name,
			).toEqual([]);
		}
	});
});

/** What panels call their fields and choices. */
function wordsOf(part: unknown): Set<string> {
	if (typeof part !== 'object' || part === null) return new Set();
	const { displayName, name, value } = part as Record<string, unknown>;
	const own = [displayName, value === undefined ? undefined : name];
	return new Set([
		...own.filter((word) => typeof word === 'string'),
		...Object.values(part).flatMap((one) => [...wordsOf(one)]),
	]);
}

describe('the sample mails of the first story', () => {
	const sample = read('01-email-triage.json').nodes.find(({ name }) => name === 'Sample Mails');
	const { mails } = JSON.parse(String(sample?.parameters['jsonOutput'])) as {
		mails: IDataObject[];
	};

	const sources = [
		'enquiry-garden-centre',
		'complaint-battery-cuts-out',
		'task-call-back-on-a-date',
		'contact-change-new-role',
		'newsletter-with-unsubscribe',
	];
	const sourceOf = (at: number) => {
		const name = `sandbox/samples/mails/first/${sources[at]}.eml`;
		return fs.readFileSync(path.join(root, name), 'utf8');
	};
	const recorded = (at: number) => {
		const { id, threadId } = mails[at] as { id: string; threadId: string };
		const graph = { id: '', hasAttachments: false };
		return { source: sourceOf(at), parts: {}, gmail: { id, threadId }, graph };
	};

	it('are as many as the note says', () => expect(mails).toHaveLength(sources.length));

	it.each([
		[0, 'imap-resolved' as const],
		[1, 'gmail-full' as const],
		[3, 'imap-resolved' as const],
		[4, 'gmail-full' as const],
	])('number %i is what the trigger puts out for that mail: %s', async (at, shape) => {
		expect(mails[at]).toEqual((await stockItem(shape, recorded(at))).json);
	});

	it('number 2 has the properties that Microsoft Outlook Trigger puts out', () => {
		const told = offer['outlook-raw'].json;
		const [mail] = mails.slice(2) as Array<Record<string, { content: string }>>;
		expect(Object.keys(mail ?? {})).toEqual(Object.keys(told));
		const words = sourceOf(2)
			.split('\n\n')
			.slice(1)
			.join(' ')
			.replace(/=\n/g, '')
			.replace('=3D', '=');
		for (const word of words.split(/\s+/)) expect(mail?.['body']?.content).toContain(word);
	});
});
