/** Up to so many characters the engine's own search is quicker; on hostile texts it takes their product. */
const shortPart = 32;

/**
 * Where `part` first stands in `text`, or -1, as `indexOf` has it; in time that grows with their lengths
 * and never with the product of them (Knuth, Morris and Pratt).
 */
export function placeOf(text: string, part: string): number {
	if (part.length <= shortPart) return text.indexOf(part);
	const borders = bordersOf(part);
	let matched = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		while (matched > 0 && code !== part.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
		if (code === part.charCodeAt(matched)) matched += 1;
		if (matched === part.length) return at - part.length + 1;
	}
	return -1;
}

/** For each beginning of `part` the length of the longest shorter one that it ends with. */
function bordersOf(part: string): Uint32Array {
	const borders = new Uint32Array(part.length);
	let matched = 0;
	for (let at = 1; at < part.length; at += 1) {
		const code = part.charCodeAt(at);
		while (matched > 0 && code !== part.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
		if (code === part.charCodeAt(matched)) matched += 1;
		borders[at] = matched;
	}
	return borders;
}
