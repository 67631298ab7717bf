import type { CallLog } from './wire/call-log.ts';
import type { FaultBox } from './wire/fault.ts';
import type { PromptCache } from './wire/prompt-cache.ts';
import type { RateLimiter } from './wire/rate-limits.ts';

/** What the routes share. */
export interface State {
	apiKey: string;
	/** Milliseconds since 1970. */
	now: () => number;
	faults: FaultBox;
	log: CallLog;
	limits: RateLimiter;
	cache: PromptCache;
	maxBodyBytes: number;
}
