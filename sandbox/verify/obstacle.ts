import type { Answer, Request } from './belief.ts';
import { isRow, isRows, refusalsOf } from './read-answer.ts';

/** Rows of a read may have fields that look like a refusal. */
export const mayRefuse = (status: number): boolean => status === 207 || status >= 400;

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
export function obstacleIn({ at, method }: Request, answer: Answer): string | undefined {
	const { status, body } = answer;
	const throttled = at === 'accounts' && isRow(body) && body.error === 'Access Denied';
	if (status === 429 || throttled) return 'too many requests';
	if (status >= 500) return 'the server could not answer';
	if (at === 'accounts') {
		return method === 'GET' || isRow(body) ? undefined : 'the answer is none of Zoho’s';
	}
	if (status >= 300 && status < 400) return 'the answer led elsewhere';
	if (!isOfZoho(answer)) return 'the answer is none of Zoho’s';
	if (!mayRefuse(status)) return undefined;
	const obstacle = refusalsOf(answer).find((code) => Object.hasOwn(obstacles, code));
	if (obstacle !== undefined) return obstacles[obstacle];
	return status === 401 || status === 403 ? 'a scope or permission is missing' : undefined;
}

/** Whether the API of Zoho CRM made an answer: a list, a refusal, a file, or nothing where nothing is. */
function isOfZoho(answer: Answer): boolean {
	const { status, body, disposition } = answer;
	if (status === 204 || disposition !== '') return true;
	if (status === 401 || status === 403 || refusalsOf(answer).length > 0) return true;
	return status < 400 && isRow(body) && Object.values(body).some(isRows);
}
