import { given } from '../../kernel/given';
import type { Json, JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import { runBatches, type BatchJob } from './batches';
import { failZoho } from '../words/error-catalog';
import type { Sendable } from './sendable';
import type { Session } from '../wire/session';
import type { WriteGuards } from './journal';

export interface RowsToWrite<Row extends Json, Value> {
	/** Rows as they would be sent, or why a row may not be. */
	prepared: Array<Outcome<Row>>;
	guards: WriteGuards;
	job: Omit<BatchJob<Value>, 'journal'>;
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
	const { journal } = guards;
	const fresh: Sendable[] = [];
	const started: Array<Sendable & { sentAt: number }> = [];
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
			if (Number.isNaN(sentAt)) outcomes.set(index, failed(failZoho('JOURNAL_UNREADABLE')));
			else started.push({ index, row: outcome.value, sentAt });
		} else fresh.push({ index, row: outcome.value });
	});
	const sent = await runBatches(session, { ...job, ...given({ journal }) }, { fresh, started });
	return prepared.map(
		(_, index) =>
			outcomes.get(index) ??
			sent.get(index) ??
			failed(failZoho('ANSWER_LOST', { module: job.module })),
	);
}
