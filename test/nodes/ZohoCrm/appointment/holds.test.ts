import { describe, expect, it } from 'vitest';
import {
	appointment,
	at,
	booking,
	canceling,
	harriet,
	onCalendar,
	rescheduling,
	slots,
	timesOf,
} from './on-calendar';

const { twin, run, meeting, first, refused } = onCalendar();
const somebodyNew = { phone: '+44 117 496 0777', lastName: 'Newcomer' };
const leftBehind = (from: string, to: string, key = 'call-1') =>
	meeting(from, to, { Description: `Held for booking: ${key} by run-1` });
const longAfter = 1_000_000;

describe('a meeting whose text only looks like a hold', () => {
	const words = 'Dear team, see you there.\n\nHeld for booking: a by b';

	it('keeps its time, and is not deleted by whoever books it', async () => {
		const id = await meeting('10:00', '11:00', { Description: words });
		twin().advance(longAfter);
		expect(timesOf(await first(slots()))).not.toContain('10:00');
		expect(await refused(booking())).toMatchObject({ code: 'SLOT_TAKEN' });
		expect(twin().records('Events')).toMatchObject([{ id, Description: words }]);
	});

	it('since somebody wrote so into it later is none', async () => {
		const id = await meeting('10:00', '11:00');
		twin().advance(longAfter);
		const Description = 'Held for booking: a by b';
		twin().change({ module: 'Events', operation: 'update', id, values: { Description } });
		twin().advance(longAfter);
		expect(await refused(booking())).toMatchObject({ code: 'SLOT_TAKEN' });
		expect(twin().records('Events')).toMatchObject([{ id, Description }]);
	});

	it('with a contact is one that takes place', async () => {
		const text = 'Held for booking: a by b';
		const id = await meeting('10:00', '11:00', { Description: text, Who_Id: { id: harriet } });
		twin().advance(longAfter);
		expect(await refused(booking())).toMatchObject({ code: 'SLOT_TAKEN' });
		expect(await first(canceling(id))).toMatchObject({ action: 'canceled' });
	});
});

describe('a hold', () => {
	it('is none of the appointments of a day', async () => {
		await leftBehind('10:00', '10:30');
		const asked = appointment('getMany', {
			...{ from: at('00:00'), to: at('23:00'), returnAll: true, simplify: true },
			options: { timeZone: 'UTC' },
		});
		expect((await run(asked)).items).toEqual([]);
	});

	it('that was left behind goes with the next booking of the day, and with the next move', async () => {
		const id = await meeting('12:00', '12:30');
		await leftBehind('10:00', '10:30');
		twin().advance(longAfter);
		await first(booking({ start: at('15:00') }));
		expect(twin().records('Events')).toHaveLength(2);

		await leftBehind('10:00', '10:30');
		twin().advance(longAfter);
		await first(rescheduling(id));
		expect(twin().records('Events')).toHaveLength(2);
	});

	it('that somebody else may need yet stays', async () => {
		await leftBehind('10:00', '10:30');
		await first(booking({ start: at('15:00') }));
		expect(twin().records('Events')).toHaveLength(2);
	});

	it('is refused with what Zoho refuses of the booking, before a contact is created', async () => {
		const before = twin().changes().length;
		expect(await refused(booking(somebodyNew, { reminder: 1.5 }))).toMatchObject({
			code: 'INVALID_DATA',
		});
		expect(twin().changes()).toHaveLength(before);
	});
});
