import { CoreError } from '../../kernel/errors';
import type { JsonObject } from '../../kernel/json';
import type { HttpResponse } from '../../kernel/ports';
import { requireField } from '../modules/requested-fields';
import type { RecordDeps } from '../modules/record-deps';
import type { ZohoCall } from '../wire/session';
import { failZoho } from '../words/error-catalog';
import type { JournalEntry } from '../writing/journal';
import { outcomeUnknown } from '../writing/lost-answer';
import type { Lost } from '../writing/settle-rows';
import { createIn } from './find-lost';
import { keepAnswer, recallAnswer } from './kept-answer';
import { readRowsSaid } from './refused-rows';
import { sendOnce } from './send-once';
import { isUpdate, lookFirst, settleWrite, type SecondTries } from './settle-write';

export interface WriteAnswer {
	status: number;
	body: unknown;
	/** What was changed in the CRM, in a few words; undefined for a read and a dry run. */
	written?: string;
}

/**
 * Sends a write once, and says what an earlier try of the same row came to instead of sending it
 * again. Fails with Zoho's refusal of the call or of its rows, and with OUTCOME_UNKNOWN.
 */
export async function sendWrite(
	deps: RecordDeps,
	call: ZohoCall,
	guards: SecondTries,
): Promise<WriteAnswer> {
	const { journal, findAgainBy } = guards;
	const known = journal?.read(0);
	if (known?.state === 'done') return asAnswer(call, recallAnswer(known.result));
	const module = createIn(call)?.module;
	if (module !== undefined && findAgainBy !== undefined) {
		requireField(module, await deps.metadata.fields(module), findAgainBy);
	}
	const former = await whenSent(deps, call, guards);
	return await carryOut(deps, call, { guards, former }).catch(async (cause: unknown) => {
		const isKnown = cause instanceof CoreError && cause.code !== 'OUTCOME_UNKNOWN';
		if (isKnown && journal?.read(0)?.state === 'sent') {
			journal.write(0, { state: 'refused' });
			await journal.marks?.drop([0]);
		}
		return await Promise.reject(cause);
	});
}

/**
 * What an earlier try knows of a write that this one does not come to: what it wrote, in words, or
 * that it is unknown; undefined when it did not go out or was refused.
 */
export function tellKnown(
	call: Pick<ZohoCall, 'method' | 'path'>,
	entry: JournalEntry | undefined,
): { written: string } | { error: CoreError } | undefined {
	if (entry?.state === 'sent')
		return { error: outcomeUnknown(call.path, Date.parse(entry.at), lookFirst) };
	if (entry?.state !== 'done') return undefined;
	const { body } = recallAnswer(entry.result);
	return { written: inWords(call, readRowsSaid(body, { ...call, repeat: 'never' }).ids) };
}

async function carryOut(
	deps: RecordDeps,
	call: ZohoCall,
	{ guards, former }: { guards: SecondTries; former: Lost | undefined },
): Promise<WriteAnswer> {
	const response = former
		? await settleWrite(deps, call, { ...guards, ...former })
		: await sendFirst(deps, call, guards);
	const said = readRowsSaid(response.body, call);
	const isRefused = said.error !== undefined && said.written === 0;
	if (!isRefused) guards.journal?.write(0, { state: 'done', result: keep(call, response) });
	return asAnswer(call, response);
}

/** When an earlier try sent the write, by the journal or by a mark outside of the execution. */
async function whenSent(
	{ session }: RecordDeps,
	call: ZohoCall,
	{ journal }: SecondTries,
): Promise<Lost | undefined> {
	const entry = journal?.read(0);
	if (entry?.state === 'sent') {
		const [sentAt, sentUntil] = [Date.parse(entry.at), Date.parse(entry.until ?? entry.at)];
		if (Number.isNaN(sentAt + sentUntil)) throw failZoho('JOURNAL_UNREADABLE');
		return { sentAt, sentUntil };
	}
	if (isUpdate(call)) return undefined;
	const { now } = session.time();
	const found = await journal?.marks?.find([0], now);
	if (!found?.rows.includes(0)) return undefined;
	const [at, until] = [new Date(found.since).toISOString(), new Date(now).toISOString()];
	journal?.write(0, { state: 'sent', at, until });
	return { sentAt: found.since, sentUntil: now };
}

async function sendFirst(
	deps: RecordDeps,
	call: ZohoCall,
	guards: SecondTries,
): Promise<HttpResponse> {
	const { journal } = guards;
	const sentAt = deps.session.time().now;
	if (!isUpdate(call)) await journal?.marks?.add([0], sentAt);
	journal?.write(0, { state: 'sent', at: new Date(sentAt).toISOString() });
	return (await sendOnce(deps, call)) ?? (await settleWrite(deps, call, { ...guards, sentAt }));
}

/** An answer for the journal, with the records that it made: no other row may take them for its own. */
function keep(call: ZohoCall, response: HttpResponse): JsonObject {
	const kept = keepAnswer(response);
	const makes = createIn(call) !== undefined || /\/upsert\/?$/.test(call.path);
	return makes ? { ...kept, made: readRowsSaid(response.body, call).made } : kept;
}

function asAnswer(
	call: ZohoCall,
	{ status, body }: { status: number; body?: unknown },
): WriteAnswer {
	const { ids, error } = readRowsSaid(body, call);
	if (error) throw error;
	return { status, body, written: inWords(call, ids) };
}

const inWords = ({ method, path }: Pick<ZohoCall, 'method' | 'path'>, ids: string[]): string =>
	[`${method} ${path}`, ids.join(', ')].filter((part) => part !== '').join(' ');
