import type { CoreError } from '../../kernel/errors';
import { failed, type Outcome } from '../../kernel/outcome';
import type { Session } from '../wire/session';
import { failZoho } from '../words/error-catalog';
import { connectionErrors } from '../words/errors/connection-errors';
import type { BatchJob } from './batch-job';
import type { JournalEntry } from './journal';
import { chunks } from './chunks';
import { outcomeUnknown } from './lost-answer';
import { sendBatch } from './send-batch';
import type { Sendable, Started } from './sendable';
import { readAgain, settleRows } from './settle-rows';

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

/**
 * Sends rows in batches and says what became of each, by its index. `started` are rows a former try
 * sent without getting an answer: those that a second sending would double are settled first, the
 * others go out in their place among the fresh ones.
 */
export async function runBatches<Value>(
	session: Session,
	job: BatchJob<Value>,
	{ fresh, started }: { fresh: Sendable[]; started: Started[] },
): Promise<Map<number, Outcome<Value>>> {
	const results = new Map<number, Outcome<Value>>();
	const take = async (
		rows: readonly Sendable[],
		outcomes: ReadonlyMap<number, Outcome<Value>>,
	): Promise<void> => {
		const refused: number[] = [];
		for (const { index } of rows) {
			const outcome =
				outcomes.get(index) ?? failed(failZoho('ANSWER_LOST', { module: job.module }));
			results.set(index, outcome);
			if (remember(job, index, outcome) === 'refused') refused.push(index);
		}
		if (refused.length > 0) await job.journal?.marks?.drop(refused);
	};

	const before = new Map(started.map((row) => [row.index, row.sentAt]));
	const doubtful = started.filter(({ row }) => job.repeated(row) === 'doubled');
	if (doubtful.length > 0) {
		const sentAt = Math.min(...doubtful.map((row) => row.sentAt));
		const sentUntil = Math.max(...doubtful.map((row) => row.sentUntil));
		await take(doubtful, await settleRows(session, job, doubtful, { sentAt, sentUntil }));
	}

	const rest = [...fresh, ...started.filter((row) => !doubtful.includes(row))];
	rest.sort((a, b) => a.index - b.index);
	let stopped: CoreError | undefined;
	for (const batch of chunks(rest, job.size)) {
		if (stopped) {
			const error = failZoho('NOT_SENT', { cause: stopped.code, reason: stopped.advice });
			for (const { index } of batch) results.set(index, failed(error));
			continue;
		}
		const sentAt = await begin(session, job, batch, before);
		const sent = await sendBatch(session, job, batch);
		if (sent.lost) {
			const first = Math.min(sentAt, ...batch.flatMap(({ index }) => before.get(index) ?? []));
			await take(batch, await settleRows(session, job, batch, { sentAt: first }));
			continue;
		}
		const outcomes = batch.flatMap((one, place): Array<[number, Outcome<Value>]> => {
			const outcome = sent.outcomes[place];
			if (!outcome) return [];
			const earlier = before.get(one.index);
			if (earlier === undefined) return [[one.index, outcome]];
			const { refusedAll } = sent;
			if (refusedAll) return [[one.index, stillUnknown(job, refusedAll, earlier)]];
			return [[one.index, readAgain(job, one, outcome, earlier)]];
		});
		await take(batch, new Map(outcomes));
		if (sent.refusedAll && fatal.has(sent.refusedAll.code)) stopped = sent.refusedAll;
	}
	return results;
}

/** Writes down that a batch is about to be sent, inside of the execution and outside; gives when. */
async function begin<Value>(
	session: Session,
	job: BatchJob<Value>,
	batch: readonly Sendable[],
	before: ReadonlyMap<number, number>,
): Promise<number> {
	const sentAt = session.time().now;
	const marked = batch.filter(({ row }) => job.repeated(row) !== 'same');
	if (marked.length > 0) {
		await job.journal?.marks?.add(
			marked.map(({ index }) => index),
			sentAt,
		);
	}
	for (const { index } of batch) {
		const at = new Date(before.get(index) ?? sentAt).toISOString();
		job.journal?.write(index, { state: 'sent', at });
	}
	return sentAt;
}

/** A second sending that was not carried out says nothing of the first. */
function stillUnknown<Value>(
	job: BatchJob<Value>,
	refusal: CoreError,
	sentAt: number,
): Outcome<Value> {
	const check = `Sending it again was refused: ${refusal.message}. ${refusal.advice}`;
	return failed(outcomeUnknown(job.module, sentAt, check));
}

/** Writes down what became of a row, and gives how it stands. */
function remember<Value>(
	{ journal, keep }: BatchJob<Value>,
	index: number,
	outcome: Outcome<Value>,
): JournalEntry['state'] {
	if (outcome.ok) {
		journal?.write(index, { state: 'done', result: keep(outcome.value) });
		return 'done';
	}
	const { code } = outcome.error;
	if (code === 'OUTCOME_UNKNOWN' || code === 'ANSWER_LOST') return 'sent';
	journal?.write(index, { state: 'refused' });
	return 'refused';
}
