import { randomUUID } from 'node:crypto';
import type { StoredBatch } from './stored-batch.ts';
import type { StoredFile } from './stored-file.ts';
import { createCallLog } from './wire/call-log.ts';
import type { CallLog } from './wire/call-log.ts';
import { createFaultBox } from './wire/fault.ts';
import type { FaultBox } from './wire/fault.ts';
import { createPromptCache } from './wire/prompt-cache.ts';
import type { PromptCache } from './wire/prompt-cache.ts';
import { createRateLimiter } from './wire/rate-limits.ts';
import type { Limits, RateLimiter } from './wire/rate-limits.ts';

export interface StateOptions {
	/** Made up unless told. */
	apiKey?: string;
	/** Milliseconds since 1970. */
	now?: () => number;
	limits?: Limits;
	/** Bodies over it get 413; 50 MB unless told. */
	maxBodyBytes?: number;
}

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

// Generous, as a paying account's; tests set their own.
const roomy: Limits = { requestsPerMinute: 30_000, tokensPerMinute: 180_000_000 };

/** The state of a stand-in that has not been called yet. */
export function createState(options: StateOptions): State {
	const now = options.now ?? Date.now;
	const faults = createFaultBox();
	const log = createCallLog();
	const cache = createPromptCache();
	const limits = createRateLimiter(options.limits ?? roomy, now);
	const files: State['files'] = new Map();
	const batches: State['batches'] = new Map();
	return {
		apiKey: options.apiKey ?? `sk-stand-in-${randomUUID()}`,
		now,
		faults,
		log,
		limits,
		cache,
		maxBodyBytes: options.maxBodyBytes ?? 52_428_800,
		files,
		batches,
		reset: (next) => {
			for (const part of [faults, log, cache, files, batches]) part.clear();
			limits.reset(next);
		},
	};
}
