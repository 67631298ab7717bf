import { isJsonObject, type Json } from '../../kernel/json';
import { hourMs, sessionMs } from '../words/bounds';
import { failTool } from '../words/error-catalog';
import type { ToolPorts } from '../words/ports';
import type { Ceilings } from '../words/tool-settings';

/** Entries of an hour that are kept apart; older ones are counted together with the oldest of them. */
const mostEntries = 500;
const mostSessions = 200;

/**
 * Takes a number of writes from what is left of the call, the session and the hour, before anything is
 * sent: what fails afterwards has been counted. Fails with WRITES_CEILING, and takes nothing then.
 */
export function takeWrites(
	{ ledger, now, session }: Pick<ToolPorts, 'ledger' | 'now' | 'session'>,
	ceilings: Ceilings,
	count: number,
): void {
	const time = now();
	const kept = ledger.read();
	const hour = entriesOf(kept['hour']).filter(([at]) => at > time - hourMs && at <= time);
	const sessions = new Map(
		Object.entries(isJsonObject(kept['sessions']) ? kept['sessions'] : {}).flatMap(
			([id, entry]) => {
				const [[at = 0, used = 0] = []] = entriesOf([entry]);
				return at > time - sessionMs ? [[id, [at, used] as const] as const] : [];
			},
		),
	);
	const inHour = hour.reduce((sum, [, used]) => sum + used, 0);
	const inSession = sessions.get(session)?.[1] ?? 0;
	checkCall(ceilings, count);
	check('Writes per Session', 'in one session', {
		ceiling: ceilings.session,
		used: inSession,
		count,
	});
	check('Writes per Hour', 'in an hour', { ceiling: ceilings.hour, used: inHour, count });

	sessions.delete(session);
	sessions.set(session, [time, inSession + count]);
	const newest = [...sessions].slice(-mostSessions);
	ledger.write({
		hour: shortened([...hour, [time, count]]),
		sessions: Object.fromEntries(newest.map(([id, [at, used]]) => [id, [at, used]])),
	});
}

/** Fails with WRITES_CEILING for more writes than one call may make. */
export function checkCall({ call }: Ceilings, count: number): void {
	check('Writes per Call', 'in one call', { ceiling: call, used: 0, count });
}

function check(
	parameter: string,
	per: string,
	{ ceiling, used, count }: { ceiling: number; used: number; count: number },
): void {
	if (used + count <= ceiling) return;
	const left = Math.max(0, ceiling - used);
	throw failTool('WRITES_CEILING', { parameter, ceiling, per, left });
}

type Entry = [at: number, count: number];

/** The oldest entries as one, at the time of the last of them: they count rather longer than shorter. */
function shortened(entries: Entry[]): Json {
	if (entries.length <= mostEntries) return entries;
	const [old, rest] = [entries.slice(0, -mostEntries + 1), entries.slice(-mostEntries + 1)];
	const at = old.at(-1)?.[0] ?? 0;
	return [[at, old.reduce((sum, [, count]) => sum + count, 0)], ...rest];
}

/** What is kept came through a store that others may write to: what is no entry is none. */
function entriesOf(value: Json | undefined): Entry[] {
	const rows = Array.isArray(value) ? value : [];
	return rows.flatMap((row): Entry[] => {
		const [at, count] = Array.isArray(row) ? row : [];
		return typeof at === 'number' && typeof count === 'number' ? [[at, count]] : [];
	});
}
