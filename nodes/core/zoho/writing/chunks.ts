/** The rows in parts of at most `size`, in their order. */
export function chunks<T>(rows: readonly T[], size: number): T[][] {
	const parts: T[][] = [];
	for (let start = 0; start < rows.length; start += size)
		parts.push(rows.slice(start, start + size));
	return parts;
}
