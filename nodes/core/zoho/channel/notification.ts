import { z } from 'zod';
import type { ChannelNames } from './channel-names';

/** What Zoho posts, as far as it is read. Source: v8 documents of notifications. */
const posted = z.object({
	channel_id: z.union([z.string(), z.number()]).transform(String),
	token: z.string(),
	module: z.string(),
	operation: z.string(),
	/** Milliseconds by Zoho's clock. */
	server_time: z.coerce.number().int().positive(),
	ids: z.array(z.union([z.string(), z.number()])).min(1),
});

/** That something changed: when, by Zoho's clock in milliseconds. What changed is asked of Zoho itself. */
export interface Notification {
	at: number;
}

/**
 * What a call to the trigger's address says; undefined when it is not Zoho's own on this channel.
 * Nothing that was posted is put out: a body that somebody recorded and sends again brings no item.
 */
export function readNotification(
	body: unknown,
	{ id, token }: ChannelNames,
	hash: (text: string) => string,
): Notification | undefined {
	const { data } = posted.safeParse(body);
	if (data?.channel_id !== id) return undefined;
	// Hashes are compared, so that the time it takes tells nothing of the token.
	return hash(data.token) === hash(token) ? { at: data.server_time } : undefined;
}
