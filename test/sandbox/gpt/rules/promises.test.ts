import { describe, expect, it } from 'vitest';
import { summaryOf } from '../answers.ts';

const tasks = (text: string) => summaryOf(text).action_items;
const said = (words: string, header = 'Date: 2026-11-17') =>
	tasks(`${header}\n\n[1] Nora Quist: ${words}\n[2] Emil Brandt: Fine with me.`);

describe('the day of a call (#62)', () => {
	const promise = '[1] Nora Quist: I will send the drawing by Friday.\n[2] Emil Brandt: Thanks.';

	it.each([
		['on the second line', 'Customer: Alder Mills\nDate: Tuesday, 17 November 2026'],
		['after a title', 'Alder Mills, weekly talk\nDate: 17.11.2026\nLength: 12 minutes'],
		[
			'as the last of several lines',
			'Talk\nParticipants: Nora, Emil\nDeal: Mill 4\nDate: 2026-11-17',
		],
		['within the title alone', 'Weekly talk of 17 November 2026'],
	])('is read %s', (_, header) => {
		expect(tasks(`${header}\n${promise}`)).toMatchObject([{ due: '2026-11-20', turns: [1] }]);
	});

	it('stays unknown where two dates stand without a label, and a person must look', () => {
		expect(tasks(`Talk of 2026-11-17\nOpened 2026-11-01\n${promise}`)).toMatchObject([
			{ due: null, turns: [] },
		]);
	});

	it('is not taken from what somebody says', () => {
		expect(tasks(`[1] Nora Quist: The date: 17 November 2026.\n${promise}`)).toMatchObject([
			{ due: null, turns: [] },
		]);
	});
});

describe('promises in many words (#62)', () => {
	it.each([
		[
			'after a colon',
			"Here's my idea: I will send the drawing by Friday.",
			'Send the drawing by Friday',
		],
		[
			'with another half',
			"I'll send the drawing by Friday, and in it I'll say what fits.",
			'Send the drawing',
		],
		['with a rare verb', 'I will saw two planks by Friday.', 'Saw two planks by Friday'],
		[
			'as something that can be done',
			'I could prepare the drawing by Friday.',
			'Prepare the drawing by Friday',
		],
		[
			'as something somebody else does',
			'We will have the floor swept by Friday.',
			'Have the floor swept by Friday',
		],
		['told in the present', 'I bring the planks by Friday.', 'Bring the planks by Friday'],
	])('are found %s', (_, words, task) => {
		expect(said(words)).toMatchObject([
			{ task: expect.stringContaining(task), owner: 'Nora Quist', due: '2026-11-20', turns: [1] },
		]);
	});

	it('are told of others at the end without becoming a second task', () => {
		const items = tasks(
			"Date: 2026-11-17\n\n[1] Nora Quist: I'll send the drawing by Friday.\n[2] Emil Brandt: So Nora sends the drawing by Friday. Emil tries the planks by Monday.",
		);
		expect(items).toMatchObject([
			{ task: 'Send the drawing by Friday', turns: [1, 2] },
			{ task: 'Try the planks by Monday', owner: 'Emil Brandt', due: '2026-11-23', turns: [2] },
		]);
	});
});

describe('promises that a person must look at (#62)', () => {
	it.each([
		['name their object by a pronoun', "I'll send it over tomorrow."],
		['name a day that cannot be counted', 'I will send the drawing by the ninth.'],
		['use a verb of many meanings', "I'll take the planks to the painter."],
	])('rest on no turn when they %s', (_, words) => {
		expect(said(words)).toMatchObject([{ owner: 'Nora Quist', turns: [] }]);
	});

	it('are settled by the same said clearly', () => {
		expect(
			tasks(
				"Date: 2026-11-17\n\n[1] Nora Quist: I'll send the drawing by the twentieth.\n[2] Emil Brandt: Good.\n[3] Nora Quist: I'll send the drawing by Friday.",
			),
		).toMatchObject([{ due: '2026-11-20', turns: [3] }]);
	});

	it.each([
		["I'll take that as a yes."],
		["I'll write that down."],
		["For that price I'd have to ask, so forget it."],
		["We'll see on Friday."],
		['Will you be there on Friday?'],
	])('are not seen in %j', (words) => {
		expect(said(words)).toEqual([]);
	});
});
