import type { Random } from './ports';

/** How often something is tried in all, and how long to wait between the tries. */
export interface RetryPolicy {
	attempts: number;
	firstDelayMs: number;
	maxDelayMs: number;
}

/**
 * Milliseconds before try number `attempt + 1` (attempt counts from 1): doubled every time up to the
 * policy's maximum, of which a random half is taken off so that parallel callers spread out.
 */
export function delayAfter(attempt: number, policy: RetryPolicy, random: Random): number {
	const full = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
	return Math.round(full / 2 + (full / 2) * random());
}
