import { closedStages } from './closed-stages';
import type { Json, JsonObject } from '../../kernel/json';
import { coqlText } from '../query/coql-text';
import { runCoql } from '../query/coql';
import { limits } from '../words/limits';
import { chunks } from '../writing/chunks';
import { idOf, textOf, within, type CustomerDeps } from './ways/search-module';
import type { CustomerSettings, Only, OpenCase, OpenDeal } from './words';

/** IDs of those whose work is asked for. */
export interface Holders {
	contacts: readonly string[];
	accounts: readonly string[];
}

/** What hangs on a contact or an account. */
export interface Held<Work> {
	work: Work;
	contactId: string | undefined;
	accountId: string | undefined;
}

/** Deals that are in no stage which closes them. */
export async function openDeals(
	deps: CustomerDeps,
	holders: Holders,
	{ only }: Pick<CustomerSettings, 'only'> = {},
): Promise<Array<Held<OpenDeal>>> {
	const rows = await openRows(deps, holders, {
		module: 'Deals',
		only: only?.Deals,
		columns: ['Deal_Name', 'Stage', 'Amount', 'Closing_Date'],
		contact: 'Contact_Name',
		state: 'Stage',
		closed: await closedStages(deps),
	});
	return rows.map((row) => ({
		work: {
			id: String(row['id']),
			name: textOf(row['Deal_Name']) ?? null,
			stage: textOf(row['Stage']) ?? null,
			amount: numberOf(row['Amount']),
			closingDate: textOf(row['Closing_Date']) ?? null,
			contactId: idOf(row['Contact_Name']) ?? null,
		},
		contactId: idOf(row['Contact_Name']),
		accountId: idOf(row['Account_Name']),
	}));
}

/** Cases whose status is none of those that close a case. */
export async function openCases(
	deps: CustomerDeps,
	holders: Holders,
	{ closedStatuses: closed, only }: Pick<CustomerSettings, 'closedStatuses' | 'only'>,
): Promise<Array<Held<OpenCase>>> {
	const rows = await openRows(deps, holders, {
		module: 'Cases',
		only: only?.Cases,
		columns: ['Subject', 'Status', 'Priority'],
		contact: 'Related_To',
		state: 'Status',
		closed,
	});
	return rows.map((row) => ({
		work: {
			id: String(row['id']),
			subject: textOf(row['Subject']) ?? null,
			status: textOf(row['Status']) ?? null,
			priority: textOf(row['Priority']) ?? null,
			contactId: idOf(row['Related_To']) ?? null,
		},
		contactId: idOf(row['Related_To']),
		accountId: idOf(row['Account_Name']),
	}));
}

interface Asked {
	module: string;
	/** What holds for all of them. */
	only: Only | undefined;
	columns: readonly string[];
	/** The lookup to the contact; that to the account has the same name everywhere. */
	contact: string;
	/** The field that says whether it is closed. */
	state: string;
	closed: readonly string[];
}

async function openRows(
	deps: CustomerDeps,
	{ contacts, accounts }: Holders,
	{ module, only, columns, contact, state, closed }: Asked,
): Promise<JsonObject[]> {
	const fields = await deps.metadata.namedFields(module);
	const has = (name: string): boolean => fields.some((field) => field.name === name);
	const select = ['id', ...[...columns, contact, 'Account_Name'].filter(has)].join(', ');
	const [contactParts, accountParts] = [contacts, accounts].map((ids) =>
		chunks(ids, limits.coqlInValues),
	);
	const parts = Math.max(contactParts?.length ?? 0, accountParts?.length ?? 0);
	const isOpen =
		has(state) && closed.length > 0
			? ` and ${state} not in (${closed.slice(0, limits.coqlInValues).map(coqlText).join(', ')})`
			: '';
	const pages = await Promise.all(
		Array.from({ length: parts }, async (_, at) => {
			const holders = [
				...oneOf(contact, has(contact) ? contactParts?.[at] : undefined),
				...oneOf('Account_Name', has('Account_Name') ? accountParts?.[at] : undefined),
			];
			if (holders.length === 0) return [];
			const theirs = within(holders, only);
			const where = isOpen === '' ? theirs : `(${theirs}${isOpen})`;
			return await runCoql(deps, `select ${select} from ${module} where ${where}`);
		}),
	);
	return [...new Map(pages.flat().map((row) => [String(row['id']), row])).values()];
}

const oneOf = (field: string, ids: readonly string[] = []): string[] =>
	ids.length > 0 ? [`${field} in (${ids.map(coqlText).join(', ')})`] : [];

const numberOf = (value: Json | undefined): number | null =>
	typeof value === 'number' ? value : null;
