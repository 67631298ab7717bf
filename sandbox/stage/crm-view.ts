import type { SeenWrite } from './seen-write.ts';

/** One committed write as the twin tells it. */
export interface CrmChange {
	seq: number;
	module: string;
	id: string;
	operation: 'create' | 'update' | 'delete' | 'tag';
	fields: Record<string, unknown>;
}

/** One request as the twin logged it. */
export interface CrmRequest {
	seq: number;
	path: string;
	credits: number;
}

interface NamedRecord {
	module: string;
	name: string;
	fields: Record<string, unknown>;
}

/** By which a person knows a record; the first that is there. */
const NAME_FIELDS = [
	'Account_Name',
	'Deal_Name',
	'Full_Name',
	'Last_Name',
	'Product_Name',
	'Subject',
	'Note_Title',
	'Name',
	'full_name',
];
const MODULES = ['Accounts', 'Contacts', 'Deals', 'Leads', 'Cases', 'Tasks', 'Fleet_Contracts'];

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const tagNames = (value: unknown): string[] =>
	(Array.isArray(value) ? value : []).map((tag) => String(isObject(tag) ? tag.name : tag));

const idOf = (value: unknown): string => String(isObject(value) ? value.id : value);

function nameOf(fields: Record<string, unknown>): string | undefined {
	const values = NAME_FIELDS.map((field) => fields[field]);
	const name = values.find((value) => typeof value === 'string' && !/^\d{15,}$/.test(value));
	return name === undefined ? undefined : String(name);
}

/** Folds the changes of one record into what was written to it in all. */
function foldChanges(changes: CrmChange[], named: Map<string, NamedRecord>): SeenWrite[] {
	const writes = new Map<string, SeenWrite>();
	for (const { module, id, operation, fields } of changes) {
		const kept = writes.get(id) ?? {
			module,
			id,
			operation: operation === 'tag' ? 'update' : operation,
			fields: {},
			tags: [],
		};
		writes.set(id, kept);
		if (operation === 'delete') kept.operation = 'delete';
		kept.tags.push(...tagNames(fields.Tag ?? fields.tags));
		for (const [field, value] of Object.entries(fields)) {
			if (field === 'Tag' || field === 'tags') continue;
			kept.fields[field] = named.get(idOf(value))?.name ?? value;
			const isParent = field === 'What_Id' || field === 'Parent_Id';
			const parent = isParent ? named.get(idOf(value)) : undefined;
			if (parent !== undefined) kept.parent = { module: parent.module, name: parent.name };
		}
	}
	return [...writes.values()].map((write) => {
		const record = named.get(write.id);
		if (record === undefined) return write;
		const kept = write.operation === 'update' ? { kept: record.fields } : {};
		return { ...write, record: record.name, ...kept };
	});
}

/** Reads what happened in the CRM from the twin's own records, beside the API under test. */
export function createCrmView(twinUrl: string) {
	const get = async <T>(path: string): Promise<T> => {
		const answer = await fetch(`${twinUrl}/__twin/${path}`);
		if (!answer.ok) throw new Error(`The twin answered ${answer.status} to /__twin/${path}.`);
		return (await answer.json()) as T;
	};
	const changes = async (since: number) =>
		(await get<{ changes: CrmChange[] }>(`changes?since=${since}`)).changes;
	const requests = async (since: number) =>
		(await get<{ log: CrmRequest[] }>('log')).log.filter(({ seq }) => seq > since);

	const names = async (): Promise<Map<string, NamedRecord>> => {
		const named = new Map<string, NamedRecord>();
		for (const module of MODULES) {
			const { records } = await get<{ records: Array<Record<string, unknown>> }>(
				`records/${module}`,
			);
			for (const record of records) {
				const name = nameOf(record);
				if (name !== undefined) named.set(String(record.id), { module, name, fields: record });
			}
		}
		return named;
	};

	return {
		/** Where the sequences of changes and requests stand now. */
		async mark() {
			const change = (await changes(0)).at(-1)?.seq ?? 0;
			return { change, request: (await requests(0)).at(-1)?.seq ?? 0 };
		},
		/** What was written and asked since a mark. */
		async since(mark: { change: number; request: number }) {
			const calls = (await requests(mark.request)).filter(({ path }) => path.startsWith('/crm/'));
			return {
				writes: foldChanges(await changes(mark.change), await names()),
				calls: calls.length,
				credits: calls.reduce((sum, { credits }) => sum + credits, 0),
			};
		},
	};
}

export type CrmView = ReturnType<typeof createCrmView>;
