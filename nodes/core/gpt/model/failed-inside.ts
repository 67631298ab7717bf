import { z } from 'zod';
import { ModelFailure, type ModelReply } from './model';

/** Failures that a server states in the body of a good answer, by the status that each has on its own. */
const statuses = new Map([
	['server_error', 500],
	['rate_limit_exceeded', 429],
]);

/** A picture that the server could not read is a refusal: `image_parse_error`, `invalid_image` and sixteen more. */
const ofPicture = /(?:^|_)image(?:_|$)/;

const failed = z.object({
	error: z.object({
		code: z.union([z.string(), z.number()]).nullish(),
		type: z.string().nullish(),
	}),
});

/**
 * The reply, unless it says with status 200 that the server failed or refused a picture: then the
 * ModelFailure of that status, which is tried again, or not, like any other. Source: OpenAI, Responses, `error.code`; gateways put
 * the status itself there, or name the failure in `error.type` alone.
 */
export function refuseFailed(reply: ModelReply): ModelReply {
	const error = failed.safeParse(reply.body).data?.error;
	const code = String(error?.code ?? error?.type ?? '');
	const isPicture = ofPicture.test(code);
	const status = isPicture ? 400 : (statuses.get(code) ?? Number(code));
	if (!(isPicture || status >= 500 || status === 429)) return reply;
	throw new ModelFailure('status', { status, code, requestId: reply.requestId });
}
