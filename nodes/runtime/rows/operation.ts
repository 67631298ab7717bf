import type {
	IBinaryKeyData,
	IDataObject,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';
import type { ParameterReader } from '../parameters/parameter-reader';
import type { CoreError } from '../../core/kernel/errors';

/** One item of the node's input with its parameters, read and checked. */
export interface Row<Params> {
	index: number;
	params: Params;
	item: INodeExecutionData;
}

export interface ResultItem {
	json: IDataObject;
	binary?: IBinaryKeyData;
	/** Which of the node's outputs; 0 when left out. */
	output?: number;
}

/** What became of one row: the items it gave, none, one or many, or the error it alone failed with. */
export type RowOutcome =
	| {
			index: number;
			items: ResultItem[];
			/** What this row changed in the CRM, with its id; listed when another row stops the node. */
			written?: string;
	  }
	| { index: number; error: CoreError };

/** One operation of a node: its panel, how its parameters are read, and what it does with all rows at once. */
export interface Operation<Context, Params> {
	properties: INodeProperties[];
	read(parameters: ParameterReader): Params;
	execute(context: Context & { rows: Array<Row<Params>> }): Promise<RowOutcome[]>;
}
