import { basename } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { readStories } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { createAnsweringModel, type Choose } from '../support/answers/answering-model';
import { playAnswers } from '../support/answers/play-answers';
import { readSamples, withWishes } from '../support/answers/sample-answers';
import buildWorker from '../support/build-worker';

let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	await buildWorker();
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());

const samples = readSamples()
	.filter(({ name }) => name.startsWith('third/'))
	.map(withWishes);
const sampleOf = (file: string) => samples.find((one) => basename(one.file) === file)!;

/** Plays a file of the third set on the twin as it is, with one of its perfect answers. */
async function play(number: string, file: string, wording: number) {
	const story = readStories().find((one) => one.file.startsWith(number))!;
	const { folder } = story.sets.find(({ name }) => name === 'third')!;
	const sample = sampleOf(file);
	const choose: Choose = ({ perfect }, reading) =>
		perfect[(reading === 'first' ? wording : wording + 1) % perfect.length] ?? {};
	const model = await createAnsweringModel([sample], choose);
	try {
		const row = { file, about: '', outcome: 'written' as const, writes: [] };
		const asItIs = { ...twin, reset: () => {} };
		return (await playAnswers(story, { folder, row }, { twin: asItIs, model })).writes;
	} finally {
		model.close();
	}
}

it.each([
	[
		'a call, saved as subtitles',
		'02',
		'cirque-vert-essai-janvier_otter_ai.txt',
		'cirque-vert-essai-janvier_otter_ai (1).srt',
	],
	['an order under another name', '03', 'PO-GGN-1140.pdf', 'PO-GGN-1140 (1).pdf'],
	['an order of an open deal', '03', 'bon-de-commande-CV-2026-031.pdf', undefined],
	['a letter of a company that moves', '03', 'nous-demenageons.pdf', undefined],
])('writes nothing of %s that comes again, in whatever words', async (_, number, file, again) => {
	twin.reset();
	expect(await play(number, file, 0)).not.toEqual([]);
	expect(await play(number, file, 1)).toEqual([]);
	expect(await play(number, again ?? file, 2)).toEqual([]);
});
