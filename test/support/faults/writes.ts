import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';
import type { FaultInput } from '../../../sandbox/zoho/faults.ts';
import type { Twin } from '../../../sandbox/zoho/twin.ts';

/** What became of a row in the CRM: how often what it writes is there, and the record that holds it. */
export interface Effect {
	times: number;
	id?: string;
}

/** One kind of write that can be played: items with a number each, and how to see in the twin what they did. */
export interface PlayedWrite {
	parameters: INodeParameters;
	/** Rows that take two requests. */
	rows: number;
	/** Whether Zoho itself tells a second sending from the first. */
	isToldApart: boolean;
	/** Whether it is written again without harm, so that a retry does not ask what a stopped execution did. */
	isRepeatable?: true;
	/** Where a row is looked for whose answer was lost; by default by a query. */
	lookup?: FaultInput['match'];
	/** Puts into the twin what the rows need, and gives the items. */
	items(twin: Twin, count: number): Promise<IDataObject[]>;
	/** The file that an item carries. */
	binary?(item: IDataObject): IBinaryKeyData;
	/** By the item's number. */
	effects(twin: Twin, items: readonly IDataObject[]): Map<number, Effect>;
}

const moduleOf = (value: string) => ({ __rl: true, mode: 'id', value });
const numbered = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));
/** The number at the end of a text. */
const numberIn = (text: unknown): number => Number(/(\d+)$/.exec(String(text))?.[1] ?? Number.NaN);

/** The first three rows and the others differ in an option, and so travel apart. */
const inTwo = { trigger: '={{ $json.number < 3 ? "all" : "none" }}' };

function record(operation: string, module: string, values: string, more: INodeParameters = {}) {
	return {
		resource: 'record',
		operation,
		module: moduleOf(module),
		valuesFrom: 'json',
		valuesJson: `={{ (${values}) }}`,
		...more,
		options: { ...inTwo, ...(more['options'] as INodeParameters) },
	};
}

const leadValues =
	'{ Last_Name: "Row " + $json.number, Company: "Northwind", Email: "row" + $json.number + "@northwind.example" }';
const accountValues =
	'{ Account_Name: "Row " + $json.number, Customer_Reference: "REF-" + $json.number }';

/** Records of a module by the number in one of their fields. */
const counted =
	(module: string, field: string, holds: (one: IDataObject) => boolean = () => true) =>
	(twin: Twin): Map<number, Effect> =>
		countedIn((twin.records(module) as IDataObject[]).filter(holds), field);

function countedIn(all: readonly IDataObject[], field: string): Map<number, Effect> {
	const found = new Map<number, Effect>();
	for (const one of all) {
		const number = numberIn(one[field]);
		if (Number.isNaN(number)) continue;
		const times = (found.get(number)?.times ?? 0) + 1;
		found.set(number, { times, id: String(one['id']) });
	}
	return found;
}

const itsOwn = (_: Twin, count: number): Promise<IDataObject[]> => Promise.resolve(numbered(count));

/** Makes one lead for each item, past the node and before any fault. */
async function withLeads(
	twin: Twin,
	count: number,
	values: IDataObject = {},
): Promise<IDataObject[]> {
	const ids: string[] = [];
	for (let start = 0; start < count; start += 100) {
		const rows = numbered(Math.min(100, count - start));
		const data = rows.map(({ number }) => ({
			...values,
			Last_Name: `Old ${start + number}`,
			Company: 'Northwind',
		}));
		const answer = await fetch(`${twin.url}/crm/v8/Leads`, {
			method: 'POST',
			headers: { authorization: `Bearer ${twin.client.accessToken}` },
			body: JSON.stringify({ data }),
		});
		const made = (await answer.json()) as { data: Array<{ details: { id: string } }> };
		ids.push(...made.data.map(({ details }) => details.id));
	}
	return numbered(count).map(({ number }) => ({ number, id: ids[number] ?? '' }));
}

const onLead = (resource: string, operation: string, more: INodeParameters = {}) => ({
	resource,
	operation,
	module: moduleOf('Leads'),
	recordId: '={{ $json.id }}',
	...more,
});

const tagNames = ({ Tag: tags }: IDataObject): unknown[] =>
	Array.isArray(tags) ? tags.map((tag) => (tag as IDataObject)['name']) : [];
const hasTag = (one: IDataObject): boolean => tagNames(one).includes('Hot');

const sending = (path: string) => ({
	resource: 'apiRequest',
	operation: 'send',
	method: 'POST',
	path,
});

