import type { Answer, Belief, Request, Verdict } from './belief.ts';
import { ownRecords } from './own-records.ts';
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
		if (request === undefined) return notTried('nothing there to try it on');
		const answer = await send(request).catch((cause: unknown) => {
			if (cause instanceof NoAnswer) return undefined;
			throw cause;
		});
		if (answer === undefined) return notTried('no whole answer came');
		seen.push(inShort(request, answer));
		const obstacle = obstacleIn(request, answer);
		if (obstacle !== undefined) return notTried(obstacle);
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
		(code) => typeof code === 'string' && /^[A-Za-z][A-Za-z_]{2,50}$/.test(code),
	);
	return [answer.status, ...new Set(known)].join(' ');
}

/** Rows of a read may have fields that look like a refusal. */
const mayRefuse = (status: number): boolean => status === 207 || status >= 400;

/** Refusals that tell of the one who asks, whatever their status. */
const obstacles: Record<string, string> = {
	INVALID_TOKEN: 'the token is no longer taken',
	AUTHENTICATION_FAILURE: 'the token is no longer taken',
	OAUTH_SCOPE_MISMATCH: 'the token lacks a scope',
	NO_PERMISSION: 'the user lacks a permission',
	AUTHORIZATION_FAILED: 'the user lacks a permission',
	INVALID_MODULE: 'the organization does not have the module',
};

/** What keeps an answer from saying anything about a belief. */
function obstacleIn({ at }: Request, answer: Answer): string | undefined {
	const { status, body } = answer;
	const throttled = at === 'accounts' && isRow(body) && body.error === 'Access Denied';
	if (status === 429 || throttled) return 'too many requests';
	if (status >= 500) return 'the server could not answer';
	if (at === 'accounts') return undefined;
	if (status >= 300 && status < 400) return 'the answer led elsewhere';
	if (!mayRefuse(status)) return undefined;
	const obstacle = refusalsOf(answer).find((code) => Object.hasOwn(obstacles, code));
	if (obstacle !== undefined) return obstacles[obstacle];
	return status === 401 || status === 403 ? 'a scope or permission is missing' : undefined;
}
