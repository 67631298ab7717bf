import { sleep, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { describe, expect, it, vi } from 'vitest';
import { plainDocument } from '../../../nodes/core/gpt/text/document';
import { documentLimits, limits, optionLimits } from '../../../nodes/core/gpt/words/limits';
import { answerRows, type TaskParams } from '../../../nodes/Gpt/answer-rows';
import { operations } from '../../../nodes/Gpt/operations';
import type { DocumentAnswer, DocumentJob } from '../../../nodes/runtime/documents/document-job';
import { createDocumentReader } from '../../../nodes/runtime/documents/document-reader';
import { timer } from '../../../nodes/runtime/host/timer';
import { createWorkerPool } from '../../../nodes/runtime/workers/worker-pool';
import type { ModelHost } from '../../../nodes/runtime/model/model-fetch';
import { createModelServer } from '../../../nodes/runtime/model/model-server';
import { createParameterReader } from '../../../nodes/runtime/parameters/read-parameters';
import { answered, gptWith, job, scriptedServer, usage } from '../../unit/core/gpt/scripted-server';
import { scriptedWorker } from '../../support/scripted-worker';
import { jpeg } from '../../support/pictures/drawn';
import { makePdf, makeScan } from './make-pdf';
import { classifying, fileOf, onStandIn } from './on-stand-in';
import { emptyMail } from '../../support/mails/empty-mail';

const { run } = onStandIn();

function operationOf(name: string) {
	const operation = operations[name];
	if (!operation) throw new TypeError(`No operation ${name}`);
	return operation;
}

/** What an operation reads with these options alone set. */
function read(operation: string, options: Record<string, number> = {}): TaskParams {
	const set = Object.entries(options).map(([name, value]) => [`options.${name}`, value]);
	const given: Record<string, unknown> = { model: 'm', source: 'text', ...Object.fromEntries(set) };
	const getNodeParameter = (name: string, _: number, fallback: unknown) => given[name] ?? fallback;
	return operationOf(operation).read(createParameterReader({ getNodeParameter }, { index: 0 }));
}

const optionsOf = (operation: string) =>
	operationOf(operation)
		.properties.filter(({ name }) => name === 'options')
		.flatMap(({ options }) => (options ?? []) as INodeProperties[]);

/** Codes of what is said of the best of two categories. */
async function issuesOf(probabilities: { A: number; B: number }) {
	const task = read('classify').toTask({});
	const categories = ['A', 'B'].map((name) => ({ name, description: '' }));
	const odds = Object.entries({ ...probabilities, 'None of These': 0 });
	const probability = odds.map(([value, probability]) => ({ value, probability }));
	const answers = [{ type: 'choice', choice: 'A', probabilities: probability }];
	const server = scriptedServer({ model: 'm', usage, answers });
	const outcome = await gptWith(server).work(job({ ...task, categories } as typeof task, 'text'));
	if (!outcome.ok) throw outcome.error;
	return outcome.value.fields['label']?.issues.map(({ code }) => code) ?? [];
}

/** What the work comes to in so many seconds that take no time. */
async function inSeconds<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
	vi.useFakeTimers();
	try {
		const working = work();
		await vi.advanceTimersByTimeAsync(seconds * 1000);
		return await working;
	} finally {
		vi.useRealTimers();
	}
}

/** What a call comes to whose answer takes so many seconds. */
async function answeredAfter(seconds: number) {
	const headers = { 'content-type': 'application/json' };
	const httpRequestWithAuthentication = async () => {
		await sleep(seconds * 1000);
		return { statusCode: 200, headers, body: Buffer.from('{}') };
	};
	const host = { helpers: { httpRequestWithAuthentication } } as unknown as ModelHost;
	const abilities = { responses: true, decisions: true, pdfs: true };
	const connection = { credentialType: 'zohoGptModelApi', baseUrl: 'http://m.example', abilities };
	const text = { format: { type: 'json_object' as const } };
	const { timeoutMs } = read('classify').settings;
	const call = () =>
		createModelServer(host, connection, undefined)
			.responses({ model: 'm', input: '', instructions: '', text }, timeoutMs)
			.then(
				() => 'answer',
				({ kind }: { kind: string }) => kind,
			);
	return await inSeconds(2 * seconds, call);
}

