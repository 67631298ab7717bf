import { afterAll, beforeAll, expect, it } from 'vitest';
import { kindOf } from '../../../nodes/core/gpt/task/task';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { createAnswerJudge, type Judged } from '../../support/answers/judge-answers';
import { readSamples, type Sample, type SampleAnswer } from '../../support/answers/sample-answers';

let twin: Twin;
let answers: Awaited<ReturnType<typeof createAnswerJudge>>;
beforeAll(async () => {
	twin = await createTwin();
	answers = await createAnswerJudge(twin);
});
afterAll(() => twin.close());

const samples = readSamples();

type Erring = Sample['erring'][number];

/** Whether a reading is of the right category: asked for the fields of another one, nobody reads otherwise. */
const isOfCategory = (answer: SampleAnswer, sample: Sample): boolean =>
	answer.classify?.label === sample.perfect[0]?.classify?.label;

/** The wrong values of an answer that are accepted. */
const takenOf = (judged: Judged[], { wrong }: Erring): string[] =>
	judged.flatMap(({ field, answer }) =>
		wrong.includes(field.name) && answer.status === 'accepted' && kindOf(field) !== 'written'
			? [field.name]
			: [],
	);

async function countTaken(
	secondsOf: (sample: Sample, first: Erring) => Array<SampleAnswer | undefined>,
): Promise<{ readings: number; taken: string[] }> {
	let readings = 0;
	const taken: string[] = [];
	for (const sample of samples) {
		for (const first of sample.erring.filter(({ answer }) => isOfCategory(answer, sample))) {
			for (const second of secondsOf(sample, first)) {
				readings += 1;
				const judged = await answers.judge(sample, first.answer, { second });
				taken.push(
					...takenOf(judged, first).map((field) => `${sample.name}: ${first.how} (${field})`),
				);
			}
		}
	}
	return { readings, taken };
}

it('lets no wrong value through that a perfect second reading gives otherwise', async () => {
	const once = await countTaken(() => [undefined]);
	const twice = await countTaken((sample) => sample.perfect.slice(0, 1));
	expect(once.readings).toBe(470);
	expect(once.taken.length).toBeLessThanOrEqual(45);
	expect(twice.taken).toEqual([]);
}, 120_000);

it('lets no wrong value through that another erring reading gives otherwise', async () => {
	const others = (sample: Sample, first: Erring) => {
		const all = sample.erring.filter(({ answer }) => isOfCategory(answer, sample));
		const next = all[(all.indexOf(first) + 1) % all.length];
		return next && next !== first ? [next.answer] : [];
	};
	const same = await countTaken((sample, first) => others(sample, first).map(() => undefined));
	const both = await countTaken(others);
	expect(both.readings).toBe(469);
	expect(same.taken.length).toBeLessThanOrEqual(45);
	expect(both.taken).toEqual([]);
}, 120_000);

it('holds nothing of two perfect readings that one would not hold', async () => {
	const held: string[] = [];
	let values = 0;
	for (const sample of samples) {
		for (const [place, first] of sample.perfect.entries()) {
			const second = sample.perfect[(place + 1) % sample.perfect.length];
			const once = await answers.judge(sample, first);
			for (const [at, { field, said, answer }] of (
				await answers.judge(sample, first, { second })
			).entries()) {
				if (said.value !== null) values += 1;
				if (answer.status !== once[at]?.answer.status)
					held.push(`${sample.name} ${place} ${field.name}`);
			}
		}
	}
	expect(values).toBeGreaterThanOrEqual(1461);
	expect(held).toEqual([]);
}, 120_000);
