import { describe, expect, it } from 'vitest';
import { findRelativeDays } from '../../../../nodes/runtime/dates/find-relative-days';

/** 16 November 2026 is a Monday. */
const find = (text: string) =>
	findRelativeDays(text, '2026-11-16').map(({ start, end, day }) => [text.slice(start, end), day]);

describe('findRelativeDays', () => {
	it.each([
		['Please call tomorrow', [['tomorrow', '2026-11-17']]],
		['Le technicien passera après-demain.', [['après-demain', '2026-11-18']]],
		['El técnico vendrá pasado mañana', [['pasado mañana', '2026-11-18']]],
		['Llámenos el martes por la mañana', [['martes', '2026-11-17']]],
		['De monteur komt overmorgen', [['overmorgen', '2026-11-18']]],
		['Skicka avtalet i morgon', [['i morgon', '2026-11-17']]],
		['Guten Morgen, bitte bis Freitag', [['Freitag', '2026-11-20']]],
		[
			'by Friday so that we can start on Monday',
			[
				['Friday', '2026-11-20'],
				['on Monday', '2026-11-16'],
			],
		],
		['Could you call on Tuesday next week?', [['on Tuesday next week', '2026-11-24']]],
	])('%s', (text, found) => {
		expect(find(text)).toEqual(found);
	});

	it.each([
		'ma il prezzo è alto',
		'Do not send it. So we can',
		'wo ist er',
		'apricots',
		'明日まで',
		'jutro',
		'',
	])('finds none in "%s", whatever short words mean elsewhere', (text) => {
		expect(find(text)).toEqual([]);
	});
});
