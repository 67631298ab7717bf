/** A module that an expression gives is known only while an item is at hand, so it is left unnamed. */
const fixed = '$rawParameter.module && !$rawParameter.module.startsWith("=")';

/** An expression for the line below a node's name: `${before}: Leads`, or what `otherwise` gives without a module. */
export function moduleSubtitle(before: string, otherwise: string): string {
	return `={{ ${fixed} ? ${before} + ": " + $parameter.module : ${otherwise} }}`;
}
