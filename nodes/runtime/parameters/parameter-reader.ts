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
