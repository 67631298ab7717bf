import { describe, expect, it } from 'vitest';
import { fewestRequests, isGood, mostOurs, slotsPage, type SlotReport } from './report';

const report: SlotReport = {
	...{ users: 25, meetings: 1_600, calls: 400, days: 14, slots: 100, credits: 26 },
	...{ requests: { made: 22, fewest: 22 }, took: { all: 500, ours: 80 } },
};

describe('the report on free slots', () => {
	it.each([
		[1_600, 400, 23],
		[2_001, 0, 29],
		[0, 0, 7],
	])('knows the fewest requests for %i meetings and %i calls', (meetings, calls, fewest) => {
		expect(fewestRequests(meetings, calls)).toBe(fewest);
	});

	it('is good with the fewest requests and little time of our own', () => {
		expect(isGood(report)).toBe(true);
		expect(isGood({ ...report, requests: { made: 23, fewest: 22 } })).toBe(false);
		expect(isGood({ ...report, took: { all: 900, ours: mostOurs + 1 } })).toBe(false);
	});

	it('says what was measured, where and when', () => {
		const page = slotsPage(report, { node: '24.0.0', day: '2026-11-30' });
		expect(page).toContain('| Requests, and the fewest in which Zoho CRM gives as much | 22, 22 |');
		expect(page).toContain('Measured on 2026-11-30 with Node.js 24.0.0.');
	});
});
