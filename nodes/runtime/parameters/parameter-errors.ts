import { createFail, type ErrorCatalog } from '../../core/kernel/errors';

type Code =
	| 'PARAMETER_EMPTY'
	| 'PARAMETER_UNREADABLE'
	| 'PARAMETER_NOT_TEXT'
	| 'PARAMETER_NOT_NUMBER'
	| 'PARAMETER_NOT_BOOLEAN'
	| 'PARAMETER_NOT_A_CHOICE'
	| 'PARAMETER_NOT_JSON'
	| 'PARAMETER_NOT_A_TIME'
	| 'ID_AS_NUMBER'
	| 'ID_NOT_DIGITS'
	| 'FIELDS_NOT_OBJECT'
	| 'LIMIT_NOT_POSITIVE'
	| 'FIELDS_UNKNOWN'
	| 'PATH_NOT_RELATIVE'
	| 'RECORD_UNKNOWN'
	| 'RESULT_FIELD_TAKEN'
	| 'CREDENTIAL_NOT_CHOSEN'
	| 'CUSTOMER_NOT_GIVEN'
	| 'CUSTOMER_MODULE'
	| 'COUNTRY_NOT_TWO_LETTERS'
	| 'SOURCE_LEFT_NOWHERE'
	| 'OPERATION_UNKNOWN';

/** What can be wrong with the parameters of one item. */
export const parameterErrors: ErrorCatalog<Code> = {
	PARAMETER_EMPTY: {
		title: "The parameter '{parameter}' is empty",
		advice: "Fill in '{parameter}', or check that its expression gives a value for this item.",
	},
	PARAMETER_UNREADABLE: {
		title: "The parameter '{parameter}' could not be read",
		advice: 'Check its value or its expression. n8n says: {reason}.',
	},
	PARAMETER_NOT_TEXT: {
		title: "The parameter '{parameter}' is not a text",
		advice: "'{parameter}' takes a single text, and got {kind}. Point the expression at one value.",
	},
	PARAMETER_NOT_NUMBER: {
		title: "The parameter '{parameter}' is not a number",
		advice: "'{parameter}' takes a number, e.g. 50.",
	},
	PARAMETER_NOT_BOOLEAN: {
		title: "The parameter '{parameter}' is neither true nor false",
		advice: "Switch '{parameter}' on or off, or let its expression give true or false.",
	},
	PARAMETER_NOT_A_CHOICE: {
		title: "The parameter '{parameter}' has no such choice",
		advice: "'{parameter}' takes one of: {choices}.",
	},
	PARAMETER_NOT_JSON: {
		title: "The parameter '{parameter}' is not valid JSON",
		advice:
			'Check quotes, commas and brackets. Names and texts go in double quotes, e.g. {"Last_Name": "Rivers"}.',
	},
	PARAMETER_NOT_A_TIME: {
		title: "The parameter '{parameter}' is not a date",
		advice: 'Give a date, or a date and time, e.g. 2026-11-30 or 2026-11-30T09:00:00+01:00.',
	},
	ID_AS_NUMBER: {
		title: "The ID in the parameter '{parameter}' is a number",
		advice:
			'IDs of Zoho CRM have more digits than a number holds exactly, so its last digits may be lost already. Pass the ID as text from where it first appears, e.g. "5725767000000524157".',
	},
	ID_NOT_DIGITS: {
		title: "The parameter '{parameter}' is not a record ID",
		advice:
			'A record ID of Zoho CRM is a text of digits, as at the end of the address of the record, e.g. 5725767000000524157.',
	},
	FIELDS_NOT_OBJECT: {
		title: "The parameter '{parameter}' is not an object of fields and values",
		advice: 'Give one JSON object with field API names, e.g. {"Last_Name": "Rivers"}.',
	},
	LIMIT_NOT_POSITIVE: {
		title: "The parameter '{parameter}' is not a whole number from 1",
		advice: "Give '{parameter}' a whole number from 1, or switch on 'Return All'.",
	},
	FIELDS_UNKNOWN: {
		title: "The module '{module}' has no field '{fields}'",
		advice:
			"Use API names, as under Setup > Developer Hub > APIs > API Names in Zoho CRM, e.g. 'Last_Name'.",
	},
	PATH_NOT_RELATIVE: {
		title: "The parameter '{parameter}' does not begin with a single slash",
		advice: 'Give the path behind the host, e.g. /crm/v8/settings/roles.',
	},
	RECORD_UNKNOWN: {
		title: "There is no record with the ID {id} in the module '{module}'",
		advice:
			"Check 'Record ID' and 'Module'. The record may have been deleted, or the connected user may not see it.",
	},
	RESULT_FIELD_TAKEN: {
		title: "The item already has a field '{field}'",
		advice:
			"Name another field in the option 'Put Result in Field', or switch on the option 'Replace' where a loop runs the node on the same item again. A write has neither: rename the item's field before this node, or set 'Output' to 'Result'.",
	},
	CREDENTIAL_NOT_CHOSEN: {
		title: 'No credential for Zoho CRM is chosen at the top of the panel',
		advice: 'Choose one there or create it, then open the list again.',
	},
	CUSTOMER_NOT_GIVEN: {
		title: 'Nothing is given of the customer to find',
		advice:
			"Fill in at least one of 'Email', 'Phone', 'Person Name', 'Company' and 'Web Domain', or check that their expressions give a value for this item.",
	},
	CUSTOMER_MODULE: {
		title: "The parameter '{parameter}' is no module of customers",
		advice:
			"Choose Accounts, Contacts or Leads. For records of other modules put 'Find Customer' first, then 'Create' or 'Update'.",
	},
	COUNTRY_NOT_TWO_LETTERS: {
		title: "The parameter '{parameter}' is not the code of a country",
		advice: "Give '{parameter}' two letters, e.g. GB for the United Kingdom or DE for Germany.",
	},
	SOURCE_LEFT_NOWHERE: {
		title: "'Source ID' is set, and nothing would tell in Zoho CRM that it was written",
		advice:
			"Set 'Trace' to Note, or name a field of the module under 'Source Field': else the next delivery of the same source would be written again.",
	},
	OPERATION_UNKNOWN: {
		title: "The operation '{operation}' of the resource '{resource}' does not exist in this node",
		advice: 'Choose the resource and the operation from the lists.',
	},
};

/** Throw what it returns: `throw failParameter('PARAMETER_EMPTY', { parameter: 'Module' })`. */
export const failParameter = createFail(parameterErrors);
