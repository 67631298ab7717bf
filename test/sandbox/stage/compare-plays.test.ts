import { describe, expect, it } from 'vitest';
import { comparePlays } from '../../../sandbox/stage/compare-plays.ts';
import type { Played } from '../../../sandbox/stage/play-input.ts';
import type { PlayedSet } from '../../../sandbox/stage/rates.ts';

const played = (file: string, more: Partial<Played> = {}): Played => ({
	verdict: 'expected',
	reasons: [],
	row: { file, about: '', outcome: 'written', writes: [] },
	executionId: '1',
	gpt: [
		{
			node: 'Classify',
			status: 'ok',
			result: { label: 'Enquiry' },
			unsure: [],
			requests: 1,
			tokens: 10,
			costUsd: null,
			ms: 5,
		},
	],
	gate: [],
	writes: [{ module: 'Leads', id: '1', operation: 'create', fields: { City: 'Lyon' }, tags: [] }],
	ms: 100,
	calls: 3,
	credits: 3,
	...more,
});
const set = (...inputs: Played[]): PlayedSet[] => [{ story: '01.json', set: 'first', inputs }];
const [answer] = played('').gpt;
const [lead] = played('').writes;

describe('two plays of the same story', () => {
	it('are the same, whatever time they took and ids they gave', () => {
		const again = played('a.eml', {
			executionId: '2',
			ms: 900,
			gpt: [{ ...answer!, ms: 90, tokens: 11 }],
			writes: [{ ...lead!, id: '2' }],
		});
		expect(comparePlays(set(played('a.eml')), set(again))).toEqual([]);
	});

	it.each<[string, Partial<Played>]>([
		['wrong instead of expected', { verdict: 'wrong', writes: [] }],
		['other reasons', { reasons: ['nobody was asked'] }],
		['other GPT answers', { gpt: [{ ...answer!, result: { label: 'Complaint' } }] }],
		[
			'other Gate verdicts, CRM calls',
			{
				gate: [{ node: 'Gate', verdict: 'review', module: 'Leads', passed: [], held: [] }],
				calls: 2,
			},
		],
		['other records written', { writes: [{ ...lead!, fields: { City: 'Nice' } }] }],
	])('differ by %s', (found, more) => {
		const again = set(played('a.eml'), played('b.eml', more));
		expect(comparePlays(set(played('a.eml'), played('b.eml')), again)).toEqual([
			`01.json, first, b.eml: ${found}`,
		]);
	});

	it('differ by what one of them did not play', () => {
		const first = set(played('a.eml'));
		expect(comparePlays(first, set())).toEqual(['01.json, first, a.eml: not played']);
		expect(comparePlays(first, [])).toEqual(['01.json, first, a.eml: not played']);
	});
});
