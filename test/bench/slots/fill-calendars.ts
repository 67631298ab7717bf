import type { Twin, TwinOptions } from '../../../sandbox/zoho/twin.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const batch = 100;

/** So many users, all of one zone. */
export const planners = (count: number): NonNullable<TwinOptions['users']> =>
	Array.from({ length: count }, (_, n) => ({
		...{ id: String(5725767000000190001n + BigInt(n)), full_name: `Planner ${n}` },
		...{ email: `planner.${n}@marrowby.example`, role: 'Manager', profile: 'Standard' },
		time_zone: 'Europe/Amsterdam',
	}));

/** Fills the calendars of users with entries of the coming days. */
export async function fillCalendars(
	twin: Twin,
	ids: readonly string[],
	{ meetings, calls, days }: { meetings: number; calls: number; days: number },
): Promise<void> {
	const idOf = (n: number) => ids[n % ids.length] ?? '';
	const from = Math.ceil(twin.now() / dayMs) * dayMs;
	const timeOf = (n: number) => from + ((n * 7919) % (days * 24 * 4)) * 15 * minuteMs;
	const at = (moment: number) => new Date(moment).toISOString().replace(/\.\d+Z/, 'Z');
	await write(
		'Events',
		Array.from({ length: meetings }, (_, n) => ({
			...{ Event_Title: `Meeting ${n}`, Owner: { id: idOf(n) } },
			...{ Start_DateTime: at(timeOf(n)), End_DateTime: at(timeOf(n) + 45 * minuteMs) },
			Participants: Array.from({ length: n % 3 }, (_, more) => ({
				...{ type: 'user', participant: idOf(n + 1 + more) },
			})),
		})),
	);
	await write(
		'Calls',
		Array.from({ length: calls }, (_, n) => ({
			...{ Subject: `Call ${n}`, Call_Type: 'Outbound', Outgoing_Call_Status: 'Scheduled' },
			...{ Owner: { id: idOf(n) }, Call_Start_Time: at(timeOf(n * 3)) },
		})),
	);
	async function write(module: string, rows: object[]): Promise<void> {
		for (let start = 0; start < rows.length; start += batch) {
			const answer = await fetch(`${twin.url}/crm/v8/${module}`, {
				method: 'POST',
				headers: { Authorization: `Bearer ${twin.client.accessToken}` },
				body: JSON.stringify({ data: rows.slice(start, start + batch) }),
			});
			if (answer.status !== 201) throw new Error(`${module}: ${await answer.text()}`);
		}
	}
}
