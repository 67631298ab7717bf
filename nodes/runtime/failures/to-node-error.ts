import {
	NodeApiError,
	NodeOperationError,
	type ExecutionBaseError,
	type IDataObject,
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
	/** What the node had changed in the CRM before it stopped: in words, and whole. */
	stands?: { text: string; details: IDataObject } | undefined;
}

/** Characters of a description; what is longer is no text for a person any more. */
const longest = 1_800;

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
			description: withStands(cause.advice, place),
			...given({ failure: readFailure(cause.code, cause.details) }),
		};
		return withFacts(withStatus(node, cause, options), cause, place);
	}
	if (cause instanceof NetworkFailure) {
		return new NodeOperationError(node, 'Zoho CRM could not be reached', {
			...at,
			description: withStands(`${cause.message}. Check the network of n8n and try again.`, place),
			failure: { cause: 'temporarily-unavailable' },
		});
	}
	if (isNodeError(cause)) {
		if (place.stands) cause.description = withStands(cause.description ?? '', place);
		if (place.itemIndex !== undefined) cause.context.itemIndex ??= place.itemIndex;
		return cause;
	}
	return new NodeOperationError(node, cause instanceof Error ? cause : String(cause), {
		...at,
		...given({ description: place.stands ? withStands('', place) : undefined }),
	});
}

type Options = NonNullable<ConstructorParameters<typeof NodeOperationError>[2]>;

function withStatus(node: INode, { message, code, details }: CoreError, options: Options) {
	const { status } = details;
	if (typeof status !== 'number') return new NodeOperationError(node, message, options);
	return new NodeApiError(node, { message, code }, { ...options, httpCode: String(status) });
}

/** What an item would carry under `details`, where n8n keeps what belongs to an error. */
function withFacts(
	error: NodeError,
	{ details, code }: CoreError,
	{ stands }: ErrorPlace,
): NodeError {
	error.context.details = { ...details, ...stands?.details, code };
	return error;
}

/** The advice is cut first: what stands in Zoho CRM is told whole. */
function withStands(advice: string, { stands }: ErrorPlace): string {
	const room = longest - (stands?.text.length ?? 0);
	const cut = advice.length > room ? `${advice.slice(0, Math.max(0, room))}…` : advice;
	return stands ? `${cut} ${stands.text}`.trim() : cut;
}
