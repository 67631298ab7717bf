import {
	NodeApiError,
	NodeOperationError,
	type ExecutionBaseError,
	type INode,
	type NodeError,
} from 'n8n-workflow';
import { CoreError } from '../../core/kernel/errors';
import { given } from '../../core/kernel/given';
import { NetworkFailure } from '../../core/kernel/ports';
import { readFailure } from './failure-cause';
import { isNodeError } from './is-node-error';

interface ErrorPlace {
	itemIndex?: number;
	/** What the node had changed in the CRM before it stopped. */
	written?: readonly string[];
}

/** Turns whatever stopped a row or the node into n8n's errors: title, next step, item and cause. */
export function toNodeError(
	node: INode,
	cause: unknown,
	place: ErrorPlace = {},
): ExecutionBaseError {
	const at = given({ itemIndex: place.itemIndex });
	if (cause instanceof CoreError) {
		const options = {
			...at,
			message: cause.message,
			description: withWritten(cause.advice, place.written),
			...given({ failure: readFailure(cause.code, cause.details) }),
		};
		return withFacts(withStatus(node, cause, options), cause);
	}
	if (cause instanceof NetworkFailure) {
		return new NodeOperationError(node, 'Zoho CRM could not be reached', {
			...at,
			description: withWritten(
				`${cause.message}. Check the network of n8n and try again.`,
				place.written,
			),
			failure: { cause: 'temporarily-unavailable' },
		});
	}
	if (isNodeError(cause)) {
		const known = cause.description ?? '';
		if (place.written?.length) cause.description = withWritten(known, place.written);
		if (place.itemIndex !== undefined) cause.context.itemIndex ??= place.itemIndex;
		return cause;
	}
	return new NodeOperationError(node, cause instanceof Error ? cause : String(cause), {
		...at,
		...given({ description: place.written?.length ? withWritten('', place.written) : undefined }),
	});
}

type Options = NonNullable<ConstructorParameters<typeof NodeOperationError>[2]>;

function withStatus(node: INode, { message, code, details }: CoreError, options: Options) {
	const { status } = details;
	if (typeof status !== 'number') return new NodeOperationError(node, message, options);
	return new NodeApiError(node, { message, code }, { ...options, httpCode: String(status) });
}

/** What an item would carry under `details`, where n8n keeps what belongs to an error. */
function withFacts(error: NodeError, { details, code }: CoreError): NodeError {
	error.context.details = { ...details, code };
	return error;
}

function withWritten(advice: string, written: readonly string[] = []): string {
	if (written.length === 0) return advice;
	const list = written.join('; ');
	return `${advice} Before the node stopped, these were written and stay in Zoho CRM: ${list}. A retry of this execution does not write them again.`.trim();
}
