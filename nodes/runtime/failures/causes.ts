/** How deep an error may be wrapped by n8n and its libraries. */
const mostCauses = 8;

/** What was thrown and what stands below it, outermost first. */
export function causesOf(thrown: unknown): object[] {
	const chain: object[] = [];
	let cause = thrown;
	while (typeof cause === 'object' && cause !== null && chain.length < mostCauses) {
		chain.push(cause);
		cause = 'cause' in cause ? cause.cause : undefined;
	}
	return chain;
}

/** Names n8n gives its own errors, by class: their `name` is often plain `Error`. */
export function classOf(cause: object): string {
	return cause.constructor?.name ?? '';
}
