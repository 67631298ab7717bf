import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import type { ProposalReason } from '../words/proposal';
import type { Choices, MeantChoice } from '../words/review';
import { linkModules, type GateSettings, type LinkKind } from '../words/settings';
import type { Picks } from './read-picks';

/** What is looked at of a record that is to be linked. */
const fields: Readonly<Record<LinkKind, readonly string[]>> = {
	account: ['Owner'],
	case: ['Status'],
	contact: ['Account_Name', 'Owner'],
	deal: ['Stage'],
	lead: ['Owner'],
};

/** Undefined for a record that is gone, or that the connected user may not see. */
type ReadRecord = (
	module: string,
	id: string,
	fields: readonly string[],
) => Promise<JsonObject | undefined>;

interface Answered {
	settings: GateSettings;
	choices: Choices | undefined;
	picks: Picks | undefined;
}

/** What an answer is weighed by after a look at what it links, and what a person has to see first. */
export interface LinksNow extends Pick<Answered, 'settings' | 'choices'> {
	/** IDs of records that are gone. */
	gone: ReadonlySet<string>;
	reasons: ProposalReason[];
}

/**
 * Looks at the records that an answer links, as its form may have been open for days: a contact who was
 * picked is linked with the account and the owner they have by now, one that is gone is linked no more,
 * and a deal or case that moved on is said once before it is linked.
 */
export async function linksNow(
	{ settings, choices, picks }: Answered,
	readRecord: ReadRecord,
): Promise<LinksNow> {
	const work = picks?.work?.record;
	const all = { ...settings.links, ...(work?.module === 'Cases' ? { case: work.id } : {}) };
	const linked = Object.entries(all).flatMap(([kind, id]) =>
		isKind(kind) && id !== '' ? [{ kind, id }] : [],
	);
	const read = linked.map(
		async ({ kind, id }) => [id, await readRecord(linkModules[kind], id, fields[kind])] as const,
	);
	const now = new Map(await Promise.all(read));
	const lost = linked.filter(({ id }) => now.get(id) === undefined);
	const gone = new Set(lost.map(({ id }) => id));
	const moved = stateOf(picks?.work, now);
	return {
		settings: { ...settings, ...asTheyAre({ settings, picks, now }) },
		choices: choices && {
			who: choices.who.filter(({ record }) => !record || !gone.has(record.id)),
			work: choices.work
				.filter(({ record }) => !record || !gone.has(record.id))
				.map((one) => (one === picks?.work && moved ? { ...one, state: moved } : one)),
		},
		gone,
		reasons: [
			...lost
				.filter(({ kind, id }) => !isReplaced(kind, { id, settings, now }))
				.map((one) => isGone(one, picks)),
			...(moved ? [movedOn(moved)] : []),
		],
	};
}

const isKind = (name: string): name is LinkKind => Object.hasOwn(fields, name);

type Now = ReadonlyMap<string, JsonObject | undefined>;

const idOf = (value: Json | undefined): string | undefined =>
	isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined;

/** Links and owners by what the records hold today. */
function asTheyAre({
	settings: { links, owners },
	picks,
	now,
}: Pick<Answered, 'settings' | 'picks'> & { now: Now }): Pick<GateSettings, 'links' | 'owners'> {
	const kept = Object.entries(links).map(([kind, id]) => [
		kind,
		id === '' || now.get(id) ? id : '',
	]);
	const present: GateSettings['links'] = Object.fromEntries(kept);
	const { id } = picks?.who?.record ?? {};
	const contact = now.get(links.contact ?? '');
	const isTheirs = present.account === '' || (contact && links.contact === id);
	const account = isTheirs ? idOf(contact?.['Account_Name']) : undefined;
	const owner = idOf(now.get(id ?? '')?.['Owner']);
	return {
		links:
			account !== undefined && Object.hasOwn(links, 'account') ? { ...present, account } : present,
		owners: owners.map((one) =>
			one.of === 'customer' && owner !== undefined ? { ...one, text: owner } : one,
		),
	};
}

/** Whether the contact has another account in place of one that is gone, as after a merge. */
const isReplaced = (
	kind: LinkKind,
	{ id, settings, now }: { id: string; settings: GateSettings; now: Now },
): boolean => {
	const theirs = idOf(now.get(settings.links.contact ?? '')?.['Account_Name']);
	return kind === 'account' && theirs !== undefined && theirs !== id;
};

function isGone(
	{ kind, id }: { kind: LinkKind; id: string },
	picks: Picks | undefined,
): ProposalReason {
	const isPicked = [picks?.who, picks?.work].some((one) => one?.record?.id === id);
	const what = isPicked ? 'was picked' : 'it was to be linked to';
	const would = isPicked ? 'Pick again' : 'Say ‘Write It’ once more to have it written without';
	return {
		code: 'LINK_GONE',
		reason: `The ${kind} that ${what} is not in Zoho CRM any more. ${would}`,
	};
}

/** Settings that link nothing which is gone. */
export const withoutGone = (
	settings: GateSettings,
	{ gone }: Pick<LinksNow, 'gone'>,
): GateSettings => ({
	...settings,
	links: Object.fromEntries(
		Object.entries(settings.links).map(([kind, id]) => [kind, gone.has(id) ? '' : id]),
	),
});

/** The state of an open deal or case that has another one than the form told. */
function stateOf(work: MeantChoice | undefined, now: Now): string | undefined {
	const record = now.get(work?.record?.id ?? '');
	const state = record?.['Status'] ?? record?.['Stage'];
	return typeof state === 'string' && work?.state !== undefined && state !== work.state
		? state
		: undefined;
}

const movedOn = (state: string): ProposalReason => ({
	code: 'WORK_CHANGED',
	reason: `The deal or case that was picked is ‘${state}’ by now. Say ‘Write It’ once more if it is meant all the same`,
});
