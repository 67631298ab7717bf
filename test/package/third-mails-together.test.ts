import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { readStories } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { createAnsweringModel, type Choose } from '../support/answers/answering-model';
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

/** Plays all mails in one run, each with one of its answers. */
async function playAll(choose: Choose) {
	const model = await createAnsweringModel(samples, choose);
	try {
		return await playTogether(story!, set!, { twin, model });
	} finally {
		model.close();
	}
}

/** A second reading says the same in the next wording. */
const perfect =
	(place: number): Choose =>
	({ perfect: all }, reading) =>
		all[(reading === 'first' ? place : place + 1) % all.length] ?? {};
/** What a model that errs says, of several mistakes one, in a second reading too; a perfect answer where nobody wrote any. */
const erring =
	(place: number): Choose =>
	({ erring: all, perfect: [right = {}] }) =>
		all[place % Math.max(all.length, 1)]?.answer ?? right;

/** All that stands in the CRM, notes on where it came from and tasks for people included. */
const standing = () =>
	['Leads', 'Contacts', 'Accounts', 'Deals', 'Cases', 'Tasks', 'Notes'].map(
		(module) => twin.records(module).length,
	);

describe.each([0, 1, 2])('all mails in one run, in wording %i of a perfect model', (place) => {
	it('become what a person would make of them, and nothing when they are delivered again', async () => {
		twin.reset();
		const played = await playAll(perfect(place));
		const told = played.map(({ verdict, reasons }, at) => ({ ...set.rows[at], verdict, reasons }));
		expect(told.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
		const toWrite = told.filter(({ outcome }) => outcome === 'written');
		const written = toWrite.filter(({ verdict }) => verdict === 'expected');
		const missing = toWrite.filter((one) => !written.includes(one)).map(({ file }) => file);
		expect(written.length / toWrite.length, missing.join()).toBeGreaterThanOrEqual(0.95);

		const before = standing();
		const again = await playAll(perfect(place));
		expect(again.flatMap(({ writes }) => writes)).toEqual([]);
		expect(standing()).toEqual(before);
	});
});

describe.each([0, 1, 2, 3])('all mails in one run, by a model that errs in its way %i', (place) => {
	it('double nothing when they are delivered again, whatever the model says then', async () => {
		twin.reset();
		const done = new Set<number>();
		const deliver = async (choose: Choose) => {
			const played = await playAll(choose);
			const doubled = played.filter(({ writes }, at) => done.has(at) && writes.length > 0);
			expect(doubled).toEqual([]);
			for (const [at, { writes }] of played.entries()) if (writes.length > 0) done.add(at);
		};
		await deliver(erring(place));
		expect(done.size).toBeGreaterThan(20);
		await deliver(perfect(0));
		await deliver(erring(place + 1));
	});
});
