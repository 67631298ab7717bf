/** Fields by which people call a record; a module has one of them (see its fields in Zoho's documents of the API, v8). */
export const namesOfRecords = [
	'Full_Name',
	'Account_Name',
	'Deal_Name',
	'Subject',
	'Name',
] as const;
