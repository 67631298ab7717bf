import { basename } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../sandbox/n8n/session.ts';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { createCrmView, type CrmView } from '../../sandbox/stage/crm-view.ts';
import { differences } from '../../sandbox/stage/matches-expected.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { playInput } from '../../sandbox/stage/play-input.ts';
import { withSampleEntry } from '../../sandbox/stage/sample-entry.ts';
import { isReviewTask, isTraceNote, type SeenWrite } from '../../sandbox/stage/seen-write.ts';
import { readStories } from '../../sandbox/stage/stories.ts';
import { createTwin } from '../../sandbox/zoho/twin.ts';
import { createAnsweringModel } from '../support/answers/answering-model.ts';
import { playAnswers } from '../support/answers/play-answers.ts';
import { readSamples, withWishes, type SampleAnswer } from '../support/answers/sample-answers.ts';
import buildWorker from '../support/build-worker.ts';
import { decide, isPicked, nothing, type AskedReview, type Decision } from './support/decide.ts';
import { openForm, statusOf, submitForm } from './support/review-form.ts';

/** What is sent in place of what is right, by turns: every so many forms nothing is to be done. */
const everyNothing = 5;
/** How many of an input's answers are tried: of those that lead to a form, one is among the first. */
const mostTried = 6;
/** How often a form may come back, such as for a record that was picked and is to be seen first. */
const mostSends = 3;

const inputs = readStories().flatMap((story) =>
	story.sets
		.filter(({ name }) => name === 'third')
		.flatMap((set) => set.rows.map((row) => ({ story, set, row })))
		.filter(({ row }) => row.repeats === undefined),
);
type Input = (typeof inputs)[number];

const samples = readSamples()
	.filter(({ name }) => name.startsWith('third/'))
	.map(withWishes);
const sampleOf = ({ set, row }: Input) =>
	samples.find(
		({ kind, file }) => set.folder.endsWith(`${kind}/third`) && basename(file) === row.file,
	);

interface Chosen {
	input: Input;
	answer: SampleAnswer;
}

let given: SampleAnswer = {};
let chosen: Chosen[];
let model: Awaited<ReturnType<typeof createAnsweringModel>>;
let stage: Stage;
let crm: CrmView;
beforeAll(async () => {
	model = await createAnsweringModel(samples, () => given);
	chosen = await answersWithForms();
	const environment = { OPENAI_API_KEY: model.apiKey, OPENAI_BASE_URL: model.url };
	stage = await openStage(() => {}, { environment });
	crm = createCrmView(stage.twin.url);
});
afterAll(async () => {
	await stage?.close();
	model?.close();
});

const isForm = (description: unknown) =>
	String(description).startsWith('Please decide in this form');

/** Of an input's answers, a perfect one and those that err, the first that leads to a form; played in this process. */
async function answersWithForms(): Promise<Chosen[]> {
	await buildWorker();
	const twin = await createTwin();
	const found: Chosen[] = [];
	for (const input of inputs) {
		const { perfect: [perfect = {}] = [], erring = [] } = sampleOf(input) ?? {};
		const answers = [perfect, ...erring.map((one) => one.answer)];
		for (const answer of answers.slice(0, mostTried)) {
			given = answer;
			const { story, set, row } = input;
			const { writes } = await playAnswers(story, { folder: set.folder, row }, { twin, model });
			if (!writes.some((one) => isReviewTask(one) && isForm(one.fields['Description']))) continue;
			found.push({ input, answer });
			break;
		}
	}
	await twin.close();
	return found;
}

interface Form {
	input: Input;
	task: string;
	address: string;
}

