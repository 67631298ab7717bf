import type { CoreError } from '../../kernel/errors';
import { toCoreError } from '../../kernel/unexpected';
import { failGpt } from '../words/error-catalog';
import { limits } from '../words/limits';
import { ModelFailure } from './model';

const quotaCodes = new Set(['insufficient_quota', 'billing_hard_limit_reached']);

/** Whether the server lacks the endpoint, as opposed to the model. */
export function isEndpointMissing(failure: ModelFailure): boolean {
	return [404, 405, 501].includes(failure.status) && failure.code !== 'model_not_found';
}

/** Turns what a model call threw into the catalog's error; a CoreError passes unchanged. */
export function toGptError(cause: unknown, model: string): CoreError {
	if (!(cause instanceof ModelFailure)) return toCoreError(cause);
	switch (cause.kind) {
		case 'status':
			return fromStatus(cause, model);
		case 'network':
			return failGpt('NETWORK');
		case 'certificate':
			return failGpt('CERTIFICATE_NOT_TRUSTED');
		case 'timeout':
			return failGpt('TIMEOUT');
		case 'unreadable':
			return failGpt('OUTPUT_INVALID', { model });
	}
}

function fromStatus(failure: ModelFailure, model: string): CoreError {
	const { status, code, param, retryAfterMs } = failure;
	if (status === 401) return failGpt('AUTH_INVALID');
	if (code === 'model_not_found') return failGpt('MODEL_NOT_FOUND', { model });
	if (status === 403) return failGpt('AUTH_FORBIDDEN', { model });
	if (status >= 300 && status < 400) return failGpt('REDIRECTED');
	if (status === 404 || status === 405) return failGpt('ENDPOINT_NOT_FOUND');
	if (endsRun(failure)) return failGpt('QUOTA_EXHAUSTED');
	if ((status === 429 || status >= 500) && (retryAfterMs ?? 0) > limits.pauseMs) {
		return failGpt('WAIT_ASKED', { status, wait: inWords(retryAfterMs ?? 0) });
	}
	if (status === 429) return failGpt('RATE_LIMITED');
	if (code === 'context_length_exceeded' || status === 413) {
		return failGpt('INPUT_TOO_LONG', { model });
	}
	if (code === 'content_filter') return failGpt('CONTENT_FILTERED');
	if (code === 'unsupported_parameter' || code === 'unsupported_value') {
		return failGpt('PARAM_UNSUPPORTED', { param: param ?? '?' });
	}
	if (status >= 500 || status === 408 || status === 409) return failGpt('SERVER_ERROR', { status });
	return failGpt('REQUEST_REFUSED', {
		status,
		serverCode: code ?? 'none',
		param: param ?? 'none',
	});
}

/** Whether no further call of this run can succeed: the account has no quota left. */
export function endsRun(failure: ModelFailure): boolean {
	return failure.status === 429 && failure.code !== null && quotaCodes.has(failure.code);
}

/** A time as people say it, in full minutes from two on. */
function inWords(ms: number): string {
	const minutes = Math.round(ms / 60_000);
	return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
