import { z } from 'zod';
import { given } from '../../kernel/given';
import type { Json, JsonObject } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';

const link = z.object({ id: z.string(), name: z.string().exactOptional() });

const convertedLead = z.object({
	id: z.string(),
	action: z.enum(['converted', 'scheduled', 'wouldConvert']),
	contact: link.exactOptional(),
	account: link.exactOptional(),
	deal: link.exactOptional(),
	jobId: z.string().exactOptional(),
	recovered: z.literal(true).exactOptional(),
	wouldSend: z.record(z.string(), z.json()).exactOptional(),
});

/**
 * What became of a lead: the records that took it up, each left out where there is none. `scheduled`
 * with a `jobId` when Zoho CRM does it later; `recovered` when it was found converted after its answer
 * was lost; `wouldSend` in a dry run.
 */
export type ConvertedLead = z.output<typeof convertedLead>;

/** A converted lead as the journal keeps it. */
export const keepConverted = (lead: ConvertedLead): JsonObject => ({ ...lead });

/** Its inverse. Fails with JOURNAL_UNREADABLE on an entry that this version did not write. */
export function recallConverted(kept: JsonObject): ConvertedLead {
	const parsed = convertedLead.safeParse(kept);
	if (parsed.success) return parsed.data;
	throw failZoho('JOURNAL_UNREADABLE');
}

interface Links {
	contact?: Json | undefined;
	account?: Json | undefined;
	deal?: Json | undefined;
}

/** The links that are there, each with its ID and, where Zoho tells it, its name. */
export function readLinks({ contact, account, deal }: Links) {
	return given({ contact: readLink(contact), account: readLink(account), deal: readLink(deal) });
}

/** By version an object with id and name, or the bare ID. Source: Zoho CRM v2 and v8, Convert Lead. */
const wireLink = z.union([
	z.object({ id: z.string(), name: z.string().nullish() }),
	z.string().transform((id) => ({ id, name: undefined })),
]);

function readLink(value: Json | undefined): z.output<typeof link> | undefined {
	const parsed = wireLink.safeParse(value);
	if (!parsed.success) return undefined;
	const { id, name } = parsed.data;
	return { id, ...given({ name: name ?? undefined }) };
}
