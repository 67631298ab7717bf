const piece = /\p{Script=Han}|\p{L}{1,6}|\p{N}{1,3}|[^\S\n]+(?=\S)|\n+|[^\s\p{L}\p{N}]{1,2}|\s+/gu;

/** Cuts text into pieces about as long as a model's tokens; joined they give the text again. */
export function splitTokens(text: string): string[] {
	const tokens: string[] = [];
	let carry = '';
	for (const [part] of text.matchAll(piece)) {
		if (part === ' ') {
			carry += part;
			continue;
		}
		tokens.push(carry + part);
		carry = '';
	}
	if (carry !== '') tokens.push(carry);
	return tokens;
}

/** Number of pieces `splitTokens` makes, without keeping them. */
export function countTokens(text: string): number {
	let count = 0;
	for (const [part] of text.matchAll(piece)) if (part !== ' ') count += 1;
	return count;
}
