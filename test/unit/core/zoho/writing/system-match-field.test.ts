import { expect, it } from 'vitest';
import { systemMatchField } from '../../../../../nodes/core/zoho/writing/system-match-field';

it.each([
	['Leads', 'Email'],
	['Contacts', 'Email'],
	['Accounts', 'Account_Name'],
	['Deals', 'Deal_Name'],
	['Campaigns', 'Campaign_Name'],
	['Cases', 'Subject'],
	['Solutions', 'Solution_Title'],
	['Products', 'Product_Name'],
	['Vendors', 'Vendor_Name'],
	['Price_Books', 'Price_Book_Name'],
	['Quotes', 'Subject'],
	['Sales_Orders', 'Subject'],
	['Purchase_Orders', 'Subject'],
	['Invoices', 'Subject'],
	['Bike_Repairs', 'Name'],
	['toString', 'Name'],
])('Zoho tells records of %s apart by %s', (module, field) => {
	expect(systemMatchField(module)).toBe(field);
});
