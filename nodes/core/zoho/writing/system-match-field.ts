/** Zoho's own matching field of a module; custom modules match by `Name`. Source: v8 upsert documents. */
const systemFields = new Map(
	Object.entries({
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
	}),
);

/** The field by which Zoho itself tells whether a record of the module exists. */
export function systemMatchField(module: string): string {
	return systemFields.get(module) ?? 'Name';
}
