import { afterAll, beforeAll, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { readStories } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { createAnsweringModel } from '../support/answers/answering-model';
import { playTogether } from '../support/answers/play-answers';
import { readRecordSamples } from '../support/answers/sample-answers';

const samples = readRecordSamples();
const stories = readStories().filter(({ takes }) => takes === 'record');

let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());

it.each(stories)('what a trigger gives at once ends each as alone: $file', async (story) => {
	twin.reset();
	const [set] = story.sets;
	const own = samples.filter(({ kind }) => story.samplePath === `sample-${kind}`);
	const model = await createAnsweringModel(own, ({ perfect: [one] }) => one ?? {});
	try {
		const played = await playTogether(story, set!, { twin, model });
		const told = played.map(({ verdict, reasons }, at) => [set!.rows[at]?.file, verdict, reasons]);
		expect(told).toEqual(set!.rows.map(({ file }) => [file, 'expected', []]));
	} finally {
		model.close();
	}
});
