import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { beliefs } from '../../../sandbox/verify/beliefs.ts';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { environmentOf, idsWith, MARK, verify } from './verifying.ts';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterEach(() => {
	twin.reset();
});
afterAll(() => twin.close());

const byHand = beliefs.filter((belief) => belief.byHand !== undefined).map(({ id }) => id);
const writing = beliefs.filter(({ writes }) => writes).map(({ id }) => id);

describe('against the twin', () => {
	it('agrees in all that can be read, and writes nothing', async () => {
		const result = await verify(environmentOf(twin));
		expect(result.code).toBe(0);
		expect(idsWith(result, 'differs')).toEqual([]);
		expect(idsWith(result, 'not tried').sort()).toEqual([...byHand, ...writing].sort());
		expect(twin.changes()).toEqual([]);
		const writes = twin
			.log()
			.filter(({ method, path }) => method !== 'GET' && !/^\/oauth\/|\/coql$/.test(path));
		expect(writes).toEqual([]);
	});

	it('with --sandbox agrees in all but what it cannot see, and takes its records away', async () => {
		twin.settings({ environment: 'sandbox' });
		const before = ['Leads', 'Accounts', 'Deals', 'Tasks'].map((module) => twin.records(module));
		const result = await verify(environmentOf(twin), ['--sandbox']);
		expect(idsWith(result, 'differs')).toEqual([]);
		// The twin's index is not behind.
		expect(idsWith(result, 'not tried').sort()).toEqual([...byHand, 'search-delay'].sort());
		expect(result.code).toBe(0);
		const after = ['Leads', 'Accounts', 'Deals', 'Tasks'].map((module) => twin.records(module));
		expect(after).toEqual(before);
		expect(result.said).toContain(MARK);
	});
});
