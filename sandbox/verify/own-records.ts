import type { Request } from './belief.ts';
import { rowsOf, textOf, writtenIds } from './read-answer.ts';
import { NoAnswer, type Send } from './send.ts';

/** The field that the mark of a run stands in. */
const markedFields: Record<string, string> = {
	Leads: 'Last_Name',
	Accounts: 'Account_Name',
	Deals: 'Deal_Name',
	Tasks: 'Subject',
};

/** The records a run makes, and their end. */
export interface OwnRecords {
	/** Sends, and remembers what was created. */
	send: Send;
	/** Deletes what was created; gives the modules in which some of it may be left. */
	takeAway(): Promise<string[]>;
}

/** @param mark what the names of all records begin with: a record whose answer was lost is found by it */
export function ownRecords(send: Send, mark: string): OwnRecords {
	const made = new Map<string, Set<string>>();
	const unsure = new Set<string>();

	const find = async (module: string, ids: Set<string>): Promise<void> => {
		const query = `select id from ${module} where ${markedFields[module]} like '${mark}%' limit 200`;
		const found = await send({ method: 'POST', path: '/coql', body: { select_query: query } });
		if (found.status !== 200 && found.status !== 204) return;
		for (const id of rowsOf(found).flatMap((row) => textOf(row.id) ?? [])) ids.add(id);
		unsure.delete(module);
	};
	const remove = async (module: string, ids: Set<string>): Promise<void> => {
		if (unsure.has(module)) await find(module, ids);
		if (ids.size === 0) return;
		const query = { ids: [...ids].join(','), wf_trigger: 'false' };
		const deleted = await send({ method: 'DELETE', path: `/${module}`, query });
		for (const id of writtenIds(deleted)) ids.delete(id);
	};

	return {
		async send(request) {
			const module = moduleOfNew(request);
			if (module === undefined) return await send(request);
			const ids = made.get(module) ?? new Set();
			made.set(module, ids);
			unsure.add(module);
			const answer = await send(request);
			for (const id of writtenIds(answer)) ids.add(id);
			if (answer.status < 500 && answer.body !== undefined) unsure.delete(module);
			return answer;
		},
		async takeAway() {
			const left: string[] = [];
			for (const [module, ids] of made) {
				const isLeft = () => unsure.has(module) || ids.size > 0;
				// A deletion may be lost as well; sent again, it harms nothing.
				for (let tries = 0; tries < 3 && isLeft(); tries += 1) {
					await remove(module, ids).catch(ignoreLost);
				}
				if (isLeft()) left.push(module);
				else made.delete(module);
			}
			return left;
		},
	};
}

/** What was lost is still counted as left. */
function ignoreLost(cause: unknown): void {
	if (!(cause instanceof NoAnswer)) throw cause;
}

/** The module in which a request may create records. */
function moduleOfNew({ method, path }: Request): string | undefined {
	if (method !== 'POST') return undefined;
	const module = /^\/(\w+)(\/upsert)?$/.exec(path)?.[1];
	return module !== undefined && Object.hasOwn(markedFields, module) ? module : undefined;
}
