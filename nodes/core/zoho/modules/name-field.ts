const nameFields = new Map(
	Object.entries({
		Accounts: 'Account_Name',
		Calls: 'Subject',
		Campaigns: 'Campaign_Name',
		Cases: 'Subject',
		Contacts: 'Full_Name',
		Deals: 'Deal_Name',
		Events: 'Event_Title',
		Invoices: 'Subject',
		Leads: 'Full_Name',
		Price_Books: 'Price_Book_Name',
		Products: 'Product_Name',
		Purchase_Orders: 'Subject',
		Quotes: 'Subject',
		Sales_Orders: 'Subject',
		Solutions: 'Solution_Title',
		Tasks: 'Subject',
		Vendors: 'Vendor_Name',
	}),
);

/** The field that people know a module's records by; custom modules call theirs `Name`. */
export function nameField(module: string): string {
	return nameFields.get(module) ?? 'Name';
}
