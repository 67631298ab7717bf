import type {
	IBinaryKeyData,
	IDataObject,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';
import type { CoreError } from '../core/kernel/errors';

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

/** Reads the parameters of one item. Fails with a CoreError that names the parameter. */
export interface ParameterReader {
	readonly index: number;
	/** The raw value; undefined when the parameter is not shown or not set. */
	raw(name: string): unknown;
	text(name: string): string;
	optionalText(name: string): string | undefined;
	number(name: string): number;
	optionalNumber(name: string): number | undefined;
	flag(name: string): boolean;
	/** A record id: digits in a text. A number is refused: ids exceed what a number holds exactly. */
	id(name: string): string;
	/** The value of a resourceLocator. */
	locator(name: string): string;
	/** Comma-separated text or an array, as trimmed texts. */
	list(name: string): string[];
	/** A JSON parameter, given as text or as an object. */
	json(name: string): unknown;
}

/** One operation of a node: its panel, how its parameters are read, and what it does with all rows at once. */
export interface Operation<Context, Params> {
	properties: INodeProperties[];
	read(parameters: ParameterReader): Params;
	execute(context: Context & { rows: Array<Row<Params>> }): Promise<RowOutcome[]>;
}
