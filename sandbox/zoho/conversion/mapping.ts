import type { JsonObject } from '../json.ts';

/** Fields of a lead and where they go, as the default mapping of a new organisation has it. */
const toContact: Record<string, string> = {
	...same('Salutation First_Name Last_Name Email Secondary_Email Phone Mobile Fax Lead_Source'),
	...same('Email_Opt_Out Skype_ID Twitter Description'),
	Designation: 'Title',
	Street: 'Mailing_Street',
	City: 'Mailing_City',
	State: 'Mailing_State',
	Zip_Code: 'Mailing_Zip',
	Country: 'Mailing_Country',
};
const toAccount: Record<string, string> = {
	...same('Phone Fax Website Industry Annual_Revenue Rating'),
	Company: 'Account_Name',
	No_of_Employees: 'Employees',
	Street: 'Billing_Street',
	City: 'Billing_City',
	State: 'Billing_State',
	Zip_Code: 'Billing_Code',
	Country: 'Billing_Country',
};

function same(names: string): Record<string, string> {
	return Object.fromEntries(names.split(' ').map((name) => [name, name]));
}

/** What a contact takes from a lead. */
export const contactFrom = (lead: JsonObject): JsonObject => mapped(lead, toContact);

/** What an account takes from a lead; without a name when the lead has no company. */
export const accountFrom = (lead: JsonObject): JsonObject => mapped(lead, toAccount);

/** Values that the lead has, under the names they get. */
function mapped(lead: JsonObject, mapping: Record<string, string>): JsonObject {
	const values = Object.entries(mapping).flatMap(([from, to]) => {
		const value = lead[from];
		return value === undefined || value === null || value === '' ? [] : [[to, value] as const];
	});
	return Object.fromEntries(values);
}
