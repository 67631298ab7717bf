import { z } from 'zod';
import { stages } from './schema/stages.ts';

const count = z.number().int().nonnegative();

/** What a person or a test may switch while the twin runs (`POST /__twin/settings`). */
export const settingsSchema = z.strictObject({
	/** Data centre that the authorisation callback names. */
	location: z.string().default('us'),
	/**
	 * Plays a credential that knocks at another data centre: `token` refuses the client, `callback`
	 * names `otherAccountsServer` and knows no code, `api` does not know the token.
	 */
	wrongDataCentre: z.enum(['no', 'token', 'callback', 'api']).default('no'),
	otherAccountsServer: z.string().default('https://accounts.zoho.eu'),
	/** What `GET /org` calls the organisation. */
	environment: z.enum(['production', 'sandbox', 'developer']).default('production'),
	denyConsent: z.boolean().default(false),
	/** When given, authorisation accepts these redirect addresses only. */
	redirectUris: z.array(z.string()).optional(),
	tokenLimits: z.boolean().default(false),
	grantTokenSeconds: count.default(120),
	accessTokenSeconds: count.default(3600),
	/** Takes picklist values the list does not have, as Zoho does for lists without restriction. */
	loosePicklists: z.boolean().default(false),
	/**
	 * When fields that only a layout requires are asked for: D7 says where `Layout` is sent; `always` is
	 * as its sentence on user-defined mandatory fields may be read, too.
	 */
	layoutRequired: z.enum(['whenNamed', 'always']).default('whenNamed'),
	/** A new deal must name its `Pipeline`, as where an organisation uses several. */
	pipelines: z.boolean().default(false),
	/** Stages that the pipeline has: all that the field has, unless some are left out. */
	pipelineStages: z.array(z.string()).default(stages.map(({ actual }) => actual)),
	/** `email` of a search finds parts of an address, too, as Zoho's examples say. */
	partialEmailSearch: z.boolean().default(true),
	/** What COQL gives of a lookup or a user: D7 has the id alone, which nobody confirmed for v8. */
	coqlLookups: z.enum(['id', 'name']).default('id'),
	/** Form of a write that is refused as a whole: Zoho's pages have both (one row of `data`, too). */
	refuseWritesAs: z.enum(['object', 'row']).default('object'),
	/** The same of a list or a single record. */
	refuseReadsAs: z.enum(['object', 'row']).default('object'),
	/** Permissions that the user's profile lacks, by Zoho's names such as `Crm_Implied_Edit_Leads`. */
	missingPermissions: z.array(z.string()).default([]),
	/** How Zoho tells of one that is missing: with 403, or with 400 and another code. */
	missingPermissionAs: z.enum(['NO_PERMISSION', 'AUTHORIZATION_FAILED']).default('NO_PERMISSION'),
	/** Takes a completed call that starts only later; a post of Zoho's developers has it refused. */
	completedInFuture: z.boolean().default(true),
	/** What a conversion does where a contact or an account like the lead is there and not named. */
	conversionDuplicates: z.enum(['take', 'refuse']).default('take'),
	/** Whether the organisation has set its business hours. */
	businessHours: z.boolean().default(true),
	/** Whether the edition has notifications. */
	notifications: z.boolean().default(true),
	/** Modules whose records have no timeline: the lists of O26 and D7 differ. */
	withoutTimeline: z.array(z.string()).default([]),
	/** Whether restoring a record counts as a modification, which no paper says. */
	restoreModifies: z.boolean().default(false),
	/** IDs of users who left; the others are active. */
	inactiveUsers: z.array(z.string()).default([]),
	/** Refuses values for read-only fields; otherwise they are ignored. */
	rejectReadOnly: z.boolean().default(false),
	searchDelayMs: count.default(0),
	/** Credits in 24 hours; the default is Enterprise with five users. */
	dailyCredits: count.default(55_000),
	/** Bytes of a request that attaches a file, and of one file in the file store. */
	attachmentBytes: count.default(100 * 2 ** 20),
	fileBytes: count.default(20 * 2 ** 20),
	concurrency: count.default(20),
	subConcurrency: count.default(10),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings with some of them changed, or what is wrong with the change. */
export function changedSettings(settings: Settings, change: unknown) {
	return settingsSchema.safeParse(typeof change === 'object' ? { ...settings, ...change } : change);
}
