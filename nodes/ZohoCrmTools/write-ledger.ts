import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, type Json, type JsonObject } from '../core/kernel/json';
import type { LedgerStore } from '../core/tools/words/ports';

/** Writes of this process by node: n8n saves what a call left behind some time after it. */
const ofThisProcess = new Map<string, JsonObject>();

/**
 * Counts writes in the static data of the node, which n8n keeps from call to call, and in this process
 * beside: calls at the same time have copies of their own. Several processes see each other's writes
 * once those are saved.
 */
export function writeLedger(
	staticData: IDataObject,
	place: string,
	memory: Map<string, JsonObject> = ofThisProcess,
): LedgerStore {
	return {
		read: () => joined(memory.get(place) ?? {}, jsonOf(staticData.writes)),
		write: (ledger) => {
			memory.set(place, ledger);
			staticData.writes = ledger as IDataObject;
		},
	};
}

const jsonOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

/** What either knows: an entry of both is the same one, and of a session the greater count holds. */
function joined(one: JsonObject, other: JsonObject): JsonObject {
	const hour = [...listOf(one['hour']), ...beyond(listOf(other['hour']), listOf(one['hour']))];
	const sessions = { ...jsonOf(one['sessions']) };
	for (const [id, entry] of Object.entries(jsonOf(other['sessions']))) {
		if (countOf(entry) > countOf(sessions[id])) sessions[id] = entry;
	}
	return { hour: hour.sort(byTime), sessions };
}

/** Entries that the known ones lack; of one moment there may be several alike. */
function beyond(entries: Json[], known: Json[]): Json[] {
	const left = known.map((entry) => JSON.stringify(entry));
	return entries.filter((entry) => {
		const at = left.indexOf(JSON.stringify(entry));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const countOf = (entry: Json | undefined): number => Number(listOf(entry)[1] ?? -1);
const byTime = (one: Json, other: Json): number =>
	Number(listOf(one)[0] ?? 0) - Number(listOf(other)[0] ?? 0);
