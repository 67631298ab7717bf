import { CoreError } from '../../kernel/errors';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import { refusalOfAll, rowReplies } from '../wire/envelope';
import { scopesFor } from '../wire/scopes';
import type { Session } from '../wire/session';
import { toZohoError } from '../wire/to-error';
import { failZoho } from '../words/error-catalog';
import type { BatchJob } from './batch-job';
import type { Sendable } from './sendable';

/** What came back of a batch: nothing that tells of its rows, or an outcome for each. */
export type Sent<Value> =
	| { lost: true }
	| { lost: false; outcomes: Array<Outcome<Value>>; refusedAll?: CoreError };

/** One request with all rows of a batch, which never goes out a second time by itself. */
export async function sendBatch<Value>(
	session: Session,
	job: BatchJob<Value>,
	batch: readonly Sendable[],
): Promise<Sent<Value>> {
	const call = job.call(batch.map(({ row }) => row));
	const asked = { ...call, module: job.module, scopes: scopesFor(call.method, call.path) };
	const answer = await session
		.send({ ...call, module: job.module, repeat: 'never' })
		.catch((cause: unknown) => (cause instanceof CoreError ? cause : Promise.reject(cause)));
	if (answer instanceof CoreError) {
		if (answer.code === 'ANSWER_LOST') return { lost: true };
		const outcomes = batch.map(() => failed<Value>(answer));
		const [{ row } = { row: null }, ...others] = batch;
		// Where a row has a call of its own, the refusal of the call may tell of the row.
		const tellsOfRow = others.length === 0 && job.meansDone?.(answer, row) !== undefined;
		return { lost: false, outcomes, ...(tellsOfRow ? {} : { refusedAll: answer }) };
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
