import { describe, expect, it } from 'vitest';
import { datesInText } from '../../../../../nodes/core/gpt/proof/dates-in-text';

/** The days of a text in short, `?` for a year that it leaves out. */
const daysOf = (text: string) =>
	datesInText(text)
		.map(({ year, month, day }) => `${year ?? '?'}-${month}-${day}`)
		.sort();

describe('a month', () => {
	it.each<[number, string[]]>([
		[1, ['January', 'enero', 'gennaio']],
		[2, ['February', 'fevereiro', 'février']],
		[3, ['March', 'März', 'Mrz', 'mrt', 'maart']],
		[4, ['April', 'abril', 'avril']],
		[5, ['May', 'Mai', 'mei', 'maggio']],
		[6, ['June', 'juin', 'giugno']],
		[7, ['July', 'juillet', 'luglio']],
		[8, ['August', 'agosto', 'août', 'aout']],
		[9, ['September', 'setembro']],
		[10, ['October', 'Oktober', 'outubro', 'ottobre']],
		[11, ['November']],
		[12, ['December', 'Dezember', 'dicembre', 'décembre']],
	])('number %i is known by %j', (month, names) => {
		for (const name of names) {
			expect(daysOf(`3 ${name} 2026`), name).toEqual([`2026-${month}-3`]);
			expect(daysOf(`${name.toUpperCase()} 3, 2026`), name).toEqual([`2026-${month}-3`]);
		}
	});

	it('has no other name', () => {
		expect(daysOf('3 Hexember 2026, Hexember 3, 2026')).toEqual([]);
	});
});

describe('a day in digits', () => {
	it.each([
		['2026-12-03', ['2026-12-3']],
		['2026-1-1', ['2026-1-1']],
		['on 2026-12-31.', ['2026-12-31']],
		['2026-13-03', []],
		['2026-12-32', []],
		['2026-00-10', []],
		['2026-12-00', []],
		['12026-12-03', []],
		['2026-12-031', []],
		['3-12-2026', ['2026-12-3', '2026-3-12']],
		['3 - 12 - 2026', ['2026-12-3', '2026-3-12']],
		['3  - 12 - 2026', []],
		['3. 12. 26', ['2026-12-3', '2026-3-12']],
		['13-12-2026', ['2026-12-13']],
		['12-13-2026', ['2026-12-13']],
		['13-13-2026', []],
		['31-12-99', ['2099-12-31']],
		['13-12-20261', []],
		['113-12-2026', []],
		['3/12', ['?-12-3', '?-3-12']],
		['3.12.', ['?-12-3', '?-3-12']],
		['13/12', ['?-12-13']],
		['3-12', []],
		['3/12/', []],
		['3.123', []],
		['113/12', []],
		['2026年12月3日', ['2026-12-3']],
		['2026 年 12 月 3 日まで', ['2026-12-3']],
		['12月3日', ['?-12-3']],
		['13月3日', []],
		['12月32日', []],
	])('in %s is %j', (text, days) => {
		expect(daysOf(text)).toEqual(days);
	});

	it.each([
		['2026/12/13', '2026-12-13'],
		['2026.12.13', '2026-12-13'],
		['13/12/26', '2026-12-13'],
		['13.12.2026', '2026-12-13'],
	])('in %s may be %s', (text, day) => {
		expect(daysOf(text)).toContain(day);
	});
});

describe('a day with the name of its month', () => {
	it.each([
		['3 May 2026', ['2026-5-3']],
		['the 3rd of May, 2026', ['2026-5-3']],
		['1st May', ['?-5-1']],
		['2nd May', ['?-5-2']],
		['4th May', ['?-5-4']],
		['3. Mai 2026', ['2026-5-3']],
		['1er mai 2026', ['2026-5-1']],
		['1º de maio de 2026', ['2026-5-1']],
		['3 de mayo de 2026', ['2026-5-3']],
		['3 May. 2026', ['2026-5-3']],
		['3   of   May,   2026', ['2026-5-3']],
		['3    May 2026', []],
		['3 ma 2026', []],
		['3 Mayonnaisesmith 2026', []],
		['31 May', ['?-5-31']],
		['32 May', []],
		['0 May', []],
		['113 May', []],
		['May 3', ['?-5-3']],
		['May 3, 2026', ['2026-5-3']],
		['Sept. 3rd 2026', ['2026-9-3']],
		['May   3,   2026', ['2026-5-3']],
		['May    3', []],
		['May3', []],
		['May 1st', ['?-5-1']],
		['May 2nd', ['?-5-2']],
		['May 4th', ['?-5-4']],
		['May 113', []],
		['Dismay 3', []],
	])('in %s is %j', (text, days) => {
		expect(daysOf(text)).toEqual(days);
	});
});
