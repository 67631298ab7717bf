import { withDetails, withoutDetails } from '../../kernel/errors';
import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import type { Outcome } from '../../kernel/outcome';
import type { Trigger } from '../../zoho/writing/journal';
import type { WrittenRecord } from '../../zoho/writing/written-record';
import type { DeskDeps } from '../rights/deps';
import { takeWrites } from './ledger';
import type { ModuleView } from '../rights/module-view';

/** What became of each record, in the order in which they were given. */
export type Writes = Array<{ outcome: Outcome<WrittenRecord>; parameter: string }>;

/** Rows that are written in one way. */
interface Job {
	action: 'create' | 'update' | 'upsert';
	rows: readonly JsonObject[];
	matchingFields?: readonly string[];
	/** Places of the rows among those that were given; their own when left out. */
	places?: readonly number[];
}

/** Which automations a write sets off: left out, all of them. */
export const triggerOf = ({ settings }: Pick<DeskDeps, 'settings'>): { trigger?: Trigger } =>
	settings.automations ? {} : { trigger: [] };

/**
 * Sends rows that were found to be allowed, when the ceilings leave room for all of them. Nothing is sent
 * when this fails.
 */
export async function sendRows(
	deps: DeskDeps,
	view: ModuleView,
	jobs: readonly Job[],
): Promise<Writes> {
	const { settings, ports } = deps;
	const count = jobs.reduce((sum, { rows }) => sum + rows.length, 0);
	if (!settings.dryRun) takeWrites(ports, settings.ceilings, count);
	const isBound = (await deps.scopeOf(view)) !== undefined;
	const zoho = await deps.zoho();
	const writes: Writes = [];
	for (const { action, rows, matchingFields, places } of jobs) {
		const options = {
			action,
			module: view.module,
			dryRun: settings.dryRun,
			...triggerOf(deps),
			...given({ matchingFields: matchingFields && [...matchingFields] }),
		};
		for (const [at, outcome] of (await zoho.records.write(options, [...rows])).entries()) {
			const place = places?.[at] ?? at;
			const parameter = `records[${place}]`;
			writes[place] = { outcome: named(outcome, parameter, isBound), parameter };
		}
	}
	return writes;
}

/** A refusal says which record it is about. */
function named(
	outcome: Outcome<WrittenRecord>,
	parameter: string,
	isBound: boolean,
): Outcome<WrittenRecord> {
	if (outcome.ok) return outcome;
	// A refusal may name a record that is not to be seen.
	const told = isBound ? withoutDetails(outcome.error, ['id', 'ids']) : outcome.error;
	return { ok: false, error: withDetails(told, { parameter }) };
}
