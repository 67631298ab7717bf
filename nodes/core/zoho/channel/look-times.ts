import type { Random } from '../../kernel/ports';
import { delayAfter } from '../../kernel/retry';
import { looks, retries, serverSlackMs } from '../words/limits';
import type { Notification } from './notification';

/** What a look at the changes of a module came to. */
export interface Look {
	/** Milliseconds by Zoho's clock: what changed before is dealt with. */
	coveredUntil: number;
	/** Whether anything was there, put out or not. */
	foundAny: boolean;
	/** Whether a bounded piece was read and more follows. */
	more: boolean;
}

/** When to look next. All times are milliseconds by our clock unless they are said to be Zoho's. */
export interface LookTimes {
	/** Zoho told of a change. */
	told(notification: Notification, now: number): void;
	/** Something may have changed of which Zoho could not tell: it looks now, and once more for the seconds that are not over yet. */
	missed(now: number): void;
	/** A look came to its end; undefined when it failed. */
	looked(look: Look | undefined, now: number): void;
	/** When the next look is due; undefined while nothing asks for one. */
	due(): number | undefined;
	/** Milliseconds by Zoho's clock that it is at least, by what Zoho told and no look has answered. */
	heard(now: number): number | undefined;
}

interface Options {
	/** From the end of one look to the next that nobody asked for; undefined when there is none. */
	sweepMs: number | undefined;
	random: Random;
}

/** What Zoho told and no look has answered; times by its clock. */
interface Told {
	/** The end of the earliest second it told of. */
	over: number;
	newest: number;
	/** How far that clock is ahead of ours at least: the rest is the way of a notification. */
	ahead: number;
}

/**
 * Turns notifications into looks: one for all that arrive within a second, and none for what a look has
 * covered, so that neither a flood nor a repetition makes calls. Zoho's times have whole seconds, so a
 * look waits for the end of the second that it was told in: whatever else changes in it comes along.
 */
export function createLookTimes({ sweepMs, random }: Options): LookTimes {
	/** When to look though nobody told, and before when not even when somebody did. */
	let [unasked, notBefore] = [0, 0];
	let told: Told | undefined;
	let coveredUntil = 0;
	let vain = 0;
	let failures = 0;
	/** Whether Zoho may have told in vain until the next look, which covers no change of the last seconds. */
	let mayHaveMissed = false;

	return {
		due() {
			const asked = told ? Math.max(notBefore, told.over - told.ahead) : Infinity;
			const soonest = failures > 0 ? unasked : Math.min(asked, unasked);
			return soonest === Infinity ? undefined : soonest;
		},
		heard: (now) => told && now + told.ahead,
		told({ at }, now) {
			if (at < coveredUntil) return;
			const { over, newest, ahead } = told ?? { over: Infinity, newest: at, ahead: -Infinity };
			told = {
				over: Math.min(over, endOfSecond(at)),
				newest: Math.max(newest, at),
				ahead: Math.max(ahead, at - now),
			};
		},
		missed(now) {
			unasked = Math.min(unasked, now);
			mayHaveMissed = true;
		},
		looked(look, now) {
			if (look === undefined) {
				failures += 1;
				unasked = now + delayAfter(failures, retries.look, random);
				return;
			}
			failures = 0;
			coveredUntil = Math.max(coveredUntil, look.coveredUntil);
			unasked = look.more ? now : now + (sweepMs ?? Infinity);
			if (mayHaveMissed && !look.more) {
				unasked = Math.min(unasked, now + serverSlackMs + 2 * looks.secondMs);
				mayHaveMissed = false;
			}
			if (told === undefined) return;
			vain = look.foundAny ? 0 : vain + 1;
			const isAnswered = look.foundAny && told.newest < coveredUntil;
			const again = vain > 0 ? looks.again[vain - 1] : 0;
			if (isAnswered || again === undefined) {
				[told, vain, notBefore] = [undefined, 0, 0];
				return;
			}
			told = { ...told, over: endOfSecond(told.newest) };
			notBefore = now + again;
		},
	};
}

const endOfSecond = (at: number): number => at - (at % looks.secondMs) + looks.secondMs;
