import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routeCoverage } from '../../../../sandbox/zoho/coverage-routes.ts';
import { sdkCoverage } from '../../../../sandbox/zoho/coverage-sdk.ts';
import { createTwin } from '../../../../sandbox/zoho/twin.ts';
import { sdkCalls } from '../../../support/sdk/sdk-calls.ts';
import { samplePath, servedBy } from '../../../support/sdk/served.ts';
import { unreadBy } from '../../../support/sdk/unread.ts';

const calls = sdkCalls();

describe("the table of what Zoho's SDK drives", () => {
	it('has a line for each route the twin serves', () => {
		expect(Object.keys(sdkCoverage).toSorted()).toEqual(
			routeCoverage.map(({ route }) => route).toSorted(),
		);
	});

	it('names tests that exist', () => {
		const tests = Object.values(sdkCoverage).flatMap((driven) =>
			typeof driven === 'string' ? [] : Object.values(driven),
		);
		for (const test of new Set(tests)) {
			expect(existsSync(new URL(`${test}.test.ts`, import.meta.url)), test).toBe(true);
		}
	});

	it('names every call that the source of the SDK has at a served route, and no other', () => {
		const own = calls.flatMap((call) => {
			const route = servedBy(call);
			const name = route && `${route.method} ${route.path}`;
			// Of some routes the table says why no call of the SDK gets through.
			const given = name !== undefined && typeof sdkCoverage[name] !== 'string';
			return given ? [`${name}: ${call.name}`] : [];
		});
		const named = Object.entries(sdkCoverage).flatMap(([route, driven]) =>
			typeof driven === 'string'
				? []
				: Object.keys(driven)
						.filter((name) => !name.startsWith('OAuthToken.'))
						.map((name) => `${route}: ${name}`),
		);
		expect(named.toSorted()).toEqual(own.toSorted());
	});
});

describe("what else Zoho's SDK can send", () => {
	it('was found in its source', () => {
		expect(calls.length).toBeGreaterThan(400);
		expect(calls.find(({ name }) => name === 'Record.getRecord')).toEqual({
			name: 'Record.getRecord',
			method: 'GET',
			path: '/crm/v8/{moduleAPIName}/{id}',
			params: expect.arrayContaining(['fields', 'cvid']),
			headers: ['If-Modified-Since', 'X-EXTERNAL'],
		});
	});

	it('is never dropped in silence: a parameter or header is read or answers 501', () => {
		const dropped = calls.flatMap((call) => {
			const route = servedBy(call);
			return route ? unreadBy(route, call).dropped.map((name) => `${call.name} ${name}`) : [];
		});
		expect(dropped).toEqual([]);
	});

	it('answers 501 where no route serves it', async () => {
		const twin = await createTwin();
		const others = calls
			// Addresses that an answer of Zoho's names, and one on another host.
			.filter(({ path }) => path.startsWith('/crm/'))
			.filter((call) => !servedBy(call));
		const answered: string[] = [];
		for (const call of others) {
			const { status } = await fetch(twin.url + samplePath(call), { method: call.method });
			if (status !== 501) answered.push(`${call.name} ${status}`);
		}
		await twin.close();
		expect(answered).toEqual([]);
	});
});
