import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { scriptedModel } from '../nodes/Gpt/scripted-model';
import { plantGiven, talks, type Talk, type TalkAnswer } from '../support/answers/conversations';
import { judgeTalk } from '../support/answers/judge-talk';
import { answersOf, sendTo, storyWith } from '../support/answers/play-talk';

const model = scriptedModel();
const story = storyWith({ 'Move the stage of the deal': true });
let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());

/** Plays the end of a conversation on a twin as at its start; `second` answers second readings. */
async function play(talk: Talk, first: TalkAnswer, second: TalkAnswer) {
	twin.reset();
	plantGiven(twin, talk);
	model.answers(answersOf(talk, first, second));
	return judgeTalk(talk, await sendTo(story, [talk.body], { twin, url: model.url() }));
}

/** Wordings that end with a person all the same, by conversation and place, with the reason. */
const exceptions: Record<string, string> = {
	'call-breaks-off 1': 'the summary shares no word with the two sentences that were said',
	...Object.fromEntries(
		[1, 2].map((place) => [
			`komorebi-wants-a-test-ride ${place}`,
			'an English task on a Japanese call shares no word with it, and its weekday is not read',
		]),
	),
};

/** Mistakes of judgment with true words of the caller, which two readings that make them alike let in. */
const alike = [
	'too short: what is needed is named, and the trial was not seen',
	'the word "Angebot" taken for talk of its terms',
	'one stage too far: nobody has an offer yet',
	'too far: an offer is named, but not asked for',
	'too far: nothing was agreed to be tried',
];

describe.each(talks)('the conversation $id (#163, #164, #167, #173–#176, #182, #184)', (talk) => {
	const { perfect, erring } = talk.answers;

	it('ends as a person would have it, however a perfect model words its answer', async () => {
		for (const [place, first] of perfect.entries()) {
			const second = perfect[(place + 1) % perfect.length] ?? first;
			const { outcome, missing, beyond } = await play(talk, first, second);
			expect({ place, beyond }).toEqual({ place, beyond: [] });
			if (exceptions[`${talk.id} ${place}`]) expect([place, outcome]).toEqual([place, 'review']);
			else expect(talk.expected.outcome, `wording ${place}`).toContain(outcome);
			if (outcome === 'written') expect({ place, missing }).toEqual({ place, missing: [] });
		}
	});

	const [right] = perfect;
	it.each(erring)('brings in nothing wrong where a model errs: $how', async ({ how, answer }) => {
		const isAlike = alike.includes(how);
		const { beyond } = await play(talk, answer, answer);
		expect(beyond).toEqual(isAlike ? [expect.stringMatching(/^update Deals: /)] : []);
		if (isAlike) expect((await play(talk, answer, right ?? answer)).beyond).toEqual([]);
	});
});
