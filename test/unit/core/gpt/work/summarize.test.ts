import { describe, expect, it } from 'vitest';
import type { SummaryAnswer } from '../../../../../nodes/core/gpt/task/answer';
import { mergeSummaries } from '../../../../../nodes/core/gpt/work/summarize/merge-summaries';
import { answered, gptWith, job, scriptedServer } from '../scripted-server';

const text = 'Ann: It is too dear.\nBob: I will send a price list by Friday.\nAnn: Fine.';
const summary: SummaryAnswer = {
	summary: 'A talk about prices.',
	objections: [{ text: 'Too dear', turns: [1] }],
	action_items: [
		{
			task: 'Send a price list',
			owner: 'Bob',
			due: 'by Friday',
			due_date: '2026-11-27',
			turns: [2, 9],
		},
	],
	risks: [{ text: 'They may leave', turns: [77] }],
	decisions: [],
	next_step: null,
};

describe('summarize (#62, #192)', () => {
	it('gives summary, objections, action items and risks, each with its turn', async () => {
		const server = scriptedServer(answered(summary));
		const outcome = await gptWith(server).work(
			job({ kind: 'summarize', maxCharacters: 1e5 }, text),
		);
		expect(server.calls[0]?.body.input).toContain('[2] Bob: I will send a price list by Friday.');
		expect(outcome).toMatchObject({
			value: {
				result: {
					summary: 'A talk about prices.',
					objections: ['Too dear'],
					actionItems: [
						{
							task: 'Send a price list',
							owner: 'Bob',
							due: 'by Friday',
							dueDate: '2026-11-27',
							turns: [2],
						},
					],
					risks: ['They may leave'],
					decisions: [],
					nextStep: null,
				},
				fields: {
					'objections[0]': {
						status: 'accepted',
						evidence: { quote: 'It is too dear.', start: 0, end: 20 },
					},
					'risks[0]': { status: 'review', issues: [{ code: 'TURN_UNKNOWN' }] },
					decisions: { status: 'absent' },
				},
				status: 'review',
			},
		});
	});

	it('reads a long call in parts and merges what they say', async () => {
		// Without the day of the call nobody knows which Friday it is.
		const undated = summary.action_items.map((item) => ({ ...item, due_date: null }));
		const later: SummaryAnswer = {
			...summary,
			summary: 'And more.',
			objections: [{ text: 'too dear!', turns: [3] }],
			risks: [],
			action_items: undated,
			next_step: 'Bob sends the list',
		};
		const first = { ...summary, action_items: undated, risks: [] };
		const server = scriptedServer(answered(first), answered(later));
		const outcome = await gptWith(server).work(job({ kind: 'summarize', maxCharacters: 70 }, text));
		expect(server.calls).toHaveLength(2);
		expect(outcome).toMatchObject({
			value: {
				result: {
					summary: 'A talk about prices.\n\nAnd more.',
					objections: ['Too dear'],
					nextStep: 'Bob sends the list',
				},
				status: 'ok',
				meta: { attempts: 2 },
			},
		});
	});

	it('asks nothing about subtitles without a word', async () => {
		const empty = 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n';
		const outcome = await gptWith(scriptedServer()).work(
			job({ kind: 'summarize', maxCharacters: 1e5 }, empty),
		);
		expect(outcome).toMatchObject({ ok: false, error: { code: 'INPUT_EMPTY' } });
	});

	it('asks again for a summary that is not in the agreed form', async () => {
		const server = scriptedServer(answered({ ...summary, risks: 'many' }), answered(summary));
		await gptWith(server).work(job({ kind: 'summarize', maxCharacters: 1e5 }, text));
		expect(server.calls[1]?.body.instructions).toContain('did not pass for: risks');
	});

	it('changes nothing in one part, and joins the turns of points that read the same', () => {
		expect(mergeSummaries([summary])).toEqual(summary);
		expect(mergeSummaries([summary, summary]).action_items).toEqual(summary.action_items);
	});
});

describe('who owns a task', () => {
	const talk = [
		'Kate: Mike, could you maybe look at the pricing sheet?',
		"Mike: I won't have time for the pricing sheet this week.",
		'Sofia: We should send the contract to the customer.',
		"Mike: I can't do Tuesday. I'll send the meeting notes tomorrow.",
		'Sofia: The order form will be signed by Friday.',
		'Kate: It would be nice if somebody called the supplier about the delays.',
	].join('\n');

	it.each([
		['whoever was asked and declines', 'Look at the pricing sheet', 'Mike', [1]],
		['whoever declines in the turn itself', 'Look at the pricing sheet', 'Mike', [2]],
		['whoever says that it will be done', 'Sign the order form', 'Sofia', [5]],
		['whoever wishes that somebody did it', 'Call the supplier about delays', 'Kate', [6]],
		['no one in particular', 'Send the contract to the customer', 'we', [3]],
	])('is not %s', async (_, task, owner, turns) => {
		expect(await ownerCodes({ task, owner, turns })).toEqual(['OWNER_NOT_SAID']);
	});

	it('is whoever declines one thing and takes on another', async () => {
		const item = { task: 'Send the meeting notes', owner: 'Mike', turns: [4] };
		expect(await ownerCodes(item)).toEqual([]);
	});

	it('is found in a call of the greatest length', async () => {
		const long = `${talk}\nKate: ${'Tea. '.repeat(140_000)}`;
		const item = { task: 'Send the tea', owner: 'Kate', turns: [7] };
		expect(await ownerCodes(item, long)).toEqual([]);
	});

	async function ownerCodes(item: { task: string; owner: string; turns: number[] }, text = talk) {
		const items = [{ ...item, due: null, due_date: null }];
		const server = scriptedServer(
			answered({ ...summary, summary: 'A talk.', objections: [], risks: [], action_items: items }),
		);
		const outcome = await gptWith(server).work(
			job({ kind: 'summarize', maxCharacters: 1e6 }, text),
		);
		if (!outcome.ok) throw outcome.error;
		return outcome.value.fields['actionItems[0]']?.issues.map(({ code }) => code);
	}
});
