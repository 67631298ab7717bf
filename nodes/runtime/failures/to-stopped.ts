import { NodeOperationError, type INode } from 'n8n-workflow';

interface Standing {
	/** All items of the node. */
	rows: number;
	written: number;
	refused: number;
	/** Sent, with no answer before the end. */
	unknown: number;
}

/** The end of a stopped execution, which n8n takes for one by its words, with what stands of its rows. */
export function toStopped(node: INode, standing: Standing): NodeOperationError {
	const { rows, written, refused, unknown } = standing;
	const counts = {
		written,
		refused,
		unknown,
		notSent: Math.max(0, rows - written - refused - unknown),
	};
	const stands = [
		`${written} of ${rows} rows were written and stay in Zoho CRM`,
		`${refused} were refused`,
		`${unknown} had been sent without an answer yet`,
		`${counts.notSent} were not sent`,
	];
	const error = new NodeOperationError(node, 'The execution was canceled', {
		description: `${stands.join(', ')}. A retry of this execution first looks for rows that a second sending would double.`,
	});
	error.context.details = counts;
	return error;
}
