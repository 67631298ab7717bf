import { expect, it } from 'vitest';
import { nameField } from '../../../../../nodes/core/zoho/modules/name-field';

it.each([
	['Accounts', 'Account_Name'],
	['Calls', 'Subject'],
	['Campaigns', 'Campaign_Name'],
	['Cases', 'Subject'],
	['Contacts', 'Full_Name'],
	['Deals', 'Deal_Name'],
	['Events', 'Event_Title'],
	['Invoices', 'Subject'],
	['Leads', 'Full_Name'],
	['Price_Books', 'Price_Book_Name'],
	['Products', 'Product_Name'],
	['Purchase_Orders', 'Subject'],
	['Quotes', 'Subject'],
	['Sales_Orders', 'Subject'],
	['Solutions', 'Solution_Title'],
	['Tasks', 'Subject'],
	['Vendors', 'Vendor_Name'],
	['Fleet_Contracts', 'Name'],
	['constructor', 'Name'],
])('knows %s by %s', (module, field) => expect(nameField(module)).toBe(field));
