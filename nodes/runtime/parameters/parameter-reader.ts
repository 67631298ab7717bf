/** Reads the parameters of one item. Fails with a CoreError that names the parameter. */
export interface ParameterReader {
	readonly index: number;
	/** Whether an agent runs the node as a tool. */
	readonly asTool: boolean;
	/** The raw value; undefined when the parameter is not shown or not set. */
	raw(name: string): unknown;
	text(name: string): string;
	optionalText(name: string): string | undefined;
	number(name: string): number;
	optionalNumber(name: string): number | undefined;
	/** Off when it is not set. */
	flag(name: string): boolean;
	/** One of the values; undefined when it is not set. */
	choice<Value extends string>(name: string, values: readonly Value[]): Value | undefined;
	/** Any of the values, as `list` reads them. */
	choices<Value extends string>(name: string, values: readonly Value[]): Value[];
	/** A record id: digits in a text. A number is refused: ids exceed what a number holds exactly. */
	id(name: string): string;
	/** The value of a resourceLocator. */
	locator(name: string): string;
	/** Comma-separated text or an array, as trimmed texts. */
	list(name: string): string[];
	/** A JSON parameter, given as text or as an object. */
	json(name: string): unknown;
}
