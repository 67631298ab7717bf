import { CoreError } from '../../kernel/errors';
import type { HttpResponse } from '../../kernel/ports';
import type { RecordDeps } from '../modules/record-deps';
import { isPage } from '../wire/judge-answer';
import type { ZohoCall } from '../wire/session';

/**
 * The answer to a write; undefined when none came, or one that says nothing of what became of it.
 * Fails with Zoho's refusal of the whole call.
 */
export async function sendOnce(
	{ session }: Pick<RecordDeps, 'session'>,
	call: ZohoCall,
): Promise<HttpResponse | undefined> {
	const answer = await session.send(call).catch((cause: unknown) => {
		const isLost = cause instanceof CoreError && cause.code === 'ANSWER_LOST';
		return isLost ? undefined : Promise.reject(cause);
	});
	const isEmpty = answer?.body === undefined && answer?.status !== 204;
	return isEmpty || isPage(answer?.body) ? undefined : answer;
}
