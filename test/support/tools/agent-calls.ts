import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { readStory } from '../../../sandbox/stage/stories';

/** A call as the inputs for agents have it: in words of what the kit promises. */
export interface AskedCall {
	tool: string;
	arguments: IDataObject;
}

interface Conditions {
	condition?: Array<{ field: string; value: string }>;
}

/** The settings of a story's node with tools, its expressions replaced by what they give: `{ field: value }`. */
export function settingsOf(file: string, node: string, bound: Record<string, string> = {}) {
	const found = readStory(file).nodes.find(({ name }) => name === node);
	const parameters = structuredClone(found?.parameters ?? {}) as INodeParameters & {
		only: Conditions;
		values?: Conditions;
	};
	const conditions = [parameters.only, parameters.values].flatMap((one) => one?.condition ?? []);
	for (const condition of conditions) {
		condition.value = bound[condition.field] ?? condition.value;
	}
	return parameters;
}

const found = (search: string | null, conditions: IDataObject[], limit: unknown): IDataObject => ({
	...{ search, conditions, limit: limit ?? null },
	...{ match: null, fields: null, sort_by: null, sort_order: null, cursor: null },
});
const valuesIn = (values: unknown) =>
	(values as Array<{ name: string; value: unknown }>).map(({ name, value }) => ({
		field: name,
		value,
	}));

/** The call by the names of the kit. `of` gives the ID of what a reference such as `{ "$id": "thea" }` means. */
export function translated(
	{ tool, arguments: given }: AskedCall,
	of: (reference: unknown) => string,
): IDataObject {
	const { module, id, name, contact, values, ...rest } = given;
	const record = id === undefined ? name : of(id);
	const about = contact === undefined ? {} : { module: 'Contacts', record: of(contact) };
	const referred = (value: unknown) =>
		typeof value === 'object' && value !== null ? of(value) : value;
	const filled = () =>
		valuesIn(values).map(({ field, value }) => ({ field, value: referred(value) }));
	switch (tool) {
		case 'find_records': {
			const asked = (given['conditions'] ?? []) as Array<Record<string, string>>;
			const days = given['not_modified_for_days'];
			const conditions = asked.map(({ field = '', operator = '', value = '' }) => ({
				...{ field, operator, values: [value] },
			}));
			if (days !== undefined) {
				const window = { field: 'Modified_Time', operator: 'older_than_days' };
				conditions.push({ ...window, values: [String(days as number)] });
			}
			return { tool, module, ...found(null, conditions, given['limit']) } as IDataObject;
		}
		case 'find_customer':
			return { tool, email: null, phone: null, person: null, company: null, ...rest };
		case 'create_record':
			return { tool: 'create_records', module, records: [{ values: filled() }] } as IDataObject;
		case 'update_record':
			return {
				...{ tool: 'update_records', module },
				records: [{ record, values: filled() }],
			} as IDataObject;
		case 'delete_record':
			return { tool: 'delete_records', module, records: [record] } as IDataObject;
		case 'convert_lead': {
			const { account, contact: person } = given;
			return {
				tool,
				lead: record,
				deal: null,
				account: account ?? null,
				contact: person ?? null,
			} as IDataObject;
		}
		case 'move_stage':
			return { tool, deal: record, stage: given['stage'] } as IDataObject;
		case 'add_note':
			return { tool, module, record, title: null, ...rest } as IDataObject;
		case 'schedule_event':
			return {
				...{ tool, module: null, record: null, participants: null, location: null },
				...{ reminder_minutes: null, text: null, ...rest, ...about },
			} as IDataObject;
		case 'log_call': {
			const [minutes = 0, seconds = 0] = String(given['duration']).split(':').map(Number);
			const { subject, type, start } = given;
			const took = minutes + seconds / 60;
			return {
				...{ tool, module: null, record: null, text: null },
				...{ subject, type, start, minutes: took, ...about },
			} as IDataObject;
		}
		default:
			return { tool, cursor: null, ...given };
	}
}
