import { describe, expect, it } from 'vitest';
import {
	isLanguage,
	sayOffer,
	toSlots,
} from '../../../../../../nodes/core/zoho/calendar/slots/slot';
import { createZoneClock } from '../../../../../../nodes/core/zoho/calendar/zones/zone-clock';

const day = (text: string) => {
	const start = Date.parse(text);
	return { start, end: start + 1_800_000, users: ['7'] };
};
/** Tables of languages differ in blanks, and in whether an hour has two digits. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ').replace(/ 0(\d:)/, ' $1');

describe('a free time as it is said', () => {
	const clock = createZoneClock('Europe/Amsterdam', {
		start: Date.parse('2027-01-01'),
		end: Date.parse('2028-01-01'),
	});
	const say = (text: string, language: string) =>
		plain(toSlots([day(text)], clock, language)[0]?.spoken);

	it.each([
		['en-US', 'Thursday, July 1 at 9:30 AM'],
		['en-GB', 'Thursday 1 July at 9:30'],
		['de', 'Donnerstag, 1. Juli um 9:30'],
		['nl', 'donderdag 1 juli om 9:30'],
	])('is said in %s', (language, words) => {
		expect(say('2027-07-01T07:30:00Z', language)).toBe(words);
	});

	it('names its zone in the hour that autumn has twice', () => {
		expect(say('2027-10-31T00:30:00Z', 'en-GB')).toMatch(/ 2:30 (CEST|GMT\+2)$/);
		expect(say('2027-10-31T01:30:00Z', 'en-GB')).toMatch(/ 2:30 (CET|GMT\+1)$/);
	});

	it('is shown with the offset of its zone', () => {
		expect(toSlots([day('2027-07-01T07:30:00Z')], clock, 'en-US')[0]).toMatchObject({
			start: '2027-07-01T09:30:00+02:00',
			end: '2027-07-01T10:00:00+02:00',
			zone: 'Europe/Amsterdam',
			users: ['7'],
		});
	});

	it('is one of several to choose from, and none of none', () => {
		const said = [{ spoken: 'at nine' }, { spoken: 'at ten' }, { spoken: 'at noon' }];
		expect(sayOffer(said, 'en-GB')).toBe('at nine, at ten or at noon');
		expect(sayOffer([], 'en-GB')).toBe('');
	});

	it.each([
		['en-US', true],
		['pt-BR', true],
		['not a tag', false],
		['', false],
	])('knows whether %j is a language', (tag, is) => {
		expect(isLanguage(tag)).toBe(is);
	});
});
