import { done, failed, type Outcome } from '../../kernel/outcome';
import type { Session } from '../wire/session';
import { lateCommitMs, lostAnswerPauseMs } from '../words/limits';
import type { BatchJob } from './batch-job';
import { chunks } from './chunks';
import { outcomeUnknown } from './lost-answer';
import { sendBatch } from './send-batch';
import type { Sendable } from './sendable';

export interface Lost {
	/** By Zoho's clock; of the earliest row. */
	sentAt: number;
	/** Of rows that an earlier try sent: the latest time at which. Rows of this one may be under way yet. */
	sentUntil?: number;
}

/**
 * Rows whose answer was lost: settled by looking, and what may go out again goes out once more.
 * Gives the outcome of each by its index; a row that nothing says anything of has none.
 */
export async function settleRows<Value>(
	session: Session,
	job: BatchJob<Value>,
	rows: readonly Sendable[],
	lost: Lost,
): Promise<Map<number, Outcome<Value>>> {
	const outcomes = new Map<number, Outcome<Value>>();
	let open = [...rows];
	// The answer of a long upload is lost long after it was begun.
	if (lost.sentUntil === undefined) noteSending(session, job, { batch: open, sentAt: lost.sentAt });
	for (const isLast of [false, true]) {
		await job.clock.sleep(lostAnswerPauseMs);
		const again = await judge(session, job, open, { ...lost, isLast, outcomes });
		open = [];
		for (const batch of chunks(again, job.size)) {
			noteSending(session, job, { batch, sentAt: lost.sentAt });
			const sent = await sendBatch(session, job, batch);
			// A second try that was not carried out says nothing of the first.
			if (sent.lost || sent.refusedAll) {
				open.push(...batch);
				continue;
			}
			batch.forEach((one, place) => {
				const outcome = sent.outcomes[place];
				if (!outcome) return;
				if (!outcome.ok && job.isDoubtful?.(outcome.error)) open.push(one);
				else outcomes.set(one.index, readAgain(job, one, outcome, lost.sentAt));
			});
		}
		if (open.length === 0) break;
	}
	return outcomes;
}

const lookFirst = (module: string): string =>
	`Look in '${module}' for a record made since then before running the item again.`;

/** A further try waits for what of this sending comes late as well. */
function noteSending<Value>(
	session: Session,
	{ journal }: BatchJob<Value>,
	{ batch, sentAt }: { batch: readonly Sendable[]; sentAt: number },
): void {
	const at = new Date(sentAt).toISOString();
	const until = new Date(session.time().now).toISOString();
	for (const { index } of batch) journal?.write(index, { state: 'sent', at, until });
}

/** The outcome of a row that had gone out before, with what that first sending may have done. */
export function readAgain<Value>(
	job: BatchJob<Value>,
	row: Sendable,
	outcome: Outcome<Value>,
	sentAt: number,
): Outcome<Value> {
	if (outcome.ok) return job.asFirst ? done(job.asFirst(outcome.value, row, sentAt)) : outcome;
	const value = job.meansDone?.(outcome.error, row.row);
	return value === undefined ? outcome : done(value);
}

/** Notes what can be told of the rows, and gives those that may go out again. */
async function judge<Value>(
	session: Session,
	job: BatchJob<Value>,
	rows: Sendable[],
	at: Lost & { isLast: boolean; outcomes: Map<number, Outcome<Value>> },
): Promise<Sendable[]> {
	const { sentAt, sentUntil, isLast, outcomes } = at;
	const isFormer = sentUntil !== undefined;
	const again: Sendable[] = [];
	const missing: Sendable[] = [];
	const note = (asked: Sendable[], verdicts: Awaited<ReturnType<typeof job.settle>>): void => {
		asked.forEach((one, place) => {
			const verdict = verdicts[place];
			if (verdict === undefined) return;
			if (verdict === 'sendAgain') again.push(one);
			else if (verdict === 'notThere') missing.push(one);
			else if (job.sendAgain && isFormer && !isLast && isUnknown(verdict)) again.push(one);
			else outcomes.set(one.index, verdict);
		});
	};
	note(rows, await job.settle(rows, sentAt, isLast));
	if (missing.length > 0 && isFormer && !isLast) {
		const looked = missing.splice(0);
		await job.clock.sleep(Math.max(0, sentUntil + lateCommitMs - session.time().now));
		note(looked, await job.settle(looked, sentAt, isLast));
		again.push(...missing.splice(0));
	}
	for (const { index } of missing) {
		const { check = lookFirst(job.module) } = job;
		outcomes.set(
			index,
			failed(outcomeUnknown(job.module, sentAt, `It is not there yet. ${check}`)),
		);
	}
	return again.toSorted((a, b) => a.index - b.index);
}

const isUnknown = (outcome: Outcome<unknown>): boolean =>
	!outcome.ok && outcome.error.code === 'OUTCOME_UNKNOWN';
