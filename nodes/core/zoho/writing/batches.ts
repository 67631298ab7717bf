import { CoreError } from '../../kernel/errors';
import type { Json, JsonObject } from '../../kernel/json';
import type { Clock } from '../../kernel/ports';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import { refusalOfAll, rowReplies, type RowReply } from '../wire/envelope';
import { failZoho } from '../words/error-catalog';
import { connectionErrors } from '../words/errors/connection-errors';
import { lostAnswerPauseMs } from '../words/limits';
import type { SettleLost } from './lost-answer';
import type { Sendable } from './sendable';
import { scopesFor } from '../wire/scopes';
import type { Session, ZohoCall } from '../wire/session';
import { toZohoError } from '../wire/to-error';
import type { WriteJournal } from './journal';

export interface BatchJob<Value> {
	module: string;
	size: number;
	/** Where the row replies are in the answer, e.g. `data`. */
	key: string;
	call(rows: Json[]): Omit<ZohoCall, 'repeat' | 'module'>;
	read(reply: RowReply & { ok: true }, row: Json): Value;
	/** What to do about rows whose answer was lost. */
	settle: SettleLost<Value>;
	/** A refusal that, after a lost answer, means the row is as wanted. */
	meansDone?(error: CoreError, row: Json): Value | undefined;
	journal?: WriteJournal;
	/** How a value is kept in the journal. */
	keep(value: Value): JsonObject;
	clock: Clock;
}

/** Codes that would refuse every further call as well: going on would only cost calls (#51). */
const fatal = new Set([
	...Object.keys(connectionErrors),
	'NO_PERMISSION',
	'AUTHORIZATION_FAILED',
	'INVALID_MODULE',
	'INVALID_REQUEST_METHOD',
	'NOT_SUPPORTED',
	'TOO_MANY_REQUESTS',
	'RATE_LIMIT_EXCEEDED',
]);

type Sent<Value> =
	| { lost: true }
	| { lost: false; outcomes: Array<Outcome<Value>>; refusedAll?: CoreError };

/**
 * Sends rows in batches and says what became of each, by its index. `started` are rows a former try
 * sent without getting an answer: they are settled first.
 */
export async function runBatches<Value>(
	session: Session,
	job: BatchJob<Value>,
	{ fresh, started }: { fresh: Sendable[]; started: Array<Sendable & { sentAt: number }> },
): Promise<Map<number, Outcome<Value>>> {
	const results = new Map<number, Outcome<Value>>();
	const take = (batch: Sendable[], outcomes: Array<Outcome<Value>>): void => {
		batch.forEach(({ index }, place) => {
			const outcome = outcomes[place];
			if (!outcome) return;
			results.set(index, outcome);
			remember(job, index, outcome);
		});
	};

	for (const batch of chunks(started, job.size)) {
		const sentAt = Math.min(...batch.map((row) => row.sentAt));
		take(batch, await settleBatch(session, job, { batch, sentAt }));
	}
	let stopped: CoreError | undefined;
	for (const batch of chunks(fresh, job.size)) {
		if (stopped) {
			const error = failZoho('NOT_SENT', { cause: stopped.code, reason: stopped.advice });
			for (const { index } of batch) results.set(index, failed(error));
			continue;
		}
		const sentAt = job.clock.now();
		const at = new Date(sentAt).toISOString();
		for (const { index } of batch) job.journal?.write(index, { state: 'sent', at });
		const sent = await sendBatch(session, job, batch);
		take(batch, sent.lost ? await settleBatch(session, job, { batch, sentAt }) : sent.outcomes);
		if (!sent.lost && sent.refusedAll && fatal.has(sent.refusedAll.code)) stopped = sent.refusedAll;
	}
	return results;
}

function chunks<T>(rows: T[], size: number): T[][] {
	const parts: T[][] = [];
	for (let start = 0; start < rows.length; start += size)
		parts.push(rows.slice(start, start + size));
	return parts;
}

function remember<Value>(job: BatchJob<Value>, index: number, outcome: Outcome<Value>): void {
	if (outcome.ok) job.journal?.write(index, { state: 'done', result: job.keep(outcome.value) });
	else if (outcome.error.code !== 'OUTCOME_UNKNOWN')
		job.journal?.write(index, { state: 'refused' });
}

/** Rows whose answer was lost: settled by looking, and what may go out again goes out once more. */
async function settleBatch<Value>(
	session: Session,
	job: BatchJob<Value>,
	{ batch, sentAt }: { batch: Sendable[]; sentAt: number },
): Promise<Array<Outcome<Value>>> {
	const outcomes = new Map<number, Outcome<Value>>();
	let open = batch;
	for (const isLast of [false, true]) {
		await job.clock.sleep(lostAnswerPauseMs);
		const verdicts = await job.settle(open, sentAt, isLast);
		const again = open.filter((_, place) => verdicts[place] === 'sendAgain');
		open.forEach(({ index }, place) => {
			const verdict = verdicts[place];
			if (verdict !== undefined && verdict !== 'sendAgain') outcomes.set(index, verdict);
		});
		if (again.length === 0) break;
		const sent = await sendBatch(session, job, again);
		open = again;
		// A second try that was not carried out says nothing of the first.
		if (sent.lost || sent.refusedAll) continue;
		again.forEach(({ index, row }, place) => {
			const outcome = sent.outcomes[place];
			if (!outcome) return;
			const value = outcome.ok ? undefined : job.meansDone?.(outcome.error, row);
			outcomes.set(index, value === undefined ? outcome : done(value));
		});
		break;
	}
	return batch.map(
		({ index }) => outcomes.get(index) ?? failed(failZoho('ANSWER_LOST', { module: job.module })),
	);
}

async function sendBatch<Value>(
	session: Session,
	job: BatchJob<Value>,
	batch: Sendable[],
): Promise<Sent<Value>> {
	const call = job.call(batch.map(({ row }) => row));
	const asked = { ...call, module: job.module, scopes: scopesFor(call.method, call.path) };
	const answer = await session
		.send({ ...call, module: job.module, repeat: 'never' })
		.catch((cause: unknown) => (cause instanceof CoreError ? cause : Promise.reject(cause)));
	if (answer instanceof CoreError) {
		if (answer.code === 'ANSWER_LOST') return { lost: true };
		return { lost: false, outcomes: batch.map(() => failed(answer)), refusedAll: answer };
	}
	const refusal = refusalOfAll(answer.body, job.key, batch.length);
	if (refusal) {
		const refusedAll = toZohoError(refusal, asked);
		return { lost: false, outcomes: batch.map(() => failed(refusedAll)), refusedAll };
	}
	const replies = rowReplies(answer.body, job.key, batch.length);
	if (!replies) return { lost: true };
	const outcomes = batch.map(({ row }, place): Outcome<Value> => {
		const reply = replies[place];
		if (!reply) return failed(failZoho('ANSWER_NOT_UNDERSTOOD', { module: job.module }));
		return attempt(() =>
			reply.ok ? done(job.read(reply, row)) : failed(toZohoError(reply.refusal, asked)),
		);
	});
	return { lost: false, outcomes };
}
