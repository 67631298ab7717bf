/** From one moment on until before another, in ms. */
export interface Span {
	start: number;
	end: number;
}

/** Neither has one of which a time is not known. */
export const hasNoLength = ({ start, end }: Span): boolean => !(end > start);

/** The same times in order, those that touch or overlap as one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
	const merged: Span[] = [];
	const long = spans.filter((span) => !hasNoLength(span));
	for (const span of long.sort((one, other) => one.start - other.start)) {
		const last = merged.at(-1);
		if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
		else merged.push({ start: span.start, end: span.end });
	}
	return merged;
}

/** The first of merged spans that ends behind a moment. */
export function firstBehind(merged: readonly Span[], moment: number): Span | undefined {
	let low = 0;
	let high = merged.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((merged[middle]?.end ?? Infinity) > moment) high = middle;
		else low = middle + 1;
	}
	return merged[low];
}
