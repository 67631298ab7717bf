import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellApart, type Told } from '../../../../../../nodes/core/gate/review/meant/tell-apart';

const told = (id: string, name: string, ...more: string[]): Told => ({ id, usual: [name], more });

describe('records told apart', () => {
	it.each<[string, Told[], string[]]>([
		[
			'by their names',
			[told('1', 'North', 'Rome'), told('2', 'South', 'Rome')],
			['North', 'South'],
		],
		[
			'by the first fact that differs',
			[told('1', 'North', 'Rome', '1999'), told('2', 'North', 'Oslo', '2001')],
			['North, Rome', 'North, Oslo'],
		],
		[
			'by a fact that one of them has',
			[told('1', 'North', '', '1999'), told('2', 'North', '', '')],
			['North, 1999', 'North'],
		],
		[
			'by the fewest digits that differ, four at least',
			[told('57250001234', 'North'), told('57250011234', 'north'), told('7', 'South')],
			['North, number ending in 01234', 'north, number ending in 11234', 'South'],
		],
		[
			'by more than signs that nobody sees',
			[told('57250001234', 'North'), told('57250005678', 'No\u200brth\u2066')],
			['North, number ending in 1234', 'North, number ending in 5678'],
		],
		[
			'without a name that turns what stands behind it',
			[told('1', '\u202ehtroN', 'Rome'), told('2', 'North', 'Oslo')],
			['North, Rome', 'North, Oslo'],
		],
	])('%s', (_, records, lines) => {
		expect(tellApart(records)).toEqual(lines);
	});

	it('are so whatever their names hold', () => {
		const word = fc.constantFrom(
			'',
			'North',
			' north',
			'North, number ending in 0001',
			'\n',
			'0001',
		);
		const record = fc.record({
			id: fc.integer({ min: 1_000_000, max: 1_003_000 }).map(String),
			usual: fc.array(word, { minLength: 1, maxLength: 2 }),
			more: fc.array(word, { maxLength: 2 }),
		});
		const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 8 });
		fc.assert(
			fc.property(records, (all) => {
				const lines = tellApart(all);
				expect(lines).toHaveLength(all.length);
				expect(new Set(lines.map((line) => line.trim().toLowerCase())).size).toBe(all.length);
			}),
		);
	});
});
