import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Call } from './client.ts';

let twin: Twin;
let call: Call;
const list = '/Leads?fields=Last_Name';

beforeAll(async () => {
	twin = await createTwin();
	call = clientOf(twin);
});
beforeEach(() => {
	twin.reset();
});
afterAll(() => twin.close());

describe('credits (#48)', () => {
	it('are told from half of the day on, and end in a 429 until the day has passed', async () => {
		twin.settings({ dailyCredits: 4, accessTokenSeconds: 1_000_000 });
		expect((await call('GET', list)).headers.get('x-api-credits-remaining')).toBeNull();
		expect((await call('GET', list)).headers.get('x-api-credits-remaining')).toBe('2');
		await call('GET', list);
		await call('GET', list);
		expect(await call('GET', list)).toMatchObject({
			status: 429,
			body: { code: 'TOO_MANY_REQUESTS' },
		});
		expect(twin.creditsUsed()).toBe(4);
		twin.advance(86_400_000);
		expect(twin.creditsUsed()).toBe(0);
	});
});

describe('calls at the same time', () => {
	const slow = { kind: 'latency', ms: 150 } as const;
	const statuses = async (count: number, path: string) =>
		(await Promise.all(Array.from({ length: count }, () => call('GET', path))))
			.map(({ status }) => status)
			.sort();

	it('are refused beyond the concurrency of the edition', async () => {
		twin.settings({ concurrency: 3 });
		twin.addFault(slow);
		expect(await statuses(5, list)).toEqual([200, 200, 200, 429, 429]);
		twin.clearFaults();
		expect((await call('GET', list)).status).toBe(200);
	});

	it('have a smaller limit when they are expensive', async () => {
		twin.settings({ concurrency: 20, subConcurrency: 1 });
		twin.addFault(slow);
		expect(await statuses(2, `${list}&sort_by=id`)).toEqual([200, 429]);
		expect(await statuses(2, list)).toEqual([200, 200]);
	});
});
