import { describe, expect, it } from 'vitest';
import { summaryOf } from '../answers.ts';

const call = `Title: Discovery call
Date: 2026-11-17

[1] Laura Finch: Hi, thanks for joining. Any concerns so far?
[2] Victor Amadi: No concerns. We run eleven depots and plan in spreadsheets, six hours a day.
[3] Victor Amadi: Honestly, the price you quoted is over our budget.
[4] Laura Finch: I understand. I'll send you a revised quote by Friday.
[5] Priya Nair: Could you send me the API documentation?
[6] Laura Finch: Of course.
[7] Victor Amadi: Our CFO is leaving in January, so if we don't sign before then it might slip to summer.
[8] Laura Finch: Shall we agree on a pilot?
[9] Victor Amadi: Yes, we've decided to start with Leeds and Hull.
[10] Priya Nair: I will set up a test environment by 1 December.
[11] Laura Finch: The next step is a kickoff meeting on 24 November.`;

describe('minutes of a call (#62)', () => {
	const minutes = summaryOf(call);

	it('lists objections, risks and decisions with their turns', () => {
		expect(minutes.objections.map(({ turns }) => turns)).toEqual([[3]]);
		expect(minutes.risks.map(({ turns }) => turns)).toEqual([[7]]);
		expect(minutes.decisions.map(({ turns }) => turns)).toEqual([[9]]);
	});

	it('gives every promise an owner and a day counted from the call', () => {
		expect(minutes.action_items).toEqual([
			{
				task: 'Send Victor Amadi a revised quote by Friday',
				owner: 'Laura Finch',
				due: '2026-11-20',
				turns: [4],
			},
			{
				task: 'Send Priya Nair the API documentation',
				owner: 'Laura Finch',
				due: null,
				turns: [5],
			},
			{
				task: 'Set up a test environment by 1 December',
				owner: 'Priya Nair',
				due: '2026-12-01',
				turns: [10],
			},
		]);
	});

	it('names the next step and sums up in words of the call', () => {
		expect(minutes.next_step).toBe('The next step is a kickoff meeting on 24 November.');
		expect(minutes.summary).toMatch(/Victor Amadi: /);
	});

	it('leaves a day open, for a person to settle, when the call has no date', () => {
		const { action_items } = summaryOf("[1] Ann: I'll send the offer by Friday.\n[2] Bob: Thanks.");
		expect(action_items).toEqual([
			{ task: 'Send the offer by Friday', owner: 'Ann', due: null, turns: [] },
		]);
	});

	it('finds nothing in small talk', () => {
		expect(summaryOf('[1] Ann: Lovely weather.\n[2] Bob: Yes, finally.')).toMatchObject({
			objections: [],
			action_items: [],
			risks: [],
			decisions: [],
			next_step: null,
		});
	});
});
