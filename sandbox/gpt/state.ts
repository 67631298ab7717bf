import type { CallLog } from './wire/call-log.ts';
import type { StoredBatch } from './stored-batch.ts';
import type { StoredFile } from './stored-file.ts';
import type { FaultBox } from './wire/fault.ts';
import type { PromptCache } from './wire/prompt-cache.ts';
import type { Limits, RateLimiter } from './wire/rate-limits.ts';

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
	files: Map<string, StoredFile>;
	batches: Map<string, StoredBatch>;
	/** As new; with other limits when told. */
	reset(limits?: Limits): void;
}
