import type { Random } from '../../kernel/ports';
import { delayAfter } from '../../kernel/retry';
import { looks, retries } from '../words/limits';
import type { Notification } from './notification';

/** What a look at the changes of a module came to. */
export interface Look {
	/** Milliseconds by Zoho's clock: what changed before is put out. */
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
	/** A look came to its end; undefined when it failed. */
	looked(look: Look | undefined, now: number): void;
	/** When the next look is due; undefined while nothing asks for one. */
	due(): number | undefined;
}

interface Options {
	/** From the end of one look to the next that nobody asked for; undefined when there is none. */
	sweepMs: number | undefined;
	random: Random;
}

/**
 * Turns notifications into looks: one for all that arrive within a second, and none for what a look has
 * covered, so that neither a flood nor a repetition makes calls. Zoho's times have whole seconds, so a
 * look waits for the end of the second that it was told in: whatever else changes in it comes along.
 */
export function createLookTimes({ sweepMs, random }: Options): LookTimes {
	/** When to look though nobody told. */
	let unasked = 0;
	/** The newest that Zoho told and no look has answered: its time there, and when that second is over. */
	let told: { at: number; over: number } | undefined;
	let asked = Infinity;
	let coveredUntil = 0;
	let vain = 0;
	let failures = 0;

	return {
		due() {
			const soonest = failures > 0 ? unasked : Math.min(asked, unasked);
			return soonest === Infinity ? undefined : soonest;
		},
		told({ at }, now) {
			if (at < coveredUntil) return;
			const over = now + looks.secondMs - (at % looks.secondMs);
			if (told === undefined) asked = over;
			if (told === undefined || at > told.at) told = { at, over };
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
			if (told === undefined) return;
			vain = look.foundAny ? 0 : vain + 1;
			const isAnswered = look.foundAny && told.at < coveredUntil;
			const again = looks.again[Math.max(0, vain - 1)];
			if (isAnswered || again === undefined) [told, asked, vain] = [undefined, Infinity, 0];
			else asked = Math.max(told.over, now + again);
		},
	};
}
