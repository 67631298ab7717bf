import { isJsonObject, type Json, type JsonObject } from '../../../kernel/json';
import { given } from '../../../kernel/given';
import type { RecordDeps } from '../../modules/record-deps';
import { runCoql } from '../../query/coql';
import { limits } from '../../words/limits';
import { chunks } from '../../writing/chunks';
import type { CustomerModule, Known, Only } from '../words';

export type CustomerDeps = Pick<RecordDeps, 'session' | 'base' | 'metadata'>;

/** One module to look in, by the fields that the organization and the user have of it. */
export interface SearchedModule {
	module: CustomerModule;
	/** Every e-mail field. */
	emails: string[];
	/** Every phone field but those of a fax and of somebody else. */
	phones: string[];
	has(field: string): boolean;
	/** Records that meet one of the conditions, few of them. */
	few(conditions: readonly string[]): Promise<Known[]>;
	/** Records that meet one of the conditions, be they many. */
	many(conditions: readonly string[]): Promise<Known[]>;
	/** All that meet one of the conditions when they fit in so many calls; undefined when they do not. */
	within(calls: number, conditions: readonly string[]): Promise<Known[] | undefined>;
}

/** What is read beside e-mail and phone fields. */
const columns: Readonly<Record<CustomerModule, readonly string[]>> = {
	Accounts: ['Account_Name', 'Website', 'Billing_City', 'Owner', 'Created_Time'],
	Contacts: ['First_Name', 'Last_Name', 'Account_Name', 'Mailing_City', 'Owner', 'Created_Time'],
	Leads: ['First_Name', 'Last_Name', 'Company', 'City', 'Owner', 'Created_Time', 'Converted__s'],
};

const notTheirs = new Set(['Fax', 'Asst_Phone']);

/**
 * Opens a module for COQL, which reads the records themselves: a search index is behind by minutes.
 * Of its records those are found that `only` holds for. Fails with Zoho's refusal when the user may not
 * see the module.
 */
export async function openModule(
	deps: CustomerDeps,
	module: CustomerModule,
	only?: Only,
): Promise<SearchedModule> {
	const fields = await deps.metadata.namedFields(module);
	const has = (name: string): boolean => fields.some((field) => field.name === name);
	const ofKind = (kind: string) =>
		fields.filter((field) => field.kind === kind).map(({ name }) => name);
	const emails = ofKind('email');
	const phones = ofKind('phone').filter((name) => !notTheirs.has(name));
	const own = columns[module].filter(has);
	const select = [...new Set([...own, ...emails, ...phones])].slice(0, limits.fields - 1);
	if (module === 'Contacts' && has('Account_Name')) select.push('Account_Name.Account_Name');
	const start = `select ${['id', ...select].join(', ')} from ${module} where `;
	const read = async (query: string, first: number): Promise<JsonObject[]> => {
		const rows = await runCoql(deps, query, first);
		return rows.length < first ? rows : await runCoql(deps, query);
	};
	const all = async (conditions: readonly string[], first: number): Promise<Known[]> => {
		const parts = chunks(conditions, roomBeside(only));
		const pages = await Promise.all(parts.map((part) => read(start + within(part, only), first)));
		return unique(pages.flat().flatMap((row) => toKnown(module, row, { emails, phones })));
	};

	return {
		module,
		emails,
		phones,
		has,
		few: (conditions) => all(conditions, limits.pageRows),
		many: (conditions) => all(conditions, limits.coqlRows),
		async within(calls, conditions) {
			const most = calls * limits.coqlRows;
			const rows = await runCoql(deps, start + within(conditions, only), most);
			if (rows.length >= most) return undefined;
			return rows.flatMap((row) => toKnown(module, row, { emails, phones }));
		},
	};
}

/** Conditions joined by `or`, bracketed pairwise as COQL asks for. Source: Zoho, Kaizen #171, answer 2. */
export function anyOf(conditions: readonly string[]): string {
	const [first = 'id is null', ...others] = conditions;
	return others.reduce((left, right) => `(${left} or ${right})`, first);
}

/** One of the conditions, and what holds for every record. */
export const within = (conditions: readonly string[], only: Only | undefined): string =>
	only === undefined ? anyOf(conditions) : `(${anyOf(conditions)} and ${only.condition})`;

/** Conditions that a query has room for. */
const roomBeside = (only: Only | undefined): number =>
	Math.max(1, limits.coqlConditions - (only?.count ?? 0));

const unique = (records: Known[]): Known[] => [
	...new Map(records.map((record) => [record.id, record])).values(),
];

export const textOf = (value: Json | undefined): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value : undefined;

export const idOf = (value: Json | undefined): string | undefined =>
	isJsonObject(value) ? textOf(value['id']) : undefined;

/** A row as a record; a converted lead lives on as contact and account, and is none. */
function toKnown(
	module: CustomerModule,
	row: JsonObject,
	fields: { emails: string[]; phones: string[] },
): Known[] {
	const id = textOf(row['id']);
	if (id === undefined || row['Converted__s'] === true) return [];
	const valuesOf = (names: string[]) => names.flatMap((name) => textOf(row[name]) ?? []);
	const person = valuesOf(['First_Name', 'Last_Name']).join(' ');
	const accountId = module === 'Contacts' ? idOf(row['Account_Name']) : undefined;
	const record: Known = {
		module,
		id,
		name: module === 'Accounts' ? (textOf(row['Account_Name']) ?? '') : person,
		emails: valuesOf(fields.emails),
		phones: valuesOf(fields.phones),
		...given({
			account: accountId === undefined ? undefined : { id: accountId, name: accountName(row) },
			company: textOf(row['Company']),
			website: textOf(row['Website']),
			city: textOf(row['Mailing_City']) ?? textOf(row['City']) ?? textOf(row['Billing_City']),
			ownerId: idOf(row['Owner']),
			created: textOf(row['Created_Time'])?.slice(0, 10),
		}),
	};
	return [record];
}

function accountName(row: JsonObject): string {
	const { Account_Name: account } = row;
	const inside = isJsonObject(account) ? textOf(account['name']) : undefined;
	return textOf(row['Account_Name.Account_Name']) ?? inside ?? '';
}
