import type { Answer, Request } from './belief.ts';
import { isRow, rowsOf, textOf, writtenIds } from './read-answer.ts';
import { NoAnswer, type Send } from './send.ts';

/** The fields that the mark of a run stands in, at least one of them in each record. */
const markedFields: Record<string, string[]> = {
	Leads: ['Last_Name', 'Company'],
	Accounts: ['Account_Name'],
	Deals: ['Deal_Name'],
	Tasks: ['Subject'],
	Events: ['Event_Title'],
	Calls: ['Subject'],
};

/** What a run made in a module. */
interface Made {
	ids: Set<string>;
	/** Whether there may be records whose ids no answer gave. */
	unsure: boolean;
}

/** The records a run makes, and their end. */
export interface OwnRecords {
	/** Sends, and remembers what was created. */
	send: Send;
	/** Deletes what was created. */
	takeAway(): Promise<void>;
	/** Looks once more in every module written to; gives those in which some of it may be left. */
	end(): Promise<string[]>;
}

/** @param mark what the names of all records begin with: a record whose answer was lost is found by it */
export function ownRecords(send: Send, mark: string): OwnRecords {
	const modules = new Map<string, Made>();
	const isLeft = ({ ids, unsure }: Made) => unsure || ids.size > 0;

	const find = async (module: string, made: Made): Promise<void> => {
		const named = (markedFields[module] ?? []).map((field) => `${field} like '${mark}%'`);
		const query = `select id from ${module} where ${named.join(' or ')} limit 200`;
		const found = await send({ method: 'POST', path: '/coql', body: { select_query: query } });
		const rows = rowsOf(found);
		const ids = rows.flatMap(({ id }) => textOf(id) ?? []);
		for (const id of ids) made.ids.add(id);
		const isWhole = found.status === 204 || (rows.length > 0 && ids.length === rows.length);
		if (isWhole) made.unsure = false;
	};
	const remove = async (module: string, made: Made): Promise<void> => {
		if (made.unsure) await find(module, made);
		if (made.ids.size === 0) return;
		const query = { ids: [...made.ids].join(','), wf_trigger: 'false' };
		const deleted = await send({ method: 'DELETE', path: `/${module}`, query });
		for (const id of writtenIds(deleted)) made.ids.delete(id);
	};
	const takeAway = async (): Promise<void> => {
		for (const [module, made] of modules) {
			// A deletion may be lost as well; sent again, it harms nothing.
			for (let tries = 0; tries < 3 && isLeft(made); tries += 1) {
				await remove(module, made).catch(ignoreLost);
			}
		}
	};

	return {
		takeAway,
		async send(request) {
			const module = moduleOfNew(request);
			if (module === undefined) return await send(request);
			const made = modules.get(module) ?? { ids: new Set(), unsure: false };
			modules.set(module, made);
			const wasUnsure = made.unsure;
			made.unsure = true;
			const answer = await send(request);
			for (const id of writtenIds(answer)) made.ids.add(id);
			made.unsure = wasUnsure || !tellsOfAll(answer);
			return answer;
		},
		async end() {
			for (const [module, made] of modules) await find(module, made).catch(ignoreLost);
			await takeAway();
			return [...modules].flatMap(([module, made]) => (isLeft(made) ? [module] : []));
		},
	};
}

/** What was lost is still counted as left. */
function ignoreLost(cause: unknown): void {
	if (!(cause instanceof NoAnswer)) throw cause;
}

/** Whether each row was refused, or written under an id that the answer gives. */
function tellsOfAll(answer: Answer): boolean {
	const rows = rowsOf(answer);
	const refused = rows.filter(({ status }) => status === 'error');
	if (rows.length > 0) return writtenIds(answer).length + refused.length === rows.length;
	return answer.status === 400 && isRow(answer.body) && answer.body.status === 'error';
}

/** The module in which a request may create records. */
function moduleOfNew({ method, path }: Request): string | undefined {
	if (method !== 'POST') return undefined;
	const module = /^\/(\w+)(\/upsert)?$/.exec(path)?.[1];
	return module !== undefined && Object.hasOwn(markedFields, module) ? module : undefined;
}
