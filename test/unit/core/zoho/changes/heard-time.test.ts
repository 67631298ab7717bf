import { expect, it } from 'vitest';
import { sessionThatHeard } from '../../../../../nodes/core/zoho/changes/reading/heard-time';
import { timed } from '../../../../../nodes/core/zoho/changes/reading/settled';
import type { Session } from '../../../../../nodes/core/zoho/wire/session';

const second = 1_000;

/** A clock that goes on by a millisecond whenever somebody looks at it. */
function restless() {
	let now = 50_000;
	return {
		now: () => (now += 1),
		sleep: () => Promise.resolve(),
		/** As when somebody sets the machine's clock. */
		set: (by: number) => (now += by),
	};
}

const sessionAt = (now: number): Session => ({
	send: () => Promise.reject(new Error('Nothing is sent')),
	usage: () => ({ calls: 0, credits: 0 }),
	time: () => ({ now, slackMs: 10_000 }),
});

it('a read that begins when a notification’s second is over settles it, to the millisecond', async () => {
	const clock = restless();
	const session = sessionThatHeard({ session: sessionAt(0), clock }, 8 * second);
	const [, time] = await timed({ session, clock }, () => Promise.resolve());
	expect(time.settled).toBe(8);
});

it('a read before that does not, and one that nobody told of waits for the clocks to agree', async () => {
	const clock = restless();
	const early = sessionThatHeard({ session: sessionAt(0), clock }, 8 * second - 20);
	expect((await timed({ session: early, clock }, () => Promise.resolve()))[1].settled).toBe(7);
	const untold = sessionThatHeard({ session: sessionAt(18 * second + 20), clock }, undefined);
	expect((await timed({ session: untold, clock }, () => Promise.resolve()))[1].settled).toBe(8);
});

it('a read is as late as the later of the two says', async () => {
	const clock = restless();
	const session = sessionThatHeard({ session: sessionAt(9 * second + 20), clock }, 8 * second);
	expect((await timed({ session, clock }, () => Promise.resolve()))[1].settled).toBe(9);
});

const hour = 3_600 * second;

it.each(['a notification', 'our clock'])(
	'a time by %s that the answer contradicts settles nothing',
	async (liar) => {
		const clock = restless();
		const heard = liar === 'our clock' ? 18 * second : hour;
		const session = sessionThatHeard({ session: sessionAt(18 * second + 20), clock }, heard);
		if (liar === 'our clock') clock.set(hour);
		expect((await timed({ session, clock }, () => Promise.resolve()))[1].settled).toBe(8);
	},
);

it('a read in which our clock was set back settles nothing that is still to come', async () => {
	const clock = restless();
	const session = sessionAt(18 * second + 20);
	const [, { settled }] = await timed({ session, clock }, async () => {
		clock.set(-hour);
		await Promise.resolve();
	});
	expect(settled).toBe(8);
});
