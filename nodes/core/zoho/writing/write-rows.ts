import { given } from '../../kernel/given';
import type { Json, JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import type { BatchJob } from './batch-job';
import { runBatches } from './batches';
import { failZoho } from '../words/error-catalog';
import type { Sendable, Started } from './sendable';
import type { Session } from '../wire/session';
import type { WriteGuards } from './journal';

export interface RowsToWrite<Row extends Json, Value> {
	/** Rows as they would be sent, or why a row may not be. */
	prepared: Array<Outcome<Row>>;
	guards: WriteGuards;
	job: Omit<BatchJob<Value>, 'journal' | 'sendAgain'>;
	/** What a dry run says of a row. */
	preview(row: Row): Value;
	/** A value that a former try kept in the journal; may fail with a CoreError. */
	recall(kept: JsonObject, row: Row): Value;
}

/** What is prepared is sent, shown or recalled; outcomes in the order of the rows. */
export async function writeRows<Row extends Json, Value>(
	session: Session,
	{ prepared, guards, job, preview, recall }: RowsToWrite<Row, Value>,
): Promise<Array<Outcome<Value>>> {
	if (guards.dryRun === true) {
		return prepared.map((outcome) => (outcome.ok ? done(preview(outcome.value)) : outcome));
	}
	const { journal, sendAgain } = guards;
	const fresh: Sendable[] = [];
	const started: Started[] = [];
	const outcomes = new Map<number, Outcome<Value>>();
	prepared.forEach((outcome, index) => {
		const entry = outcome.ok ? journal?.read(index) : undefined;
		if (!outcome.ok) outcomes.set(index, outcome);
		else if (entry?.state === 'done')
			outcomes.set(
				index,
				attempt(() => done(recall(entry.result, outcome.value))),
			);
		else if (entry?.state === 'sent') {
			const sentAt = Date.parse(entry.at);
			const sentUntil = Date.parse(entry.until ?? entry.at);
			if (Number.isNaN(sentAt + sentUntil))
				outcomes.set(index, failed(failZoho('JOURNAL_UNREADABLE')));
			else started.push({ index, row: outcome.value, sentAt, sentUntil });
		} else fresh.push({ index, row: outcome.value });
	});
	const unmarked = await takeMarked(session, { fresh, started, job, guards });
	const sent = await runBatches(
		session,
		{ ...job, ...given({ journal, sendAgain }) },
		{ fresh: unmarked, started },
	);
	return prepared.map(
		(_, index) =>
			outcomes.get(index) ??
			sent.get(index) ??
			failed(failZoho('ANSWER_LOST', { module: job.module })),
	);
}

/** Rows without an entry may have been sent by an execution that was stopped: its marks tell. Gives the others. */
async function takeMarked<Value>(
	session: Session,
	{
		fresh,
		started,
		job,
		guards,
	}: {
		fresh: Sendable[];
		started: Started[];
		job: Pick<BatchJob<Value>, 'repeated'>;
		guards: WriteGuards;
	},
): Promise<Sendable[]> {
	const { now } = session.time();
	const asked = fresh.filter(({ row }) => job.repeated(row) !== 'same').map(({ index }) => index);
	if (asked.length === 0) return fresh;
	const found = await guards.journal?.marks?.find(asked, now);
	const marked = new Set(found?.rows);
	const sentAt = found?.since ?? 0;
	for (const one of fresh) {
		if (marked.has(one.index)) started.push({ ...one, sentAt, sentUntil: now });
	}
	return fresh.filter(({ index }) => !marked.has(index));
}
