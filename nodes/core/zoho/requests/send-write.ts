import { CoreError } from '../../kernel/errors';
import type { HttpResponse } from '../../kernel/ports';
import type { RecordDeps } from '../modules/record-deps';
import { isPage } from '../wire/judge-answer';
import type { ZohoCall } from '../wire/session';
import { failZoho } from '../words/error-catalog';
import { lostAnswerPauseMs } from '../words/limits';
import type { WriteJournal } from '../writing/journal';
import { outcomeUnknown } from '../writing/lost-answer';
import { createIn, findLost } from './find-lost';
import { keepAnswer, recallAnswer } from './kept-answer';
import { readRowsSaid } from './refused-rows';

export interface WriteAnswer {
	status: number;
	body: unknown;
	/** What was changed in the CRM, in a few words; undefined for a read and a dry run. */
	written?: string;
}

const check = 'Look in Zoho CRM before running the item again.';

/**
 * Sends a write once, and says what an earlier try of the same row came to instead of sending it
 * again. Fails with Zoho's refusal of the call or of its rows, and with OUTCOME_UNKNOWN.
 */
export async function sendWrite(
	deps: RecordDeps,
	call: ZohoCall,
	journal: WriteJournal | undefined,
): Promise<WriteAnswer> {
	const known = journal?.read(0);
	if (known?.state === 'done') return asAnswer(call, recallAnswer(known.result));
	const sentAt = known?.state === 'sent' ? Date.parse(known.at) : deps.clock.now();
	if (Number.isNaN(sentAt)) throw failZoho('JOURNAL_UNREADABLE');
	if (known?.state !== 'sent') {
		journal?.write(0, { state: 'sent', at: new Date(sentAt).toISOString() });
	}
	const isFirst = known?.state !== 'sent';
	return await carryOut(deps, call, { sentAt, isFirst, journal }).catch((cause: unknown) => {
		const isKnown = cause instanceof CoreError && cause.code !== 'OUTCOME_UNKNOWN';
		const isOpen = journal?.read(0)?.state === 'sent';
		if (isKnown && isOpen) journal?.write(0, { state: 'refused' });
		return Promise.reject(cause);
	});
}

interface Sending {
	sentAt: number;
	/** Whether it did not go out before. */
	isFirst: boolean;
	journal: WriteJournal | undefined;
}

async function carryOut(
	deps: RecordDeps,
	call: ZohoCall,
	{ sentAt, isFirst, journal }: Sending,
): Promise<WriteAnswer> {
	const first = isFirst ? await sendOnce(deps, call) : undefined;
	const response = first ?? (await settle(deps, call, sentAt));
	const said = readRowsSaid(response.body, call);
	const isRefused = said.error !== undefined && said.written === 0;
	if (!isRefused) journal?.write(0, { state: 'done', result: keepAnswer(response) });
	return asAnswer(call, response);
}

/** The answer; undefined when none came, or one that says nothing of what became of the write. */
async function sendOnce(
	{ session }: RecordDeps,
	call: ZohoCall,
): Promise<HttpResponse | undefined> {
	const answer = await session.send(call).catch((cause: unknown) => {
		const isLost = cause instanceof CoreError && cause.code === 'ANSWER_LOST';
		return isLost ? undefined : Promise.reject(cause);
	});
	const isEmpty = answer?.body === undefined && answer?.status !== 204;
	return isEmpty || isPage(answer?.body) ? undefined : answer;
}

/** Looks what became of a write, and sends it once more when it was not carried out or leaves the same state twice. */
async function settle(deps: RecordDeps, call: ZohoCall, sentAt: number): Promise<HttpResponse> {
	const create = createIn(call);
	const tries = create || isUpdate(call) ? [false, true] : [];
	for (const isLast of tries) {
		await deps.clock.sleep(lostAnswerPauseMs);
		const again = isLast ? undefined : 'sendAgain';
		const found = create ? await findLost(deps, create, { sentAt, isLast }) : again;
		if (found === undefined) break;
		const answer = found === 'sendAgain' ? await sendOnce(deps, call) : found;
		if (answer) return answer;
	}
	throw outcomeUnknown(call.path, sentAt, check);
}

/** Whether a call updates records as Record > Update does, which leaves the same state when made twice. */
const isUpdate = ({ method, path }: ZohoCall): boolean =>
	method === 'PUT' && /^\/crm\/v[\d.]+\/[A-Z]\w*(\/\d+)?\/?$/.test(path);

function asAnswer(
	call: ZohoCall,
	{ status, body }: { status: number; body?: unknown },
): WriteAnswer {
	const { ids, error } = readRowsSaid(body, call);
	if (error) throw error;
	const what = [`${call.method} ${call.path}`, ids.join(', ')].filter((part) => part !== '');
	return { status, body, written: what.join(' ') };
}
