import { expect, it } from 'vitest';
import { valueKindOf } from '../../../../../nodes/core/gate/reading/value-kinds';

it.each([
	['Last_Name', 'text', false, 'copied'],
	['Company', 'text', false, 'copied'],
	['Title', 'text', false, 'copied'],
	['Subject', 'text', false, 'written'],
	['Deal_Name', 'text', false, 'written'],
	['Note_Title', 'text', false, 'written'],
	['Subject', 'text', true, 'copied'],
	['Order_Number', 'text', true, 'copied'],
	['Description', 'textarea', false, 'written'],
	['Wishes', 'textarea', true, 'written'],
	['Mailing_Street', 'textarea', false, 'copied'],
	['Phone', 'phone', false, 'copied'],
	['Website', 'website', false, 'copied'],
	['Account_Name', 'lookup', false, 'copied'],
	['Email', 'email', false, 'copied'],
	['Amount', 'decimal', false, 'derived'],
	['Closing_Date', 'date', false, 'derived'],
	['Stage', 'picklist', false, 'derived'],
	['Email_Opt_Out', 'boolean', false, 'derived'],
])('%s, a %s (own field: %s), is %s', (name, kind, custom, expected) => {
	expect(valueKindOf({ name, kind, custom })).toBe(expected);
});
