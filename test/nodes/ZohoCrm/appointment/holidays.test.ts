import { describe, expect, it } from 'vitest';
import { appointment, onCalendar, tobias } from './on-calendar';

const { twin, calls, first } = onCalendar();

/** Closes the company on a day, past the node. */
async function close(date: string): Promise<void> {
	const answer = await fetch(`${twin().url}/crm/v8/settings/holidays`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${twin().client.accessToken}` },
		body: JSON.stringify({ holidays: [{ name: 'Closed', date, type: 'business_holiday' }] }),
	});
	expect(answer.status).toBe(201);
}

const year = new Date().getUTCFullYear();
const daysFrom = async (from: string, daysAhead: number): Promise<string[]> => {
	const options = { timeZone: 'UTC', from: `${from}T00:00`, resultOnly: true };
	const rules = { users: tobias, needs: 'anyone', duration: 60, daysAhead, limit: 999 };
	const answer = await first(appointment('findSlots', { ...rules, options }));
	const { slots } = answer['appointments'] as { slots: Array<{ start: string }> };
	return [...new Set(slots.map(({ start }) => start.slice(0, 10)))];
};
/** The first working day of next year behind the first of January. */
const workday = [4, 5, 6]
	.map((day) => `${year + 1}-01-0${day}`)
	.find((day) => ![0, 6].includes(new Date(day).getUTCDay())) as string;

describe('Appointment > Find Free Slots, around the turn of the year', () => {
	it('keeps to holidays of both years', async () => {
		expect(await daysFrom(`${year}-12-28`, 12)).toContain(workday);
		await close(workday);
		expect(await daysFrom(`${year}-12-28`, 12)).not.toContain(workday);
	});

	it('asks for those of the years that it looks at, and no others', async () => {
		await daysFrom(`${year}-12-28`, 12);
		await daysFrom(`${year + 1}-02-01`, 12);
		const years = calls('GET', /holidays$/).map(({ query }) => String(new URLSearchParams(query)));
		expect(years.map((one) => /year=(\d+)/.exec(one)?.[1])).toEqual(
			[year, year + 1, year + 1].map(String),
		);
	});
});