export const writes = {
	create: {
		parameters: record('create', 'Leads', leadValues),
		rows: 6,
		isToldApart: false,
		items: itsOwn,
		effects: counted('Leads', 'Last_Name'),
	},
	'create with $now': {
		parameters: record(
			'create',
			'Leads',
			leadValues.replace('}', ', Description: $now.toMillis() + " " + Math.random() }'),
		),
		rows: 6,
		isToldApart: false,
		items: itsOwn,
		effects: counted('Leads', 'Last_Name'),
	},
	'create by a chosen field': {
		parameters: record('create', 'Leads', leadValues, { options: { findAgainBy: 'Email' } }),
		rows: 6,
		isToldApart: false,
		items: itsOwn,
		effects: counted('Leads', 'Last_Name'),
	},
	'create with a unique field': {
		parameters: record('create', 'Accounts', accountValues),
		rows: 6,
		isToldApart: true,
		items: itsOwn,
		effects: counted('Accounts', 'Account_Name'),
	},
	'apply plan': {
		parameters: {
			resource: 'record',
			operation: 'applyPlan',
			plan: `={{ ({ kind: "zoho-crm.plan/1", module: "Leads", action: "create", rulesHash: "x", values: ${leadValues} }) }}`,
			options: inTwo,
		},
		rows: 6,
		isToldApart: false,
		items: itsOwn,
		effects: counted('Leads', 'Last_Name'),
	},
	'api request': {
		parameters: {
			...sending('/crm/v8/Leads'),
			body: `={{ ({ data: [${leadValues}] }) }}`,
		},
		rows: 3,
		isToldApart: false,
		items: itsOwn,
		effects: counted('Leads', 'Last_Name'),
	},
	'api request by unique field': {
		parameters: {
			...sending('/crm/v8/Accounts'),
			body: `={{ ({ data: [${accountValues}] }) }}`,
		},
		rows: 3,
		isToldApart: true,
		items: itsOwn,
		effects: counted('Accounts', 'Account_Name'),
	},
	upsert: {
		parameters: record('upsert', 'Leads', leadValues),
		rows: 6,
		isToldApart: true,
		isRepeatable: true,
		items: itsOwn,
		effects: counted('Leads', 'Last_Name'),
	},
	update: {
		parameters: record('update', 'Leads', '{ City: "Town " + $json.number }', {
			recordId: '={{ $json.id }}',
		}),
		rows: 6,
		isToldApart: true,
		isRepeatable: true,
		items: withLeads,
		effects: counted('Leads', 'City'),
	},
	delete: {
		parameters: onLead('record', 'delete'),
		rows: 102,
		isToldApart: true,
		items: withLeads,
		effects: (twin, items) => {
			const there = new Set(twin.records('Leads').map(({ id }) => id));
			const gone = items.filter(({ id }) => !there.has(id as string));
			return new Map(gone.map(({ number }) => [Number(number), { times: 1 }]));
		},
	},
	'add tag': {
		parameters: onLead('tag', 'add', { tags: '={{ $json.number < 3 ? "Hot" : "Hot, Late" }}' }),
		rows: 6,
		isToldApart: true,
		isRepeatable: true,
		items: withLeads,
		effects: counted('Leads', 'Last_Name', hasTag),
	},
	'remove tag': {
		parameters: onLead('tag', 'remove', { tags: '={{ $json.number < 3 ? "Hot" : "Hot, Late" }}' }),
		rows: 6,
		isToldApart: true,
		isRepeatable: true,
		items: (twin, count) => withLeads(twin, count, { Tag: [{ name: 'Hot' }] }),
		effects: counted('Leads', 'Last_Name', (one) => !hasTag(one)),
	},
	note: {
		parameters: onLead('note', 'create', { content: '={{ "Call " + $json.number }}' }),
		rows: 102,
		isToldApart: false,
		items: withLeads,
		effects: counted('Notes', 'Note_Content'),
	},
	upload: {
		parameters: onLead('attachment', 'upload'),
		rows: 3,
		isToldApart: false,
		lookup: { method: 'GET', path: 'Attachments$' },
		items: async (twin, count) => {
			const leads = await withLeads(twin, 2);
			return numbered(count).map(({ number }) => ({ number, id: leads[number % 2]?.['id'] ?? '' }));
		},
		binary: ({ number }) => ({
			data: {
				fileName: `Row ${String(number)}`,
				mimeType: 'text/plain',
				data: Buffer.from('x'.repeat(Number(number) + 1)).toString('base64'),
			},
		}),
		effects: (twin, items) => {
			const records = new Set(items.map(({ id }) => String(id)));
			const files = [...records].flatMap((record) => twin.attachments('Leads', record));
			return countedIn(files as IDataObject[], 'File_Name');
		},
	},
} as const satisfies Record<string, PlayedWrite>;

export type WriteName = keyof typeof writes;
