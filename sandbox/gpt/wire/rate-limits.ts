import { ApiFailure } from './api-failure.ts';

export interface Limits {
	requestsPerMinute: number;
	tokensPerMinute: number;
}

interface Bucket {
	limit: number;
	level: number;
	at: number;
}

export interface RateLimiter {
	/** Takes one request and its tokens; 429 `rate_limit_exceeded` when a bucket is empty. */
	take(tokens: number): Record<string, string>;
	reset(limits?: Limits): void;
}

/**
 * Token buckets that fill by the minute's limit, told in `x-ratelimit-*` headers as OpenAI's rate
 * limit guide has them.
 */
export function createRateLimiter(initial: Limits, now: () => number): RateLimiter {
	let requests = fresh(initial.requestsPerMinute, now());
	let tokens = fresh(initial.tokensPerMinute, now());
	return {
		take: (amount) => {
			fill(requests, now());
			fill(tokens, now());
			const short = requests.level < 1 ? requests : tokens.level < amount ? tokens : null;
			if (short !== null) {
				const wait = waitFor(short, short === requests ? 1 : amount);
				const what = short === requests ? 'requests per min (RPM)' : 'tokens per min (TPM)';
				throw new ApiFailure(
					429,
					`Rate limit reached for stand-in on ${what}: Limit ${short.limit}. Please try again in ${duration(wait)}.`,
					{
						type: short === requests ? 'requests' : 'tokens',
						code: 'rate_limit_exceeded',
						headers: { ...headersOf(requests, tokens), ...retryAfter(wait) },
					},
				);
			}
			requests.level -= 1;
			tokens.level -= amount;
			return headersOf(requests, tokens);
		},
		reset: (limits = initial) => {
			requests = fresh(limits.requestsPerMinute, now());
			tokens = fresh(limits.tokensPerMinute, now());
		},
	};
}

/** `retry-after` in whole seconds and its millisecond sister. */
export function retryAfter(ms: number): Record<string, string> {
	return { 'retry-after': String(Math.ceil(ms / 1000)), 'retry-after-ms': String(Math.ceil(ms)) };
}

function fresh(limit: number, at: number): Bucket {
	return { limit, level: limit, at };
}

function fill(bucket: Bucket, at: number): void {
	bucket.level = Math.min(bucket.limit, bucket.level + ((at - bucket.at) * bucket.limit) / 60_000);
	bucket.at = at;
}

function waitFor(bucket: Bucket, amount: number): number {
	return ((Math.min(amount, bucket.limit) - bucket.level) * 60_000) / bucket.limit;
}

function headersOf(requests: Bucket, tokens: Bucket): Record<string, string> {
	return {
		'x-ratelimit-limit-requests': String(requests.limit),
		'x-ratelimit-limit-tokens': String(tokens.limit),
		'x-ratelimit-remaining-requests': String(Math.max(0, Math.floor(requests.level))),
		'x-ratelimit-remaining-tokens': String(Math.max(0, Math.floor(tokens.level))),
		'x-ratelimit-reset-requests': duration(waitFor(requests, requests.limit)),
		'x-ratelimit-reset-tokens': duration(waitFor(tokens, tokens.limit)),
	};
}

/** `120ms`, `1.5s` or `6m0s`, as the headers have it. */
export function duration(ms: number): string {
	if (ms < 1000) return `${Math.ceil(ms)}ms`;
	if (ms < 60_000) return `${Math.round(ms / 10) / 100}s`;
	return `${Math.floor(ms / 60_000)}m${Math.round((ms % 60_000) / 1000)}s`;
}