/** Plays inputs in n8n until each waits for a person; the forms, with what they are about. */
async function playUntilAsked(): Promise<Form[]> {
	const ids = new Map<string, string>();
	const forms: Form[] = [];
	for (const { input, answer } of chosen) {
		const { story, set, row } = input;
		const workflowId =
			ids.get(story.file) ??
			(await importWorkflow(stage.session, withSampleEntry(story), stage.credentials));
		if (!ids.has(story.file)) await publishWorkflow(stage.session, workflowId);
		ids.set(story.file, workflowId);
		given = answer;
		const { writes } = await playInput({ stage, crm, workflowId, story, set, row });
		for (const { id, fields } of writes.filter(isReviewTask)) {
			const [address] = /https?:\/\/\S+/.exec(String(fields['Description'])) ?? [];
			if (isForm(fields['Description']) && address) forms.push({ input, task: id, address });
		}
	}
	return forms;
}

const executionOf = (address: string) => new URL(address).pathname.split('/').at(-1) ?? '';

/** What the form asks now: the last thing that its execution gave it. */
async function askedBy(address: string): Promise<{ review: AskedReview; sends: number }> {
	const { runs } = await stage.reader.read(executionOf(address));
	const given = runs['Review Form'] ?? [];
	const gate = given.at(-1)?.data?.main?.[0]?.[0]?.json['gate'] as { review: AskedReview };
	return { review: gate.review, sends: given.length };
}

/** Waits until a form that was sent is done with, or is there once more. */
const settled = (address: string, sends: number) =>
	waitUntil('The answer', 60_000, async () => {
		const status = await statusOf(address);
		if (status === 'success') return 'done';
		if (status !== 'waiting') return undefined;
		return (await askedBy(address)).sends > sends ? 'again' : undefined;
	});

/** Sends a form, and again when it comes back, as somebody does who knows what is right, or with nothing. */
async function answerForm({ input, address }: Form, isNothing: boolean): Promise<Decision> {
	for (let sent = 0; sent < mostSends; sent += 1) {
		const { review, sends } = await askedBy(address);
		const decision = isNothing
			? nothing
			: decide(input.row, review, (await openForm(address)).inputs);
		await submitForm(address, decision.changes);
		if ((await settled(address, sends)) === 'done') return decision;
	}
	const { page } = await openForm(address);
	throw new Error(`${input.row.file} comes back: ${page.replace(/<[^>]+>/g, ' ')}`);
}

/** What came of a decision that should not have, or did not and should. */
function complaints({ task, decision }: { task: string; decision: Decision }, writes: SeenWrite[]) {
	const others = writes.filter((one) => one.id !== task && !isTraceNote(one));
	const now = stage.twin.records('Tasks').find(({ id }) => id === task);
	const open = now?.['Status'] === 'Completed' ? [] : ['its task is open still'];
	const [written, ...more] = decision.writes ? others : [undefined, ...others];
	return [
		...open,
		...(decision.writes && !written ? ['nothing was written'] : []),
		...(decision.writes && written ? differences(written, decision.writes) : []),
		...more.map((one) => one && `${one.operation} in ${one.module} was not decided`),
	];
}

it('every input of the third set that a person may have to decide on ends as they say in its form: corrected, picked or not at all', async () => {
	const forms = await playUntilAsked();
	expect(new Set(forms.map(({ input }) => input.row.file)).size).toBe(chosen.length);
	const counts = { written: 0, picked: 0, nothing: 0 };
	const wrong: object[] = [];
	for (const [at, form] of forms.entries()) {
		const mark = await crm.mark();
		const decision = await answerForm(form, at % everyNothing === everyNothing - 1);
		const reasons = complaints({ task: form.task, decision }, (await crm.since(mark)).writes);
		if (reasons.length > 0) wrong.push({ file: form.input.row.file, reasons });
		counts[decision.writes ? (isPicked(decision) ? 'picked' : 'written') : 'nothing'] += 1;
	}
	expect(wrong).toEqual([]);
	expect(forms.length).toBeGreaterThan(40);
	expect(counts.written).toBeGreaterThan(20);
	expect(counts.picked).toBeGreaterThan(1);
	expect(counts.nothing).toBeGreaterThan(5);
});
