import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	judgeHold,
	type Rival,
} from '../../../../../../nodes/core/zoho/calendar/booking/judge-hold';

/** A booker as it goes: it writes its hold, looks as often as it has to, and books or goes. */
interface Booker {
	hold: Rival;
	state: 'new' | 'looking' | 'winning' | 'booked' | 'gone';
}

/** Zoho as one sees it: everything that is written, at once. What comes between two steps is anybody's. */
function step(booker: Booker, calendar: Map<string, Rival>): void {
	const { hold } = booker;
	if (booker.state === 'new') {
		calendar.set(hold.id, hold);
		booker.state = 'looking';
	} else if (booker.state === 'looking') {
		const rivals = [...calendar.values()].filter(({ id }) => id !== hold.id);
		const { become } = judgeHold(hold, rivals, -Infinity);
		if (become === 'booked') booker.state = 'winning';
		else if (become === 'taken' || become === 'same') {
			calendar.delete(hold.id);
			booker.state = 'gone';
		}
	} else if (booker.state === 'winning') {
		const mark = { key: hold.mark?.key ?? '' };
		calendar.set(hold.id, { ...hold, mark });
		booker.state = 'booked';
	}
}

/** Created in any order, whatever order they are written in: Zoho gives out IDs before it writes. */
const bookers = fc
	.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 5 })
	.chain((ids) =>
		fc.tuple(
			fc.constant(ids),
			fc.array(fc.integer({ min: 0, max: 1 }), { minLength: ids.length, maxLength: ids.length }),
			fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: ids.length, maxLength: ids.length }),
		),
	)
	.map(([ids, seconds, keys]) =>
		ids.map((id, at): Booker => {
			const mark = { key: keys[at] ?? '', heldBy: `run-${at}` };
			return { state: 'new', hold: { id: String(id), createdAt: seconds[at] ?? 0, mark } };
		}),
	);

describe('judgeHold', () => {
	it('never lets two have a time, and always lets one, in whatever order they take their steps', () => {
		const order = fc.array(fc.nat({ max: 4 }), { minLength: 10, maxLength: 60 });
		fc.assert(
			fc.property(bookers, order, (all, steps) => {
				const calendar = new Map<string, Rival>();
				const turns = [...steps, ...Array.from({ length: 60 }, (_, n) => n)];
				for (const turn of turns) {
					const booker = all[turn % all.length];
					if (booker) step(booker, calendar);
					expect(all.filter(({ state }) => state === 'booked').length).toBeLessThan(2);
				}
				expect(all.filter(({ state }) => state === 'booked')).toHaveLength(1);
				expect(calendar.size).toBe(1);
			}),
			{ numRuns: 600 },
		);
	});

	const hold: Rival = { id: '5', createdAt: 10, mark: { key: 'a', heldBy: 'me' } };
	it.each<[string, Rival, object]>([
		['a meeting of a person', { id: '9', createdAt: 99 }, { become: 'taken' }],
		['the same booking', { id: '9', createdAt: 99, mark: { key: 'a' } }, { become: 'same' }],
		[
			'a double of its own',
			{ id: '6', createdAt: 10, mark: { key: 'a', heldBy: 'me' } },
			{ become: 'cleared', ids: ['6'] },
		],
		[
			'one that was left behind',
			{ id: '4', createdAt: 1, mark: { key: 'b', heldBy: 'other' } },
			{ become: 'cleared', ids: ['4'] },
		],
		[
			'one that comes later',
			{ id: '10', createdAt: 10, mark: { key: 'b', heldBy: 'other' } },
			{ become: 'waiting' },
		],
		[
			'one that comes first',
			{ id: '4', createdAt: 10, mark: { key: 'b', heldBy: 'other' } },
			{ become: 'taken' },
		],
	])('says beside %s what becomes of it', (_, rival, verdict) => {
		expect(judgeHold(hold, [rival], 5)).toEqual(verdict);
	});
});
