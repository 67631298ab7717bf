import type { RetryPolicy } from '../../kernel/retry';

/** Zoho CRM's numbers for API v8, each with its source: OpenAPI documents of 2026 unless noted. */
export const limits = {
	/** Rows in one create, update or upsert, and ids in one delete; more are refused with LIMIT_EXCEEDED. */
	batchRows: 100,
	/** Zoho takes 500 ids for tags; 100 keep one refusal from holding back more rows (v7 documentation). */
	tagRows: 100,
	/** `fields` of list and search. */
	fields: 50,
	/** `ids` of a list. */
	readIds: 100,
	/** Rows of one page of list, search and users. */
	pageRows: 200,
	/** Rows that `page` reaches; from there on only `page_token`. */
	pagedRows: 2_000,
	/** Rows that `page_token` reaches. */
	tokenRows: 100_000,
	/** Rows a search reaches. */
	searchRows: 2_000,
	/** Conditions of one search; the documentation says 10, v8's own refusal says 15. */
	searchConditions: 15,
	/** Values of `in` in one search condition (v7 documentation). */
	searchInValues: 100,
	searchWordLength: 2,
	searchPhoneLength: 3,
	/** Records of one COQL call. */
	coqlRows: 2_000,
	/** Records OFFSET reaches (v7 and v8). */
	coqlReach: 100_000,
	/** Values of `in` in the queries we make ourselves (a later page says 100, which a user's query may use). */
	coqlInValues: 50,
	/** Conditions of one COQL query. */
	coqlConditions: 25,
	noteTitle: 120,
	noteContent: 65_535,
	/** Characters of a tag (v7 documentation). */
	tag: 25,
	/** Digits of an integer field. */
	integerDigits: 9,
	/** Digits of a long integer field. */
	bigintDigits: 18,
	/** Fields an upsert matches by. */
	matchingFields: 10,
	/** Parallel calls Zoho allows an organization on its Free edition, the smallest (API limits page). */
	concurrency: 5,
	/** Where no answer states Zoho's time, our clock stands in: how far apart the two may be. */
	clockSkewMs: 5 * 60_000,
} as const;

export interface UploadLimit {
	/** Files of one call. */
	files: number;
	/** Bytes of each. */
	bytes: number;
}

/**
 * What one upload takes. Zoho says MB and not how it counts one: here it has 2^20 bytes, and a file
 * just below the limit is for Zoho to decide on.
 */
export const uploadLimits = {
	/** 100 MB for the whole request. */
	attachment: { files: 1, bytes: 100 * 2 ** 20 },
	fileStore: { files: 10, bytes: 20 * 2 ** 20 },
	/** 10 MB (v7 documentation). */
	photo: { files: 1, bytes: 10 * 2 ** 20 },
} as const satisfies Record<string, UploadLimit>;

/** Credits of the calls that do not cost 1 (API limits page, which names no price for tags: 50 a credit is what users report). */
export const credits = {
	rowsPerCredit: 10,
	tagRowsPerCredit: 50,
	convertLead: 5,
	/** COQL by the rows asked for. */
	coql: [
		{ rows: 200, credits: 1 },
		{ rows: 1_000, credits: 2 },
		{ rows: 2_000, credits: 3 },
	],
	bulkJob: 500,
	sendMail: 20,
} as const;

/** How changes of records are read. */
export const changes = {
	/** Rows of one query: as many as cost one credit. */
	pageRows: 200,
	/** Changes that one poll deals with; the others wait for the next, which goes on from there. */
	pollRows: 800,
	/** Records kept in mind: no fewer than a poll deals with, and few enough to keep with a workflow. */
	remembered: 900,
	rememberedDeleted: 250,
	/** Zoho's slowest writes take seconds: so long after its date a change may still turn up. */
	overlapSeconds: 120,
} as const;

/** Before a write whose answer was lost is settled: the server gets a moment to finish it. */
export const lostAnswerPauseMs = 2_000;

/** Zoho states times in whole seconds, and more than one of its machines does: how far they may be apart. */
export const serverSlackMs = 10_000;

/** A write that is not there so long after it was sent will not come any more: Zoho's slowest take seconds. */
export const lateCommitMs = 30_000;

/**
 * A time that is held until it is clear who has it: within `settleMs` a run books it or lets it go, and
 * after `staleMs`, by Zoho's clock, a hold was left behind; `leftMs` later it is cleared away. `pauseMs` is
 * between two looks.
 */
export const holds = {
	settleMs: 30_000,
	staleMs: 75_000,
	leftMs: 600_000,
	pauseMs: 500,
	tries: 5,
} as const;

/** How long an appointment may be, and each time around it: a number that went wrong is longer. */
export const longestMs = 366 * 24 * 60 * 60_000;

/** Of a source's key: characters in the title of a note, which keeps the others for words, and parts. */
export const sourceKeys = { characters: 80, parts: 999 } as const;

/** How long the same words of the same sender are the same mail; those who order each week do so again later. */
export const sameTextMs = 3 * 24 * 60 * 60_000;

/** How long after it was sent a record is looked for among all that were made since, and how many of those are read. */
export const lookBack = { ms: 7 * 24 * 60 * 60_000, records: 20_000, fields: 40 } as const;

/** Zoho's notification channels. */
export const channels = {
	/** Characters of the address it posts to (OpenAPI). */
	address: 255,
	/**
	 * How long one is asked to live, of Zoho's week at most: so long that half of it outlasts an outage,
	 * so short that the channel of an n8n that is gone posts into the void for a day alone.
	 */
	lifeMs: 24 * 60 * 60_000,
	/** How often one is looked after: a channel that somebody ended is missed no longer than this. */
	checkMs: 60 * 60_000,
} as const;

/** How a trigger looks for what changed. */
export const looks = {
	/** Zoho's times have whole seconds. */
	secondMs: 1_000,
	/** Told of a change, a look that finds none is made again after these: a read may lag behind a write. */
	again: [1_000, 5_000],
} as const;

/** Zoho sends no Retry-After: these waits are ours. */
export const retries = {
	/** Too many calls at once clears within seconds; a used-up day does not, so five tries are enough. */
	throttled: { attempts: 5, firstDelayMs: 1_000, maxDelayMs: 16_000 },
	/** 5xx and broken connections, for what may be sent again without harm. */
	unavailable: { attempts: 4, firstDelayMs: 500, maxDelayMs: 8_000 },
	/** A look for changes, which itself has tried as often as the others say: for as long as it takes. */
	look: { attempts: Infinity, firstDelayMs: 10_000, maxDelayMs: 15 * 60_000 },
} as const satisfies Record<string, RetryPolicy>;
