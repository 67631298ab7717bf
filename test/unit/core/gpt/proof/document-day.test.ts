import { describe, expect, it } from 'vitest';
import { documentDay } from '../../../../../nodes/core/gpt/proof/document-day';
import { emptyMail } from '../../../../support/mails/empty-mail';

const day = (text: string, more: Partial<Parameters<typeof documentDay>[1]> = {}, date = '') =>
	documentDay(
		{
			text,
			...(date ? { mail: { ...emptyMail, from: { name: '', address: '' }, date } } : {}),
		},
		{ locale: null, zone: null, ...more },
	);

describe('documentDay', () => {
	it.each([
		['Date: 19.11.2026\nParticipants: Anna', '2026-11-19'],
		['Title: Call\nDate: 2026-11-20, 10:00 (Europe/London)', '2026-11-20'],
		['WEBVTT\n\nNOTE Date: Monday, 16 November 2026', '2026-11-16'],
		['Datum: 3. Dezember 2026', '2026-12-03'],
		['日付：2026年12月3日', '2026-12-03'],
		['Invoice date: 19.11.2026', null],
		['Date: 03/04/2026', null],
		['Date: soon', null],
		['We met on 19.11.2026.', null],
		[`${'\n'.repeat(20)}Date: 19.11.2026`, null],
	])('of %j is %s', (text, expected) => {
		expect(day(text)).toBe(expected);
	});

	it('of a mail is its own, in the words of its sender or in the zone that is set', () => {
		expect(day('Date: 1.1.2020', {}, 'Fri, 20 Nov 2026 00:30:00 +0200')).toBe('2026-11-20');
		expect(day('', {}, '2026-11-19T23:30:00.000Z')).toBe('2026-11-19');
		expect(day('', { zone: 'Europe/Berlin' }, '2026-11-19T23:30:00.000Z')).toBe('2026-11-20');
	});

	it('is what somebody gave, and read by the locale', () => {
		expect(day('Date: 1.1.2020', { date: '2026-11-19T00:00:00' })).toBe('2026-11-19');
		expect(day('Date: 03/04/2026', { locale: 'en-US' })).toBe('2026-03-04');
	});
});