/** What comes of a mail that a worker reads so many seconds. */
async function readAfter(seconds: number) {
	const start = () =>
		scriptedWorker<DocumentJob, DocumentAnswer>(async () => {
			await sleep(seconds * 1000);
			return { ok: true, document: plainDocument('read') };
		});
	const pool = createWorkerPool({ start, timer, limits: documentLimits });
	const reading = () =>
		createDocumentReader(pool, undefined)
			.readMail(emptyMail, read('classify').source.limits)
			.then(
				({ text }) => text,
				({ code }: { code: string }) => code,
			);
	return await inSeconds(2 * seconds, reading);
}

/** Rows at work at once, of so many. */
async function atOnce(count: number) {
	let active = 0;
	let most = 0;
	const work = async () => {
		most = Math.max(most, (active += 1));
		await sleep(1000);
		active -= 1;
		throw new Error('enough');
	};
	const params = read('classify');
	const execute = () =>
		answerRows({
			gpt: { work },
			readDocument: async () => plainDocument('text'),
			rulesOf: () => Promise.reject(new Error('not asked')),
			stagesOf: () => Promise.reject(new Error('not asked')),
			zone: 'UTC',
			report: () => {},
			goOn: true,
			rows: Array.from({ length: count }, (_, index) => ({ index, item: { json: {} }, params })),
		});
	await inSeconds(2 * count, execute);
	return most;
}

/** Calls for a transcript whose turns take so many characters, numbered and a line each. */
async function callsFor(characters: number) {
	const lines: string[] = [];
	for (let left = characters; left > 0; ) {
		const name = lines.length % 2 === 0 ? 'Ann' : 'Bob';
		const frame = `[${lines.length + 1}] ${name}: \n`.length;
		const size = left - frame <= limits.turnCharacters ? left - frame : 1_000;
		lines.push(`${name}: ${'x'.repeat(size)}`);
		left -= frame + size;
	}
	const text = lines.join('\n');
	const nothing = { objections: [], action_items: [], risks: [], decisions: [], next_step: null };
	const server = scriptedServer(...Array(2).fill(answered({ summary: 's', ...nothing })));
	const outcome = await gptWith(server).work(job(read('summarize').toTask({}), text));
	expect(outcome.ok).toBe(true);
	return server.calls.length;
}

/** The code with which the item fails; undefined when it is answered. */
async function failureOf(item: INodeExecutionData, source: 'file' | 'text') {
	const { items } = await run(
		{ ...classifying(), source, text: '={{ $json.text }}' },
		{ input: [item], settings: { onError: 'continueRegularOutput' } },
	);
	const details = items[0]?.['details'] as { code?: string } | undefined;
	return details?.code;
}
const file = (name: string, bytes: Uint8Array | string) => ({
	json: {},
	binary: fileOf(name, bytes),
});

interface Row {
	operation: string;
	name: string;
	label: string;
	/** What is read of the option. */
	reads(params: TaskParams): unknown;
	/** What comes of `n` while nobody sets the option. */
	at(n: number): unknown;
	/** What comes of the usual less a step, of itself, and of itself and a step. */
	gives: [below: unknown, at: unknown, above: unknown];
	/** 1 when left out. */
	step?: number;
}

const ofTask = (name: string) => (params: TaskParams) =>
	(params.toTask({}) as unknown as Record<string, unknown>)[name];

