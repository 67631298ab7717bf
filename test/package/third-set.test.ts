import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { isReviewTask } from '../../sandbox/stage/seen-write';
import { readStories } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { createAnsweringModel } from '../support/answers/answering-model';
import { playAnswers } from '../support/answers/play-answers';
import {
	isShown,
	readSamples,
	withWishes,
	type Sample,
	type SampleAnswer,
} from '../support/answers/sample-answers';
import { isChosen, wrongValues } from '../support/answers/wrong-values';
import buildWorker from '../support/build-worker';

const samples = readSamples().filter(({ name }) => name.startsWith('third/'));
const inputs = readStories().flatMap((story) =>
	story.sets
		.filter(({ name }) => name === 'third')
		.flatMap(({ folder, rows }) => rows.map((row) => ({ story, folder, row, file: row.file }))),
);

const sampleOf = (folder: string, file: string): Sample => {
	const found = samples.find(
		(sample) => folder.endsWith(`${sample.kind}/third`) && basename(sample.file) === file,
	);
	if (!found) throw new Error(`Nobody answered ${file}.`);
	return withWishes(found);
};

/** Wordings that end with a person all the same, by input and place, with the reason. */
const exceptions: Record<string, string> = {
	'complaint-phone-without-subject.eml 2':
		'the priority is read between the lines: see the exceptions of the answers',
	...Object.fromEntries(
		[0, 1, 2].map((place) => [
			`pronto-lavanderie-second-depot-part-two.txt ${place}`,
			'note and tasks are written, but whose promises those of Joost and Ilaria are no record says',
		]),
	),
};

/** Mistakes that the document itself states, as of another thing, though they read like others. */
const stated = [
	'the day of the board for the day by which the figures are wanted: a week off and more',
];

let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	await buildWorker();
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());

/** Plays an input with one of its answers, and another one in second readings. */
async function play(
	{ story, folder, row, file }: (typeof inputs)[number],
	answers: { first: SampleAnswer; second: SampleAnswer },
) {
	const before = row.repeats === undefined ? [] : [sampleOf(folder, row.repeats)];
	const now = sampleOf(folder, file);
	const model = await createAnsweringModel([now, ...before], ({ name, perfect: [one] }, reading) =>
		name === now.name ? answers[reading] : (one ?? {}),
	);
	try {
		return await playAnswers(story, { folder, row }, { twin, model });
	} finally {
		model.close();
	}
}

it('has the inputs that can be read alone, of every kind', () => {
	const kinds = inputs.map(({ folder }) => basename(folder.replace(/\/third$/, '')));
	expect(kinds.filter((kind) => kind === 'mails').length).toBeGreaterThanOrEqual(20);
	expect(kinds.filter((kind) => kind === 'transcripts').length).toBeGreaterThanOrEqual(6);
	expect(kinds.filter((kind) => kind === 'documents').length).toBeGreaterThanOrEqual(10);
});

describe.each(inputs)('the story of $file', (input) => {
	const { perfect, erring } = sampleOf(input.folder, input.file);

	it('ends as a person would have it, however a perfect model words its answer', async () => {
		for (const [place, first] of perfect.entries()) {
			const second = perfect[(place + 1) % perfect.length] ?? first;
			const { verdict, reasons } = await play(input, { first, second });
			if (exceptions[`${input.file} ${place}`]) expect([place, verdict]).toEqual([place, 'review']);
			else expect({ place, verdict, reasons }).toEqual({ place, verdict: 'expected', reasons: [] });
		}
	});

	// A mistake that the document itself states, as of another thing, is beyond what words show.
	const shown = erring.filter(
		({ how }) => isShown.test(how) && !/took the date of/.test(how) && !stated.includes(how),
	);
	it.each(shown)('writes nothing wrong where a model errs twice: $how', async ({ answer }) => {
		const { verdict, reasons } = await play(input, { first: answer, second: answer });
		expect({ verdict, reasons }).not.toMatchObject({ verdict: 'wrong' });
	});

	const [right = {}] = perfect;
	it.each(erring.filter((mistake) => !isChosen(mistake)))(
		'writes no wrong value where a second reading is right: $how',
		async (mistake) => {
			const played = await play(input, { first: mistake.answer, second: right });
			const { verdict, reasons } = played;
			expect({ verdict, reasons }).not.toMatchObject({ verdict: 'wrong' });
			const writes = played.writes.filter((write) => !isReviewTask(write));
			expect(wrongValues(mistake, { right, writes })).toEqual([]);
		},
	);
});
