import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeExecutionData, INodeTypes } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serverFolder } from '../../sandbox/n8n/cache-folder';
import { installN8n } from '../../sandbox/n8n/install';
import { compareExpected } from '../../sandbox/stage/compare-expected';
import { createCrmView } from '../../sandbox/stage/crm-view';
import type { ExpectedRow } from '../../sandbox/stage/expected-row';
import { isReviewTask, isTraceNote } from '../../sandbox/stage/seen-write';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { fileOf, keyFor, modelCredentialTypes } from '../nodes/Gpt/on-stand-in';
import { responseTo } from '../support/answers/answering-model';
import type { SampleAnswer } from '../support/answers/sample-answers';
import { scriptedModel } from '../nodes/Gpt/scripted-model';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { recordMail } from '../support/mails/record-mail';
import { shapes, stockItem, type Shape } from '../support/mails/stock-items';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';
import { packedPackage, root } from './packed-package';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const { nodes, ...rest } = JSON.parse(read('workflows/01-email-triage.json')) as WorkflowFile;
/** Its nodes try three times, seconds apart; here without a pause. */
const story: WorkflowFile = {
	...rest,
	nodes: nodes.map((node) => (node.retryOnFail ? { ...node, waitBetweenTries: 1 } : node)),
};

/** A mail of each category, one that nobody wrote for this test. */
const mails = {
	'New Inquiry': 'enquiry-garden-centre',
	'Support Case': 'complaint-battery-cuts-out',
	'Task Request': 'task-call-back-on-a-date',
	'Contact Update': 'contact-change-new-role',
	Information: 'reply-chain-for-your-information',
	'None of These': 'out-of-office',
};
type Category = keyof typeof mails;

const folder = 'sandbox/samples/mails/first';
const rows = JSON.parse(read(`${folder}/expected.json`)) as ExpectedRow[];
/** What a person would have written, by the mail's name. */
const rowOf = (name: string) => rows.find(({ file }) => file === `${name}.eml`)!;
/** What a very good model answers. */
const readAnswer = (name: string) =>
	(JSON.parse(read(`test/answers/mails/first/${name}.json`)) as { perfect: [SampleAnswer] })
		.perfect[0];

/** The same of one that is asked for wishes: it has this one alone, and means no open deal or case. */
function answerOf(category: Category): SampleAnswer {
	const { classify, extract = {} } = readAnswer(mails[category]);
	const quote = classify?.quote ?? null;
	return {
		wishes: [{ label: category, quote, wish: 'Said once', about: null, extract: { any: extract } }],
	};
}

/** What to change in the trigger for the shapes that leave out what a mail says or who sent it. */
const incomplete: Partial<Record<Shape, string>> = {
	'imap-raw': "Set 'Format' to 'Resolved' or 'Simple'",
	'gmail-simple': "Switch 'Simplify' off",
	'outlook-simple': "Set 'Output' to 'Raw'",
	'outlook-fields-no-body': "Add 'body' to 'Fields'",
	'outlook-fields-no-sender': "Add 'from' to 'Fields'",
};

const model = scriptedModel();
let twin: Twin;
let nodeTypes: INodeTypes;
beforeAll(async () => {
	await installN8n(() => {});
	const stockDir = path.join(serverFolder(), 'node_modules');
	nodeTypes = createNodeTypes({ packageDir: packedPackage(), stockDir });
	twin = await createTwin();
}, 600_000);
afterAll(() => twin.close());
beforeEach(() => twin.reset());

/** A mail as a trigger of n8n's puts it out, or as a file. */
async function itemOf(shape: Shape | 'eml', name: string): Promise<INodeExecutionData> {
	const source = read(`${folder}/${name}.eml`);
	if (shape === 'eml') return { json: {}, binary: fileOf(`${name}.eml`, source) };
	return await stockItem(shape, await recordMail(Buffer.from(source)));
}

/** Runs the story from the node that all its entries lead to; what was written, and by which nodes it went. */
async function play(shape: Shape | 'eml', category: Category) {
	const name = mails[category];
	model.answers(({ route, body }) =>
		route === '/responses'
			? { body: responseTo(answerOf(category), body) }
			: { status: 404, body: {} },
	);
	const crm = createCrmView(twin.url);
	const mark = await crm.mark();
	const { data } = await executeWorkflow({
		workflow: story,
		startNode: 'Incoming E-mail',
		input: [await itemOf(shape, name)],
		nodeTypes,
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
		credentials: [connectedTo(twin), keyFor(model.url(), 'sk-test')],
	});
	const { error, runData } = data.resultData;
	const { writes } = await crm.since(mark);
	return { error, writes, after: (node: string) => runData[node]?.[0]?.data?.main ?? [] };
}

const categories = Object.keys(mails) as Category[];
const complete = shapes.filter((shape) => incomplete[shape] === undefined);

describe.each([...complete, 'eml' as const])('a mail as %s goes through the story', (shape) => {
	it.each(categories)('%s: to what a person would have written', async (category) => {
		const { error, writes, after } = await play(shape, category);
		expect(error).toBeUndefined();
		const label = after('Triage E-mail')[0]?.[0]?.json['classification'];
		expect(label).toMatchObject({ status: 'ok', result: { label: category } });
		const verdict = compareExpected(rowOf(mails[category]), { label: category, writes });
		expect(verdict).toEqual({ verdict: 'expected', reasons: [] });
	});
});

describe.each(Object.entries(incomplete))('a mail as %s stops at once', (shape, change) => {
	it.each(categories)('%s: a person reads which setting to change', async (category) => {
		const { error, writes, after } = await play(shape as Shape, category);
		expect(error).toBeUndefined();
		expect(model.calls()).toEqual([]);
		expect(after('Triage E-mail')[1]?.[0]?.json).toMatchObject({
			details: { code: 'MAIL_INCOMPLETE' },
		});
		const own = writes.filter((write) => !isTraceNote(write));
		expect(own.filter((write) => !isReviewTask(write))).toEqual([]);
		expect(own).toMatchObject([{ operation: 'create', module: 'Tasks' }]);
		expect(after('What to Review')[0]?.[0]?.json['text']).toContain(change);
	});
});
