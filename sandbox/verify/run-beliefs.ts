import type { Answer, Belief, Request, Verdict } from './belief.ts';
import { ownRecords } from './own-records.ts';
import { mayRefuse, obstacleIn } from './obstacle.ts';
import { isRow, refusalsOf } from './read-answer.ts';
import { NoAnswer, type Send } from './send.ts';

/** What became of a belief; holds nothing of any record. */
export interface Outcome {
	id: string;
	verdict: Verdict;
	/** Status and codes of each answer, e.g. `400 INVALID_DATA`. */
	answers: string[];
	/** Why it was not tried. */
	reason?: string;
}

const ENDED = 'the run was ended';

export interface RunOptions {
	send: Send;
	/** Whether records may be written. */
	sandbox: boolean;
	mark: string;
	/** Ends the run behind the call that is being made. */
	signal?: AbortSignal;
}

/**
 * Tries the beliefs one after another; the records of each are gone before the next.
 * @returns an outcome for each, and the modules in which records may be left
 */
export async function runBeliefs(
	beliefs: Belief[],
	{ send, sandbox, mark, signal }: RunOptions,
): Promise<{ outcomes: Outcome[]; left: string[] }> {
	const own = ownRecords(send, mark);
	const outcomes: Outcome[] = [];
	for (const belief of beliefs) {
		const reason = signal?.aborted ? ENDED : withoutCalls(belief, sandbox);
		if (reason !== undefined) {
			outcomes.push({ id: belief.id, verdict: 'not tried', answers: [], reason });
			continue;
		}
		try {
			const sending = belief.writes ? own.send : readOnly(send);
			outcomes.push(await tryBelief(belief, sending, mark, signal));
		} finally {
			await own.takeAway();
		}
	}
	return { outcomes, left: await own.end() };
}

function withoutCalls(belief: Belief, sandbox: boolean): string | undefined {
	if (belief.byHand !== undefined) return 'by hand alone';
	return belief.writes && !sandbox ? 'needs --sandbox' : undefined;
}

/** Lets nothing through that could change the CRM. */
function readOnly(send: Send): Send {
	return async (request) => {
		const { at, method, path } = request;
		if (at !== 'accounts' && method !== 'GET' && `${method} ${path}` !== 'POST /coql') {
			throw new Error(`${method} is a write, and this belief does not say that it writes`);
		}
		return await send(request);
	};
}

async function tryBelief(
	belief: Belief,
	send: Send,
	mark: string,
	signal?: AbortSignal,
): Promise<Outcome> {
	const { id } = belief;
	const answers: Answer[] = [];
	const seen: string[] = [];
	const notTried = (reason: string): Outcome => ({
		id,
		verdict: 'not tried',
		answers: seen,
		reason,
	});
	for (const call of belief.calls) {
		if (signal?.aborted) return notTried(ENDED);
		const request = call.request(answers, mark);
		if (request === 'settled') break;
		if (request === undefined) return notTried('nothing there to try it on');
		const answer = await send(request).catch((cause: unknown) => {
			if (cause instanceof NoAnswer) return undefined;
			throw cause;
		});
		if (answer === undefined) return notTried('no whole answer came');
		seen.push(inShort(request, answer));
		const obstacle = obstacleIn(request, answer);
		if (obstacle !== undefined) return notTried(obstacle);
		if (call.control && answer.status >= 400) return notTried('what comes before it was refused');
		answers.push(answer);
	}
	const verdict = belief.judge(answers);
	return verdict === 'not tried'
		? notTried('the answers do not settle it')
		: { id, verdict, answers: seen };
}

/** Status and codes alone: what rows of a read hold is never looked at. */
function inShort(request: Request, answer: Answer): string {
	const error = isRow(answer.body) && request.at === 'accounts' ? answer.body.error : undefined;
	const codes = mayRefuse(answer.status) ? refusalsOf(answer) : [];
	const known = [...codes, error].filter(
		(code) => typeof code === 'string' && /^(?:[A-Z]+(?:_[A-Z]+)+|[a-z]+(?:_[a-z]+)+)$/.test(code),
	);
	return [answer.status, ...new Set(known)].join(' ');
}
