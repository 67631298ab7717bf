import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	NetworkFailure,
	type HttpRequest,
	type HttpResponse,
} from '../../../../nodes/core/kernel/ports';
import { createZoho } from '../../../../nodes/core/zoho/create-zoho';
import type { JournalEntry, WriteJournal } from '../../../../nodes/core/zoho/writing/journal';
import { fakeWire, leadFields, leadLayouts, refused, rowsOf, startOfTest } from './fake-wire';

type Trouble =
	| 'none'
	| 'before'
	| 'after'
	| 'unsent'
	| 'bad gateway'
	| 'half'
	| 'throttled'
	| 'token';

const trouble = fc.constantFrom<Trouble>(
	'none',
	'none',
	'before',
	'after',
	'unsent',
	'bad gateway',
	'half',
	'throttled',
	'token',
);

interface Kept {
	id: string;
	Last_Name: unknown;
	Email: unknown;
	Created_Time: string;
}

/** A module with a unique e-mail that loses its connection as the plan says. */
function flakyModule(plan: Trouble[]) {
	const kept: Kept[] = [];
	const troubles = [...plan];
	let nextId = 1;

	const add = (row: Record<string, unknown>): object => {
		const { Last_Name, Email = null } = row;
		const twin = kept.find((one) => Email !== null && one.Email === Email);
		if (twin) return refused('DUPLICATE_DATA', { api_name: 'Email', id: twin.id });
		if (String(Last_Name).startsWith('locked')) return refused('RECORD_LOCKED', {});
		const id = String(nextId);
		nextId += 1;
		kept.push({ id, Last_Name, Email, Created_Time: '2026-11-21T10:00:00+01:00' });
		return { code: 'SUCCESS', status: 'success', details: { id } };
	};
	const answer = (request: HttpRequest): HttpResponse => {
		const ok = (body: unknown): HttpResponse => ({ status: 200, headers: {}, body });
		if (request.url.endsWith('/settings/fields')) return ok({ fields: leadFields });
		if (request.url.endsWith('/settings/layouts')) return ok({ layouts: leadLayouts });
		if (request.url.endsWith('/users')) return ok({ users: [{ id: '9' }], info: {} });
		if (!request.url.endsWith('/coql')) return ok({ data: rowsOf(request).map(add) });
		const { select_query: query } = request.body as { select_query: string };
		const isAsked = (one: Kept): boolean =>
			query.includes('Created_By') || query.includes(`'${String(one.Email)}'`);
		return ok({ data: kept.filter(isAsked), info: {} });
	};
	const send = (request: HttpRequest): Promise<HttpResponse> => {
		const now = /settings/.test(request.url) ? 'none' : (troubles.shift() ?? 'none');
		const lost = (sent: 'no' | 'maybe') => Promise.reject(new NetworkFailure('reset', sent));
		if (now === 'before') return lost('maybe');
		if (now === 'unsent') return lost('no');
		if (now === 'throttled') {
			return Promise.resolve({ status: 429, headers: {}, body: refused('TOO_MANY_REQUESTS', {}) });
		}
		if (now === 'token') {
			return Promise.resolve({ status: 401, headers: {}, body: refused('INVALID_TOKEN', {}) });
		}
		const response = answer(request);
		if (now === 'after') return lost('maybe');
		if (now === 'bad gateway')
			return Promise.resolve({ status: 502, headers: {}, body: 'gateway' });
		if (now === 'half') return Promise.resolve({ status: 200, headers: {}, body: '{"data":[' });
		return Promise.resolve(response);
	};
	return { kept, send };
}

function memoryJournal(): WriteJournal {
	const entries = new Map<number, JournalEntry>();
	return {
		read: (row) => entries.get(row),
		write: (row, entry) => void entries.set(row, entry),
	};
}

const person = fc.record({ hasEmail: fc.boolean(), isLocked: fc.boolean() });

it('whatever breaks and however often it is tried: nothing is written twice, nothing claimed that is not there (#50, #51)', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(person, { minLength: 1, maxLength: 6 }),
			fc.array(trouble, { maxLength: 12 }),
			fc.integer({ min: 1, max: 3 }),
			async (people, plan, tries) => {
				const module = flakyModule(plan);
				const rows = people.map(({ hasEmail, isLocked }, n) => ({
					Last_Name: `${isLocked ? 'locked' : 'free'} ${n}`,
					Company: 'Example Ltd',
					...(hasEmail ? { Email: `p${n}@example.com` } : {}),
				}));
				const journal = memoryJournal();
				for (let attempt = 0; attempt < tries; attempt += 1) {
					const ports = { ...fakeWire([], { now: startOfTest }).ports, send: module.send };
					const outcomes = await createZoho(ports).records.write(
						{ module: 'Leads', action: 'create', journal },
						rows,
					);
					outcomes.forEach((outcome, n) => {
						const there = module.kept.filter((one) => one.Last_Name === rows[n]?.Last_Name);
						expect(there.length).toBeLessThanOrEqual(1);
						if (outcome.ok) expect(outcome.value.id).toBe(there[0]?.id);
						else if (outcome.error.code !== 'OUTCOME_UNKNOWN') expect(there).toEqual([]);
					});
				}
			},
		),
		{ numRuns: 400 },
	);
});
