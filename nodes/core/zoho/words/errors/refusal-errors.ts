/** What Zoho CRM itself refuses. `{field}`, `{module}` and the like are read from Zoho's details. */
export const refusalErrors = {
	MANDATORY_NOT_FOUND: {
		title: "The required field '{field}' has no value",
		advice: "Give '{field}' a value; the module's layout in Zoho CRM requires it.",
	},
	WHAT_ID_WITHOUT_MODULE: {
		title: "The field 'What_Id' names a record but not its module",
		advice:
			"It may point to records of several modules: give 'What_Id' an object with 'id' and 'module', e.g. the module Deals.",
	},
	INVALID_DATA: {
		title: "The field '{field}' does not take the value given",
		advice: "Zoho CRM expects {expected} in '{field}'.",
	},
	RECORD_NOT_FOUND: {
		title: "There is no record with the ID given in module '{module}'",
		advice:
			'Check the ID. The record may be in the Recycle Bin, in another module, or hidden from the connected user.',
	},
	ATTACHMENT_NOT_FOUND: {
		title: "The record in module '{module}' has no attachment with the ID given",
		advice:
			"Check 'Attachment ID' and 'Record ID'. The attachment may have been deleted, or hang on another record.",
	},
	DUPLICATE_DATA: {
		title: "A record with the same '{field}' exists: {id}",
		advice:
			"Update the record with the ID '{id}', or use Create or Update to change it where it exists.",
	},
	MULTIPLE_OR_MULTI_ERRORS: {
		title: 'Several fields were refused: {fields}',
		advice: 'Change each of the fields: {reasons}.',
	},
	DEPENDENT_FIELD_MISSING: {
		title: "The field '{field}' has no value, which the field '{dependee}' needs",
		advice: "Give '{field}' a value together with '{dependee}'.",
	},
	DEPENDENT_MISMATCH: {
		title: "The value of the field '{field}' does not go with another field",
		advice: "Make '{field}' and '{dependee}' fit each other.",
	},
	MAPPING_MISMATCH: {
		title: "The value of the field '{field}' does not belong to the record's layout or pipeline",
		advice: "Choose a value of '{field}' that the layout and the pipeline of the record have.",
	},
	AMBIGUITY_DURING_PROCESSING: {
		title: "Zoho CRM cannot tell which of several values to use for '{field}'",
		advice: 'Send only one of the values or parameters that exclude each other.',
	},
	EXPECTED_FIELD_MISSING: {
		title: 'None of the fields is there of which Zoho CRM needs one',
		advice: 'Give a value to at least one of: {field}.',
	},
	NOT_ALLOWED: {
		title: 'Zoho CRM does not allow this change to the record',
		advice: 'Look at the record in Zoho CRM: its state, or a rule of the module, rules this out.',
	},
	RECORD_LOCKED: {
		title: 'The record is locked',
		advice: 'Unlock the record in Zoho CRM, or wait until it is unlocked.',
	},
	NOT_APPROVED: {
		title: 'The record waits for approval',
		advice: 'Approve or reject the record in Zoho CRM first.',
	},
	NOT_REVIEWED: {
		title: 'The record waits for review',
		advice: 'Review the record in Zoho CRM first.',
	},
	RECORD_IN_BLUEPRINT: {
		title: 'The record is in a blueprint that rules this change out',
		advice: 'Move the record with a blueprint transition instead.',
	},
	ID_ALREADY_CONVERTED: {
		title: 'The lead is converted already',
		advice:
			'Nothing was changed. Look for its contact, account or deal; Zoho CRM lists converted leads in a view of their own.',
	},
	CANNOT_PERFORM_ACTION: {
		title: 'Zoho CRM does not allow this change to the record',
		advice:
			'The record may be locked, or wait for approval or review: look at it in Zoho CRM: {zohoMessage}.',
	},
	ALREADY_MODIFIED: {
		title: 'The record has been changed since it was read',
		advice: 'Read the record again and decide anew.',
	},
	NO_PERMISSION: {
		title: "The connected user may not do this in module '{module}'",
		advice:
			'Let an administrator change the profile of the user in Zoho CRM, or connect as another user. Missing: {permissions}.',
	},
	AUTHORIZATION_FAILED: {
		title: 'The connected user may not use this part of Zoho CRM',
		advice: 'Let an administrator change the profile of the user in Zoho CRM.',
	},
	INVALID_MODULE: {
		title: "Zoho CRM has no module '{module}' that the API serves",
		advice:
			'Choose the module from the list. Its API name stands in Zoho CRM under Setup, Developer Hub, APIs and SDKs, API names.',
	},
	INVALID_URL_PATTERN: {
		title: "Zoho CRM knows no endpoint at '{path}'",
		advice: "Compare 'Path' with Zoho's API documentation of the version in use.",
	},
	INVALID_REQUEST_METHOD: {
		title: "The endpoint '{path}' does not take the method {method}",
		advice:
			"The module may rule this operation out. In an API Request compare 'Method' with Zoho's API documentation of the endpoint.",
	},
	REQUIRED_PARAM_MISSING: {
		title: "The call lacks the parameter '{field}'",
		advice: "Add '{field}' under 'Query Parameters'.",
	},
	EXPECTED_PARAM_MISSING: {
		title: "The call lacks one of the parameters '{field}'",
		advice: "Add one of '{field}' under 'Query Parameters'.",
	},
	LIMIT_EXCEEDED: {
		title: "'{field}' holds more than Zoho CRM takes at once",
		advice: 'Send at most {limit}.',
	},
	LIMIT_REACHED: {
		title: 'The search reaches beyond the {limit} records that Zoho CRM gives',
		advice: "Narrow the search, set 'Limit', or use a COQL query, which reaches further.",
	},
	CRITERIA_LIMIT_EXCEEDED: {
		title: 'The search has more than {limit} conditions',
		advice: 'Use fewer conditions, or a COQL query.',
	},
	INVALID_QUERY: {
		title: "Zoho CRM cannot run the query because of '{field}'",
		advice: "Check that '{field}' exists in the module and takes the operator: {zohoMessage}.",
	},
	DISCRETE_PAGINATION_LIMIT_EXCEEDED: {
		title: 'Page numbers reach only the first 2,000 records',
		advice: "Use 'page_token' from the answer of the page before.",
	},
	PAGINATION_LIMIT_EXCEEDED: {
		title: 'Zoho CRM lists at most {limit} records in one go',
		advice: "Set 'Limit', choose a custom view, or read the module in parts with COQL.",
	},
	EXPIRED_VALUE: {
		title: "The value of '{field}' has expired",
		advice: 'Start again from the first page.',
	},
	FILE_SIZE_MORE_THAN_ALLOWED_SIZE: {
		title: 'The file is too big for Zoho CRM',
		advice: 'Zoho CRM takes 100 MB as an attachment, 20 MB in a field, 10 MB as a photo.',
	},
	BODY_SIZE_REACHED: {
		title: 'The file is too big for Zoho CRM',
		advice: 'Zoho CRM takes 100 MB as an attachment, what the form adds included.',
	},
	DOWNLOAD_NOT_ALLOWED: {
		title: 'The attachment is a link, so there is no file to download',
		advice: "Read the address of the file from the attachment's '$link_url'.",
	},
	VIRUS_DETECTED: {
		title: 'Zoho CRM found a virus in the file',
		advice: 'Nothing was kept of it. Check where the file comes from.',
	},
	NOT_SUPPORTED: {
		title: "Zoho CRM does not support this for module '{module}'",
		advice: 'Choose another module or operation.',
	},
	TOO_MANY_REQUESTS: {
		title: 'Zoho CRM takes no further calls from this organization for now',
		advice:
			'Either too many calls run at once, or the API credits of the last 24 hours are used up: see Setup, Developer Hub, APIs and SDKs in Zoho CRM. Run fewer workflows at the same time, or wait.',
	},
	RATE_LIMIT_EXCEEDED: {
		title: 'Zoho CRM takes no further calls from this organization for now',
		advice:
			'Either too many calls run at once, or the API credits of the last 24 hours are used up: see Setup, Developer Hub, APIs and SDKs in Zoho CRM. Run fewer workflows at the same time, or wait.',
	},
	INTERNAL_ERROR: {
		title: 'Zoho CRM could not finish the call on its side',
		advice: 'Wait a few minutes and run again; status.zoho.com tells of interruptions.',
	},
	REFUSED: {
		title: "Zoho CRM refused with the code '{zohoCode}'",
		advice: "Zoho says: {zohoMessage}. Look the code up in Zoho's API documentation.",
	},
} as const;
