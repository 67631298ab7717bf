/** How Zoho and this n8n know each other on one channel. */
export interface ChannelNames {
	/** Digits, chosen by us; Zoho sends it along with each notification. */
	id: string;
	/** Sent along as well, and known to nobody else. */
	token: string;
}

/** Hex digits of a token: 128 bits, and well below the 50 characters that Zoho takes. */
const tokenLength = 32;

/** Zoho's ids are whole numbers; 15 digits survive every reader of JSON. */
const [smallestId, ids] = [10 ** 14, 9 * 10 ** 14];

/**
 * The names of the channel that belongs to a place: the same whenever they are asked for, so that
 * they are kept nowhere. The token follows from `secret`, which no notification holds.
 */
export function nameChannel(
	hash: (text: string) => string,
	{ place, secret }: { place: readonly string[]; secret: string },
): ChannelNames {
	const own = hash(JSON.stringify(place));
	// 48 bits of the hash: whole as a number.
	const id = smallestId + (Number.parseInt(own.slice(0, 12), 16) % ids);
	const token = hash(`${secret}:${hash(`${secret}:${own}`)}`).slice(0, tokenLength);
	return { id: String(id), token };
}
