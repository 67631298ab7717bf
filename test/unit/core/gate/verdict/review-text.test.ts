import { expect, it } from 'vitest';
import { dispose } from '../../../../../nodes/core/gate/verdict/dispose';
import { readProposal } from '../../../../../nodes/core/gate/reading/read-proposal';
import type { Disposition, HeldField } from '../../../../../nodes/core/gate/words/disposition';
import { reviewText } from '../../../../../nodes/core/gate/verdict/review-text';
import { leads, settingsOf } from '../sample-rules';

it('tells a person what is held, why, what would do and where it stands in the source', () => {
	const proposal = readProposal({
		result: { Last_Name: 'Adeyemi', Company: 'Riverbend Bakery', Lead_Source: 'Pigeon' },
		fields: {
			Lead_Source: {
				value: 'Pigeon',
				raw: 'Pigeon',
				status: 'accepted',
				evidence: { quote: 'by pigeon', start: 0, end: 9, page: 3, match: 'exact' },
				issues: [],
			},
		},
		status: 'ok',
	});
	const disposition = dispose({
		proposal,
		rules: leads,
		settings: settingsOf(),
		lookups: new Map(),
	});
	const { title, text, module, action } = reviewText(disposition, leads, { action: 'create' });
	expect([title, module, action]).toEqual([
		'Review before Zoho CRM may create Lead (Last Name: Adeyemi)',
		'Leads',
		'create',
	]);
	expect(text).toMatchInlineSnapshot(`
		"Zoho CRM was to create Lead. Please decide on what is held.

		Held:
		- Lead Source: Pigeon
		  Not in the picklist.
		  Would do: Web Site, Trade Show
		  Source: “by pigeon”, page 3

		Fits the rules:
		- Last Name: Adeyemi
		- Company: Riverbend Bakery"
	`);
});

const held = (rest: Partial<HeldField> = {}): HeldField => ({
	field: 'A',
	label: 'Amount',
	code: 'WRONG_TYPE',
	reason: 'Give a number',
	value: 'x',
	source: 'gpt',
	evidence: null,
	...rest,
});
const passed = (rest: Partial<Disposition['passed'][number]> = {}) => ({
	field: 'B',
	label: 'City',
	value: 'Rome',
	source: 'gpt' as const,
	evidence: null,
	...rest,
});
const review = (rest: Partial<Disposition>, action: 'create' | 'update' | 'upsert' = 'create') =>
	reviewText(
		{
			verdict: 'review',
			plan: null,
			held: [],
			passed: [],
			kept: [],
			reasons: [],
			...rest,
		} as Disposition,
		leads,
		{ action },
	);

it.each([
	['create', 'create Lead'],
	['update', 'update Lead'],
	['upsert', 'create or update Lead'],
] as const)('an %s is told as: %s', (action, thing) => {
	const { title, text } = review({}, action);
	expect(title).toBe(`Review before Zoho CRM may ${thing}`);
	expect(text).toBe(`Zoho CRM was to ${thing}. Please decide on what is held.`);
});

it('what holds for the whole proposal comes first', () => {
	const reasons = [{ code: 'GPT_REFUSED' as const, reason: 'GPT declined to answer' }];
	expect(
		review({ reasons, passed: [passed()] })
			.text.split('\n')
			.slice(1),
	).toEqual(['- GPT declined to answer.', '', 'Fits the rules:', '- City: Rome']);
});

it.each<[Partial<HeldField>, string[]]>([
	[{}, ['- Amount: x', '  Give a number.']],
	[{ value: null }, ['- Amount: no value', '  Give a number.']],
	[{ value: { id: '7' } }, ['- Amount: {"id":"7"}', '  Give a number.']],
	[{ value: 5, allowed: [] }, ['- Amount: 5', '  Give a number.']],
	[{ allowed: ['1', '2'] }, ['- Amount: x', '  Give a number.', '  Would do: 1, 2']],
	[{ evidence: { quote: 'q', page: null } }, ['- Amount: x', '  Give a number.', '  Source: “q”']],
])('a held value %j is told as %j', (rest, lines) => {
	expect(
		review({ held: [held(rest)] })
			.text.split('\n')
			.slice(1),
	).toEqual(['', 'Held:', ...lines]);
});

it.each([
	[[passed()], ' (City: Rome)'],
	[[passed({ value: 5 }), passed({ label: 'Name', value: 'Ada' })], ' (Name: Ada)'],
	[[passed({ source: 'workflow' })], ''],
	[[passed({ value: 'x'.repeat(81) })], ` (City: ${'x'.repeat(80)})`],
	[[], ''],
])('the title names the first text of GPT that passed: %#', (all, named) => {
	expect(review({ passed: all }).title).toBe(`Review before Zoho CRM may create Lead${named}`);
});

it('fits a long text of Zoho CRM, however much there is to say', () => {
	const long = '\u{1f6b2}'.repeat(50_000);
	const quote = { quote: long, page: null };
	const all = Array.from({ length: 20 }, () => held({ value: long, evidence: quote }));
	const disposition: Disposition = {
		...{ verdict: 'review', plan: null, kept: [], reasons: [] },
		held: all,
		passed: [passed({ value: long })],
	};
	const { text, title } = reviewText(disposition, leads, { action: 'create' });
	expect(text.length).toBeLessThan(32_000);
	expect(title.length).toBeLessThan(250);
	expect(text).toContain('Amount: \u{1f6b2}');
	expect(text).toMatch(/ …$/);
	expect(() => encodeURIComponent(`${title}${text}`)).not.toThrow();
});
