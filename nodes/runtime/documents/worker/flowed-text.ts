/** A header line that says what a part is, with the lines it goes on in. */
const contentType = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/gim;
const flowed = /;\s{0,9}format\s{0,9}=\s{0,9}"?flowed/i;
const delSp = /;\s{0,9}delsp\s{0,9}=\s{0,9}"?yes/i;

/** How the lines of a mail's text go on: `delSp` takes off the space that a line was broken with. */
export type Flow = { delSp: boolean } | undefined;

/**
 * A mail whose plain text is left as it came, and how that flows. The parser would join lines before
 * it takes their quote marks off, so that a quoted blank line, `> `, runs into the next one.
 */
export function holdFlow(bytes: Uint8Array): { bytes: Uint8Array; flow: Flow } {
	const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	let flow: Flow;
	const held = source.replace(contentType, (header) => {
		if (!flowed.test(header)) return header;
		flow = { delSp: delSp.test(header) };
		return header.replace(flowed, '; format=fixed');
	});
	return flow ? { bytes: Buffer.from(held, 'latin1'), flow } : { bytes, flow };
}

/**
 * Joins lines that were broken to be sent (RFC 3676): quote marks come off first, then the space in
 * front that keeps a line from being taken for something else; a space at the end then goes on in the
 * next line of the same depth.
 */
export function joinFlowed(text: string, flow: NonNullable<Flow>): string {
	const paragraphs: { depth: number; pieces: string[] }[] = [];
	let goesOn = false;
	for (const line of text.split(/\r?\n/)) {
		const marks = /^>*/.exec(line)?.[0].length ?? 0;
		const words = line.slice(marks).replace(/^ /, '');
		const isSignature = words === '-- ';
		const isFlowed = words.endsWith(' ') && !isSignature;
		const piece = isFlowed && flow.delSp ? words.slice(0, -1) : words;
		const last = paragraphs.at(-1);
		if (goesOn && last?.depth === marks && !isSignature) last.pieces.push(piece);
		else paragraphs.push({ depth: marks, pieces: [piece] });
		goesOn = isFlowed;
	}
	return paragraphs
		.map(({ depth, pieces }) => {
			const words = pieces.join('');
			return depth > 0 ? `${'>'.repeat(depth)} ${words}`.trimEnd() : words;
		})
		.join('\n');
}
