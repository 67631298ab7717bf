import { CoreError } from '../../kernel/errors';
import type { HttpResponse } from '../../kernel/ports';
import type { RecordDeps } from '../modules/record-deps';
import type { ZohoCall } from '../wire/session';
import { lateCommitMs, lostAnswerPauseMs } from '../words/limits';
import type { WriteGuards } from '../writing/journal';
import { outcomeUnknown } from '../writing/lost-answer';
import type { Lost } from '../writing/settle-rows';
import { createIn, findLost } from './find-lost';
import { readRowsSaid } from './refused-rows';
import { sendOnce } from './send-once';

/** What a second try of a write goes by; it stands in the journal under the place 0. */
export type SecondTries = Pick<WriteGuards, 'journal' | 'findAgainBy' | 'sendAgain'>;

type Settling = SecondTries & Lost;

export const lookFirst = 'Look in Zoho CRM before running the item again.';

/**
 * A write whose answer was lost: looked up, and sent once more when it was not carried out, leaves the
 * same state twice, or may go out again whatever became of it. Gives its answer; fails with
 * OUTCOME_UNKNOWN, or with what a lookup says of its one row.
 */
export async function settleWrite(
	deps: RecordDeps,
	call: ZohoCall,
	lost: Settling,
): Promise<HttpResponse> {
	let refused: string | undefined;
	for (const isLast of [false, true]) {
		await deps.clock.sleep(lostAnswerPauseMs);
		const became = await whatBecame(deps, call, { ...lost, isLast });
		if (became instanceof CoreError) {
			const isOpen = isLast && became.code === 'OUTCOME_UNKNOWN';
			throw isOpen && refused ? outcomeUnknown(call.path, lost.sentAt, refused) : became;
		}
		if (became !== 'sendAgain') return became;
		noteSending(deps, lost);
		// A second sending that was not carried out says nothing of the first.
		const answer = await sendOnce(deps, call).catch((cause: unknown) => {
			if (!(cause instanceof CoreError)) return Promise.reject(cause);
			refused = `Sending it again was refused: ${cause.message}. ${cause.advice} ${lookFirst}`;
			return undefined;
		});
		if (answer && !isDoubtful(call, answer)) return answer;
	}
	throw outcomeUnknown(call.path, lost.sentAt, refused ?? lookFirst);
}

/** Its answer, that it may go out again, or why it may not. */
async function whatBecame(
	deps: RecordDeps,
	call: ZohoCall,
	lost: Settling & { isLast: boolean },
): Promise<HttpResponse | 'sendAgain' | CoreError> {
	const { sentAt, sentUntil, isLast, sendAgain } = lost;
	if (isUpdate(call) && !isLast) return 'sendAgain';
	const unknown = (check: string): CoreError => outcomeUnknown(call.path, sentAt, check);
	const create = createIn(call);
	const isFormer = sentUntil !== undefined && !isLast;
	let found = create ? await findLost(deps, create, lost) : unknown(lookFirst);
	if (found === 'notThere' && isFormer) {
		await deps.clock.sleep(Math.max(0, sentUntil + lateCommitMs - deps.session.time().now));
		found = create ? await findLost(deps, create, lost) : found;
		if (found === 'notThere') return 'sendAgain';
	}
	if (found === 'notThere') return unknown(`It is not there yet. ${lookFirst}`);
	const isUnknown = found instanceof CoreError && found.code === 'OUTCOME_UNKNOWN';
	return isUnknown && isFormer && sendAgain ? 'sendAgain' : found;
}

/** A late commit of this sending is waited for as well, should a further try look for it. */
function noteSending({ session }: RecordDeps, { journal, sentAt }: Settling): void {
	const at = new Date(sentAt).toISOString();
	journal?.write(0, { state: 'sent', at, until: new Date(session.time().now).toISOString() });
}

/** A refused duplicate may be one of what the first sending made. */
function isDoubtful(call: ZohoCall, { body }: HttpResponse): boolean {
	return (
		createIn(call) !== undefined && readRowsSaid(body, call).refused.includes('DUPLICATE_DATA')
	);
}

/** Whether a call updates records as Record > Update does, which leaves the same state when made twice. */
export const isUpdate = ({ method, path }: ZohoCall): boolean =>
	method === 'PUT' && /^\/crm\/v[\d.]+\/[A-Z]\w*(\/\d+)?\/?$/.test(path);