const rows: Record<keyof typeof optionLimits, Row> = {
	threshold: {
		operation: 'classify',
		name: 'threshold',
		label: 'Review Threshold',
		reads: ofTask('threshold'),
		at: async (A) => (await issuesOf({ A, B: 1 - A })).includes('LOW_CONFIDENCE'),
		gives: [true, false, false],
		step: 0.01,
	},
	margin: {
		operation: 'classify',
		name: 'margin',
		label: 'Review Margin',
		reads: ofTask('margin'),
		at: async (lead) => {
			const issues = await issuesOf({ A: (1 + lead) / 2, B: (1 - lead) / 2 });
			return issues.includes('SMALL_MARGIN');
		},
		gives: [true, false, false],
		step: 0.01,
	},
	timeoutSeconds: {
		operation: 'classify',
		name: 'timeout',
		label: 'Timeout',
		reads: ({ settings }) => settings.timeoutMs / 1000,
		at: answeredAfter,
		gives: ['answer', 'timeout', 'timeout'],
	},
	concurrency: {
		operation: 'classify',
		name: 'concurrency',
		label: 'Concurrency',
		reads: ({ concurrency }) => concurrency,
		at: atOnce,
		gives: [7, 8, 8],
	},
	characters: {
		operation: 'classify',
		name: 'maxCharacters',
		label: 'Max Characters',
		reads: ({ source }) => source.limits.maxCharacters,
		at: (n) => failureOf({ json: { text: 'broken '.padEnd(n, '.') } }, 'text'),
		gives: [undefined, undefined, 'TEXT_TOO_LONG'],
	},
	transcriptCharacters: {
		operation: 'summarize',
		name: 'charactersPerCall',
		label: 'Max Characters per Call',
		reads: ofTask('maxCharacters'),
		at: callsFor,
		gives: [1, 1, 2],
	},
	fileMegabytes: {
		operation: 'classify',
		name: 'maxFileSize',
		label: 'Max File Size (MB)',
		reads: ({ source }) => source.limits.maxBytes / 2 ** 20,
		// What is small enough is read, and then has too many characters.
		at: (n) => failureOf(file('a.txt', Buffer.alloc(n * 2 ** 20, 'x')), 'file'),
		gives: ['TEXT_TOO_LONG', 'TEXT_TOO_LONG', 'DOC_TOO_BIG'],
		step: 2 ** -20,
	},
	readingSeconds: {
		operation: 'classify',
		name: 'maxReadingTime',
		label: 'Max Reading Time',
		reads: ({ source }) => source.limits.timeoutMs / 1000,
		at: readAfter,
		gives: ['read', 'read', 'DOC_TIMEOUT'],
	},
	pages: {
		operation: 'classify',
		name: 'maxPages',
		label: 'Max Pages',
		reads: ({ source }) => source.limits.maxPages,
		at: async (n) => failureOf(file('a.pdf', await makePdf(Array(n).fill('broken'))), 'file'),
		gives: [undefined, undefined, 'DOC_TOO_BIG'],
	},
	scannedPages: {
		operation: 'extract',
		name: 'maxScannedPages',
		label: 'Max Scanned Pages',
		reads: ({ source }) => source.limits.pictures?.maxPages,
		at: async (n) => failureOf(file('a.pdf', await makeScan(n, jpeg)), 'file'),
		gives: [undefined, undefined, 'DOC_TOO_BIG'],
	},
};
const all = Object.entries(rows).map(([limit, row]) => {
	const bounds: { usual: number; least: number; most?: number } =
		optionLimits[limit as keyof typeof optionLimits];
	return { limit, ...row, ...bounds };
});

describe('the usual value of an option holds to its very edge', () => {
	const edges = all.flatMap(({ limit, usual, step = 1, at, gives }) =>
		[-1, 0, 1].map((by) => ({ limit, n: usual + by * step, at, expected: gives[by + 1] })),
	);

	it.each(edges)('$limit: $n gives $expected', async ({ n, at, expected }) => {
		expect(await at(n)).toEqual(expected);
	});
});

describe('an option', () => {
	it.each(all)('$limit stands in the panel with its limits', (row) => {
		const option = optionsOf(row.operation).find(({ displayName }) => displayName === row.label);
		expect(option).toMatchObject({ name: row.name, type: 'number', default: row.usual });
		expect(option?.typeOptions?.minValue).toBe(row.least);
		expect(option?.typeOptions?.maxValue).toBe(row.most);
	});

	it.each(all)('$limit takes the nearest it may be of what an expression gives', (row) => {
		const { operation, name, reads, least, most = Infinity, step = 1 } = row;
		for (const edge of [least, most].filter(Number.isFinite)) {
			const given = [edge - step, edge, edge + step];
			expect(given.map((value) => reads(read(operation, { [name]: value })))).toEqual(
				given.map((value) => Math.min(most, Math.max(least, value))),
			);
		}
	});
});
