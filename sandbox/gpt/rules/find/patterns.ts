export interface FoundText {
	value: string;
	index: number;
}

/** E-mail addresses of a text. */
export function emailsIn(text: string): FoundText[] {
	return collect(
		text,
		/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,}/gu,
	);
}

/** Telephone numbers: seven digits or more, with the marks people write between them. */
export function phonesIn(text: string): FoundText[] {
	return collect(
		text,
		/(?<![\p{L}\d.,/-])(?:\+|00)?\(?\d{1,5}\)?(?:[ .()/-]{1,2}\d{1,6}){1,6}(?![\d\p{L}])|(?<![\p{L}\d.,/-])(?:\+\d{7,15}|0\d{6,13})(?!\d)/gu,
	).filter(({ value }) => {
		const digits = value.replace(/\D/g, '').length;
		return (
			digits >= 7 &&
			digits <= 15 &&
			!/^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(value)
		);
	});
}

/** Web addresses, without the mark that ends a sentence. */
export function urlsIn(text: string): FoundText[] {
	return collect(text, /\bhttps?:\/\/[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+/gi).map(
		({ value, index }) => ({
			value: value.replace(/[.,;:!?]+$/, ''),
			index,
		}),
	);
}

function collect(text: string, pattern: RegExp): FoundText[] {
	return [...text.matchAll(pattern)].map((match) => ({ value: match[0], index: match.index }));
}
