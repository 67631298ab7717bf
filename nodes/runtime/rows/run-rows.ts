import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { CoreError } from '../../core/kernel/errors';
import { given } from '../../core/kernel/given';
import { asCoreError } from '../failures/as-core-error';
import { errorOutputTakesDetails, refuseOldN8n } from '../failures/old-n8n';
import type { Operation, Row, RowOutcome } from './operation';
import { isTool } from '../host/is-tool';
import { readParameterLabels } from '../parameters/parameter-labels';
import { createParameterReader } from '../parameters/read-parameters';
import { toNodeError } from '../failures/to-node-error';
import { whatStands } from './what-stands';

/** What the loop uses of n8n's context. */
export type RowHost = Pick<
	IExecuteFunctions,
	'getInputData' | 'getNodeParameter' | 'continueOnFail' | 'getNode'
>;

interface Run<Context, Params> {
	/** What the operation works with; made once, when there are rows. */
	createContext(rows: Array<Row<Params>>): Promise<Context>;
	/** How many outputs the node has; 1 when left out. */
	outputs?: number;
	/** Of n8n-workflow, as `readWorkflowVersion` reads it when left out. */
	version?: string;
}

/**
 * The one loop over items: reads the parameters of each, hands all good rows to the operation at
 * once, and puts out its results paired with their items, one list per output. With continue on
 * fail a row's error becomes an item of the last output; without it the first error stops the node,
 * before anything is sent when it is a parameter's, and else with what stands of all items.
 * An n8n that is too old runs nothing.
 */
export async function runRows<Context, Params>(
	host: RowHost,
	operation: Operation<Context, Params>,
	{ createContext, outputs = 1, version }: Run<Context, Params>,
): Promise<INodeExecutionData[][]> {
	const tooOld = refuseOldN8n();
	if (tooOld) throw toNodeError(host.getNode(), tooOld);
	const goOn = host.continueOnFail();
	const { rows, refused } = readRows(host, operation);
	const [first] = refused;
	if (first && !goOn) throw toNodeError(host.getNode(), first.error, { itemIndex: first.index });

	const outcomes = rows.length === 0 ? [] : await executeRows(operation, createContext, rows);
	const all = [...refused, ...outcomes].sort((a, b) => a.index - b.index);
	const stop = all.find((outcome) => 'error' in outcome);
	if (stop && !goOn) {
		const stands = whatStands(all, host.getInputData().length);
		throw toNodeError(host.getNode(), stop.error, { itemIndex: stop.index, stands });
	}
	const hasErrorOutput = host.getNode().onError === 'continueErrorOutput';
	return collectItems(all, {
		outputs,
		detailed: !hasErrorOutput || errorOutputTakesDetails(version),
	});
}

function readRows<Context, Params>(host: RowHost, operation: Operation<Context, Params>) {
	const labels = readParameterLabels(operation.properties);
	const asTool = isTool(host.getNode());
	const rows: Array<Row<Params>> = [];
	const refused: Array<{ index: number; error: CoreError }> = [];
	for (const [index, item] of host.getInputData().entries()) {
		const reader = createParameterReader(
			{ getNodeParameter: (name, i, fallback) => host.getNodeParameter(name, i, fallback) },
			{ index, labels, asTool },
		);
		try {
			rows.push({ index, params: operation.read(reader), item });
		} catch (cause) {
			refused.push({ index, error: asCoreError(cause) });
		}
	}
	return { rows, refused };
}

/** A failure of the whole operation is one of each row. */
async function executeRows<Context, Params>(
	operation: Operation<Context, Params>,
	createContext: Run<Context, Params>['createContext'],
	rows: Array<Row<Params>>,
): Promise<RowOutcome[]> {
	try {
		const context = await createContext(rows);
		return await operation.execute({ ...context, rows });
	} catch (cause) {
		const error = asCoreError(cause);
		return rows.map(({ index }) => ({ index, error }));
	}
}

function collectItems(
	outcomes: RowOutcome[],
	{ outputs, detailed }: { outputs: number; detailed: boolean },
): INodeExecutionData[][] {
	const lists = Array.from({ length: outputs }, (): INodeExecutionData[] => []);
	for (const outcome of outcomes) {
		const pairedItem = { item: outcome.index };
		if ('error' in outcome) {
			lists.at(-1)?.push({ json: describeError(outcome.error, detailed), pairedItem });
			continue;
		}
		for (const { json, binary, output = 0 } of outcome.items) {
			lists[output]?.push({ json, ...given({ binary }), pairedItem });
		}
	}
	return lists;
}

/** With these three keys alone n8n takes an item for a failed one and sends it to the error output. */
function describeError(error: CoreError, detailed: boolean): IDataObject {
	return {
		error: error.message,
		message: error.advice,
		...(detailed ? { details: { ...error.details, code: error.code } } : {}),
	};
}
