import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { readStories } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { createAnsweringModel } from '../support/answers/answering-model';
import { playAnswers } from '../support/answers/play-answers';
import { readSamples, type Sample, type SampleAnswer } from '../support/answers/sample-answers';
import buildWorker from '../support/build-worker';

const samples = readSamples().filter(({ name }) => name.startsWith('third/'));
const inputs = readStories().flatMap((story) =>
	story.sets
		.filter(({ name }) => name === 'third')
		.flatMap(({ folder, rows }) => rows.map((row) => ({ story, folder, row, file: row.file }))),
);
const sampleOf = (folder: string, file: string): Sample => {
	const found = samples.find(
		(sample) => join(sample.file) === join(folder, file).slice(-join(sample.file).length),
	);
	if (!found) throw new Error(`Nobody answered ${file}.`);
	return found;
};

let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	await buildWorker();
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());

/** Plays an input with one of its answers. */
async function play({ story, folder, row, file }: (typeof inputs)[number], answer: SampleAnswer) {
	const model = await createAnsweringModel([sampleOf(folder, file)], () => answer);
	try {
		return await playAnswers(story, { folder, row }, { twin, model });
	} finally {
		model.close();
	}
}

describe.each(inputs)('the story of $file', (input) => {
	const { perfect, erring } = sampleOf(input.folder, input.file);

	it('ends as a person would have it, however a perfect model words its answer', async () => {
		for (const answer of perfect) {
			const { verdict, reasons } = await play(input, answer);
			expect({ verdict, reasons }).toEqual({ verdict: 'expected', reasons: [] });
		}
	});

	it.skipIf(erring.length === 0)('writes nothing wrong where a model errs', async () => {
		for (const { how, answer } of erring) {
			const { verdict, reasons } = await play(input, answer);
			expect([how, verdict, reasons]).toEqual([
				how,
				expect.not.stringMatching('wrong'),
				expect.anything(),
			]);
		}
	});
});
