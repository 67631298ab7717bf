import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addStep,
	lastDealtWith,
	mayBeDealtWith,
	type Step,
} from '../../../../../../nodes/core/zoho/changes/kept/last-dealt-with';

const id = '100';
const step = (read: number, to: number): Step => ({ read, to: { at: to, id: '' } });
const changes = (...at: number[]) => at.map((one) => ({ at: one, action: 'updated' }));

describe('up to when a record is dealt with', () => {
	it('is its last change that a poll saw within what it read', () => {
		expect(lastDealtWith([step(100, 90)], id, changes(80, 40))).toBe(80);
		expect(lastDealtWith([step(60, 50), step(100, 90)], id, changes(80, 40))).toBe(80);
	});

	it('leaves out what was changed again before it was read, and so had moved on', () => {
		// A day away: at 100 the poll had come as far as 50, and the record stood at 70.
		expect(lastDealtWith([step(100, 50)], id, changes(70, 40))).toBeUndefined();
		expect(lastDealtWith([step(45, 42), step(100, 50)], id, changes(70, 40))).toBe(40);
	});

	it('leaves out what lay in the recycle bin', () => {
		const restored = [
			{ at: 80, action: 'updated' },
			{ at: 70, action: 'restored' },
			{ at: 50, action: 'deleted' },
			{ at: 40, action: 'updated' },
		];
		expect(lastDealtWith([step(60, 55)], id, restored)).toBeUndefined();
		expect(lastDealtWith([step(45, 42), step(60, 55)], id, restored)).toBe(40);
	});
});

it('a new record is one that no poll between its making and its last change came past', () => {
	const row = { id, created: 50, modified: 200 };
	expect(mayBeDealtWith([], row)).toBe(false);
	expect(mayBeDealtWith([step(40, 35)], row)).toBe(false);
	expect(mayBeDealtWith([step(100, 45)], row)).toBe(false);
	expect(mayBeDealtWith([step(100, 60)], row)).toBe(true);
	expect(mayBeDealtWith([step(210, 205)], row)).toBe(false);
});

it('a record whose changes show that it had moved on before each poll came to it is new', () => {
	const hour = 3_600;
	const row = { id, created: 50, modified: 9 * hour };
	const [far, farther] = [step(5 * hour, 60), step(6 * hour, 2 * hour)];
	const moved = changes(9 * hour, 3 * hour, 50);
	expect(mayBeDealtWith([far], row)).toBe(true);
	expect(mayBeDealtWith([far, farther], row, moved)).toBe(false);
	expect(mayBeDealtWith([far], row, changes(9 * hour, 50))).toBe(true);
	expect(mayBeDealtWith([far], row, changes(9 * hour))).toBe(true);
	expect(mayBeDealtWith([far, step(7 * hour, 4 * hour)], row, moved)).toBe(true);
	// A poll that is not behind deals with what lies after its place as well.
	expect(mayBeDealtWith([step(3 * hour + 20, 3 * hour - 100)], row, moved)).toBe(true);
});

describe('the trail', () => {
	const hour = 3_600;

	it('keeps what can still say something of a record to come, and is bounded', () => {
		const polls = fc.array(fc.integer({ min: 1, max: hour }), { minLength: 1, maxLength: 600 });
		fc.assert(
			fc.property(polls, fc.boolean(), (pauses, isBehind) => {
				let [read, to] = [100_000, 90_000];
				let trail: Step[] = [];
				for (const pause of pauses) {
					read += pause;
					to = isBehind ? to + 1 : read - 130;
					trail = addStep(trail, step(read, to));
				}
				expect(trail.length).toBeLessThanOrEqual(150);
				expect(trail.at(-1)).toEqual(step(read, to));
				// Whatever is still to come was changed after the last place.
				const before = pauses.length > 1 && !isBehind;
				if (before) expect(trail[0]?.read).toBeLessThanOrEqual(read);
			}),
		);
	});

	it('keeps the last poll before a day away until all of it is read', () => {
		let trail: Step[] = [step(1_000, 990)];
		for (let poll = 0; poll < 100; poll += 1)
			trail = addStep(trail, step(90_000 + poll, 1_000 + poll));
		expect(trail[0]).toEqual(step(1_000, 990));
	});
});
