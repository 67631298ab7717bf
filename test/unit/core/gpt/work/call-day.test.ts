import { describe, expect, it } from 'vitest';
import { callDay } from '../../../../../nodes/core/gpt/work/call-day';

interface Given {
	text?: string;
	file?: string;
	date?: string;
	locale?: string;
	zone?: string;
}

const day = (header: string[], { text = '', file, date, locale, zone }: Given = {}) =>
	callDay({ text, ...(file ? { file } : {}) }, header, {
		locale: locale ?? null,
		zone: zone ?? null,
		date,
	});

describe('callDay', () => {
	it.each([
		[['18 November 2026, 10:00am'], '2026-11-18'],
		[['Mittwoch, 18. November 2026, 10:00 Uhr'], '2026-11-18'],
		[['Recorded on Nov 18, 2026 via Zoom, 12 min'], '2026-11-18'],
		[['**Date:** 2026-11-18'], '2026-11-18'],
		[['Meeting date: 18.11.2026'], '2026-11-18'],
		[['日時：2026年11月18日 10:00'], '2026-11-18'],
		[['Northwind-20261118_100012-Meeting Transcript'], '2026-11-18'],
		[['Delivery 24.12.2026'], null],
		[['Valid until 24 December 2026'], null],
		[['Due: 2026-12-24'], null],
		[['11/12/2026'], null],
		[['18.11.2026 - 20.11.2026'], null],
		[['Order 4711 of Northwind'], null],
		[[], null],
	])('of a call under %j is %s', (header, expected) => {
		expect(day(header)).toBe(expected);
	});

	it('is read by the locale, and in the zone that is set', () => {
		expect(day(['11/12/2026, 10:00 AM'], { locale: 'en-US' })).toBe('2026-11-12');
		expect(day(['Date: 2026-11-18T23:30:00.000Z'], { zone: 'Europe/Berlin' })).toBe('2026-11-19');
	});

	it('is what somebody gave, else the text’s own, else the header’s, else the file’s', () => {
		const file = 'GMT20261120-100012_Recording.transcript.vtt';
		const header = ['19 November 2026'];
		const text = 'Date: 18.11.2026';
		expect(day(header, { text, file, date: '2026-11-17' })).toBe('2026-11-17');
		expect(day(header, { text, file })).toBe('2026-11-18');
		expect(day(header, { file })).toBe('2026-11-19');
		expect(day([], { file })).toBe('2026-11-20');
		expect(day(header, { date: 'soon' })).toBe(null);
	});
});
