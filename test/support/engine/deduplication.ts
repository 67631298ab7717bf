import { createHash } from 'node:crypto';
import { core } from './n8n.ts';

type Service = Parameters<typeof core.DataDeduplicationService.init>[0];
type Served = Pick<
	Service,
	'checkProcessedAndRecord' | 'removeProcessed' | 'getProcessedDataCount' | 'clearAllProcessedItems'
>;

/** n8n's deduplication store of one installation, as far as entries go: what outlives its executions. */
export interface Deduplication {
	/** Hashes it keeps, by workflow and node. */
	entries(): string[];
	/** Calls that nodes made of it. */
	calls(): string[];
	/** Bytes it wrote: at every call all that it has. */
	written(): number;
}

let current: (Deduplication & Served) | undefined;

/** Stands in for n8n's server, which brings the store along; without one its engine refuses every call. */
const service = {
	checkProcessedAndRecord: (...args: Parameters<Service['checkProcessedAndRecord']>) =>
		opened().checkProcessedAndRecord(...args),
	removeProcessed: (...args: Parameters<Service['removeProcessed']>) =>
		opened().removeProcessed(...args),
	getProcessedDataCount: (...args: Parameters<Service['getProcessedDataCount']>) =>
		opened().getProcessedDataCount(...args),
	clearAllProcessedItems: (...args: Parameters<Service['clearAllProcessedItems']>) =>
		opened().clearAllProcessedItems(...args),
} as unknown as Service;

function opened() {
	if (!current) throw new Error('Instance needs to initialized before use');
	return current;
}

let isInstalled = false;

/** Opens a new, empty store for every node from now on. */
export function openDeduplication(): Deduplication {
	if (!isInstalled) void core.DataDeduplicationService.init(service);
	isInstalled = true;
	current = createStore();
	return current;
}

export function closeDeduplication(): void {
	current = undefined;
}

const hash = (value: unknown): string => createHash('md5').update(String(value)).digest('base64');

function createStore() {
	const rows = new Map<string, string>();
	const calls: string[] = [];
	let written = 0;
	const read = (key: string): string[] => JSON.parse(rows.get(key) ?? '[]') as string[];
	const save = (key: string, entries: string[]): void => {
		const text = JSON.stringify(entries);
		written += text.length;
		rows.set(key, text);
	};
	const keyOf = (
		scope: string,
		{ node, workflow }: { node?: { id: string }; workflow: { id?: string } },
	) => `${workflow.id}/${scope === 'node' ? node?.id : ''}`;

	return {
		entries: () => [...rows.keys()].flatMap(read),
		calls: () => [...calls],
		written: () => written,
		checkProcessedAndRecord: (async (items, scope, context, { maxEntries }) => {
			calls.push('record');
			const key = keyOf(scope, context);
			const entries = read(key);
			const known = new Set(entries);
			const [processed, fresh] = [true, false].map((is) =>
				items.filter((item) => known.has(hash(item)) === is),
			);
			entries.push(...(fresh ?? []).map(hash));
			if (maxEntries) entries.splice(0, entries.length - maxEntries);
			save(key, entries);
			return { new: fresh ?? [], processed: processed ?? [] };
		}) as Service['checkProcessedAndRecord'],
		removeProcessed: (async (items, scope, context) => {
			calls.push('remove');
			const key = keyOf(scope, context);
			const gone = new Set(items.map(hash));
			save(
				key,
				read(key).filter((entry) => !gone.has(entry)),
			);
		}) as Service['removeProcessed'],
		getProcessedDataCount: (async (scope, context) =>
			read(keyOf(scope, context)).length) as Service['getProcessedDataCount'],
		clearAllProcessedItems: (async (scope, context) => {
			rows.delete(keyOf(scope, context));
		}) as Service['clearAllProcessedItems'],
	};
}
