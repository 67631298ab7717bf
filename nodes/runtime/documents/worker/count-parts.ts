const declared = /\bboundary\s{0,9}=\s{0,9}(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/gi;

/** Parts of a mail: the lines that begin one by a boundary the mail declares. Linear in its bytes. */
export function countParts(bytes: Uint8Array): number {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	const boundaries = new Set(
		[...text.matchAll(declared)].map(([, quoted, bare]) => quoted ?? bare),
	);
	if (boundaries.size === 0) return 0;
	let parts = 0;
	for (let at = text.indexOf('\n--'); at >= 0; at = text.indexOf('\n--', at + 3)) {
		const end = text.indexOf('\n', at + 3);
		const line = text.slice(at + 3, Math.min(end < 0 ? text.length : end, at + 250));
		if (boundaries.has(line.trimEnd())) parts += 1;
	}
	return parts;
}
