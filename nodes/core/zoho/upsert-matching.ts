import type { JsonObject } from '../kernel/json';
import type { Field } from './field';
import { comparable } from './lost-answer';

/** Zoho's own matching field of a module; custom modules match by `Name`. Source: v8 upsert documents. */
const systemFields: Record<string, string> = {
	Leads: 'Email',
	Contacts: 'Email',
	Accounts: 'Account_Name',
	Deals: 'Deal_Name',
	Campaigns: 'Campaign_Name',
	Cases: 'Subject',
	Solutions: 'Solution_Title',
	Products: 'Product_Name',
	Vendors: 'Vendor_Name',
	Price_Books: 'Price_Book_Name',
	Quotes: 'Subject',
	Sales_Orders: 'Subject',
	Purchase_Orders: 'Subject',
	Invoices: 'Subject',
};

/** Activities have no upsert. */
export const noUpsert: ReadonlySet<string> = new Set(['Tasks', 'Events', 'Calls']);

/** The fields Zoho matches by: those given, else its own, and every unique field. */
function matchedBy(module: string, given: string[], fields: Field[]): string[] {
	const own = given.length > 0 ? given : [systemFields[module] ?? 'Name'];
	return [...own, ...fields.filter((field) => field.unique).map((field) => field.name)];
}

/** Whether an upsert of the row finds its record again when it is sent twice. */
export function hasMatchValue(
	module: string,
	given: string[],
	fields: Field[],
	row: JsonObject,
): boolean {
	const names = matchedBy(module, given, fields);
	return row['id'] !== undefined || names.some((name) => comparable(row[name]) !== undefined);
}
