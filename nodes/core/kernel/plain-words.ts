const plain = /^[\w .-]{1,64}$/;
/** Digits that the name of a field or a code has beside its letters, at most: a year. */
const mostDigits = 4;
const shortestKey = 16;

/** The id by which a server's maker finds a request again: `req_…` or a UUID; undefined for what may be anything else. */
export function plainRequestId(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	return /^(?:req_[a-z\d]{1,64}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.test(value)
		? value
		: undefined;
}

/** Host and port of an address that a server named; undefined when it is none or may not be shown. */
export function plainHost(address: string): string | undefined {
	const [, name, port = ''] =
		/^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?(?:\/|$)/i.exec(address) ?? [];
	if (name === undefined || plainWords(name.replace(/[[\]:]/g, '-')) === undefined)
		return undefined;
	return `${name}${port}`;
}

/**
 * Text of a server that may be shown in an error: up to 64 letters, digits, blanks, dots, dashes and
 * underscores without anything that looks like a key. undefined for all else: a server, or who
 * stands between, can put the credential it was sent, or a record's contents, into any text.
 */
export function plainWords(value: unknown): string | undefined {
	const text = typeof value === 'number' ? String(value) : value;
	if (typeof text !== 'string' || !plain.test(text) || text.trim() === '') return undefined;
	return holdsKey(text) ? undefined : text;
}

/** A word of letters and digits as keys and tokens are, with or without dashes; a record id is digits alone. */
function holdsKey(text: string): boolean {
	return text.split(' ').some((word) => {
		if (word.length < shortestKey || !/[A-Za-z]/.test(word)) return false;
		return word.replace(/\D/g, '').length > mostDigits;
	});
}
