import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { readStories } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { createAnsweringModel } from '../support/answers/answering-model';
import { playTogether } from '../support/answers/play-answers';
import { readSamples, withWishes } from '../support/answers/sample-answers';
import buildWorker from '../support/build-worker';

const samples = readSamples()
	.filter(({ kind, name }) => kind === 'mails' && name.startsWith('third/'))
	.map(withWishes);
const [story] = readStories().filter(({ file }) => file === '01-email-triage.json');
const [set] = story?.sets.filter(({ name }) => name === 'third') ?? [];
if (!story || !set) throw new Error('The mails of the third set are gone.');

let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	await buildWorker();
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());

/** Plays all mails in one run, each with the wording of a perfect answer at `place`. */
async function playAll(place: number) {
	const model = await createAnsweringModel(samples, ({ perfect }) => perfect[place] ?? {});
	try {
		return await playTogether(story!, set!, { twin, model });
	} finally {
		model.close();
	}
}

describe.each([0, 1, 2])('all mails in one run, in wording %i of a perfect model', (place) => {
	it('become what a person would make of them, and nothing when they are delivered again', async () => {
		twin.reset();
		const played = await playAll(place);
		const told = played.map(({ verdict, reasons }, at) => ({
			file: set.rows[at]?.file,
			toWrite: set.rows[at]?.outcome === 'written',
			verdict,
			reasons,
		}));
		expect(told.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
		const toWrite = told.filter((one) => one.toWrite);
		const written = toWrite.filter(({ verdict }) => verdict === 'expected');
		expect(
			written.length / toWrite.length,
			JSON.stringify(toWrite.filter(({ verdict }) => verdict !== 'expected')),
		).toBeGreaterThanOrEqual(0.95);

		const again = await playAll(place);
		expect(again.flatMap(({ writes }) => writes)).toEqual([]);
	});
});
