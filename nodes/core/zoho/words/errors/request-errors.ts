/** What is found before anything is sent, and what cannot be known afterwards. */
export const requestErrors = {
	UNKNOWN_FIELD: {
		title: "Module '{module}' has no field '{field}'",
		advice: 'Zoho CRM would ignore it without a word. {hint}',
	},
	NAMES_CONTRADICT: {
		title: "'{name}' and '{field}' are one field of module '{module}', and have different values",
		advice: "Nothing was written. Give the value once, as '{field}'.",
	},
	READ_ONLY: {
		title: "The field '{field}' cannot be written",
		advice: "Leave '{field}' out: Zoho CRM fills it itself.",
	},
	REQUIRED: {
		title: "The required field '{field}' has no value",
		advice: "Give '{field}' a value.",
	},
	WRONG_TYPE: {
		title: "The field '{field}' takes another kind of value",
		advice: '{reason}.',
	},
	TOO_LONG: {
		title: "The value of '{field}' is too long",
		advice: '{reason}.',
	},
	TOO_MANY_DECIMALS: {
		title: "The value of '{field}' has too many decimal places",
		advice: '{reason}.',
	},
	NOT_IN_PICKLIST: {
		title: "The value of '{field}' is not in its picklist",
		advice: 'Use one of: {allowed}.',
	},
	BAD_FORMAT: {
		title: "The value of '{field}' does not have the form Zoho CRM reads",
		advice: '{reason}.',
	},
	INVALID_ID: {
		title: "'{parameter}' holds no record ID",
		advice:
			'A record ID is a text of digits, e.g. 5725767000000411001. A number loses its last digits, so give it as text.',
	},
	CUSTOMER_KNOWN: {
		title: 'Somebody made a record of this customer meanwhile',
		advice:
			"{why}: {records}. Nothing was written. Run the item again from 'Find Customer', or let 'If Customer Is Known by Now' put out who it is.",
	},
	NOTHING_TO_UPDATE: {
		title: "The update holds no value for any field of the module '{module}'",
		advice:
			"Give at least one field under 'Values', or check that the item's names are API names of the module's fields.",
	},
	INVALID_MODULE_NAME: {
		title: "'Module' holds no API name of a module",
		advice: "Use the API name, e.g. 'Leads' or 'Sales_Orders'.",
	},
	INVALID_PATH: {
		title: "'Path' is no path behind the address of Zoho CRM",
		advice:
			"Give a path such as '/crm/v8/Leads', without a host, and the query under 'Query Parameters'.",
	},
	TOO_MANY_FIELDS: {
		title: "'Fields' names {count} fields",
		advice: 'Zoho CRM gives at most {limit} at once. Choose fewer fields.',
	},
	SORT_WITH_VIEW: {
		title: "'Sort By' cannot be combined with 'Custom View ID'",
		advice: 'Zoho CRM sorts a custom view by its own rule. Leave one of the two out.',
	},
	WORD_TOO_SHORT: {
		title: "'Word' is too short to search for",
		advice: 'Zoho CRM searches for words of at least {limit} characters.',
	},
	PHONE_TOO_SHORT: {
		title: "'Phone' is too short to search for",
		advice: 'Zoho CRM searches for numbers of at least {limit} digits.',
	},
	SEARCH_EMPTY: {
		title: "'{parameter}' is empty, so there is nothing to search for",
		advice: "Give '{parameter}' a value.",
	},
	CRITERIA_NOT_READ: {
		title: "Zoho CRM cannot search the module '{module}' by these criteria",
		advice:
			'{reason} A condition is (Field:operator:value); and or or joins two of them, with one more pair of brackets around. In a value a backslash goes before brackets and commas.',
	},
	OPERATOR_NOT_SUPPORTED: {
		title: "The operator '{operator}' does not work on the field '{field}' in a search",
		advice: 'Use one of: {allowed}. {hint}',
	},
	OPERATOR_NOT_QUERIED: {
		title: "The operator '{operator}' does not work on the field '{field}' in a trigger",
		advice: 'Zoho CRM cannot look for changes by it. {hint}',
	},
	MODULE_NOT_WATCHED: {
		title: "Zoho CRM does not say what changes in the module '{module}'",
		advice:
			"Check that 'Module' is one that the connected user sees and that keeps when a record was made and changed: Zoho CRM answers queries (COQL) on most modules, not on all. Of 'Conditions', try it without them.",
	},
	MODULE_WITHOUT_STAGE: {
		title: "The records of the module '{module}' have no stage",
		advice:
			"'Stage Changed' is there for deals and quotes. For another field choose 'Field Changed', and the field.",
	},
	STATE_UNREADABLE: {
		title: 'What the trigger kept since its last poll cannot be read',
		advice:
			"Nothing was skipped without a word: it stops here. Delete the node, add it again, and let it start from the date of the last execution under 'Start From'.",
	},
	OWN_USER_UNKNOWN: {
		title: 'Zoho CRM does not say which user this connection is',
		advice:
			"'Ignore Own Writes' needs to know it. Connect as a user of Zoho CRM, with the scope ZohoCRM.users.READ, or switch the option off.",
	},
	NO_SAMPLE: {
		title: "The module '{module}' has no change to show as a sample",
		advice:
			"Do in Zoho CRM what 'Events' names, with a record that fits 'Conditions', then fetch the sample again. A published workflow waits for such a change by itself.",
	},
	TIMELINE_NOT_KEPT: {
		title: "Zoho CRM keeps no timeline of the records in the module '{module}'",
		advice:
			"The timeline tells who changed a record and what. Without it, switch off 'Ignore Own Writes' and 'Include Changes', name no users, and choose neither 'Field Changed' nor 'Stage Changed'.",
	},
	CONDITION_VALUE: {
		title: "The condition on '{field}' lacks a value that '{operator}' can use",
		advice: '{reason}.',
	},
	UPSERT_NOT_SUPPORTED: {
		title: "Zoho CRM has no Create or Update for module '{module}'",
		advice: 'Search for the record first, then use Create or Update.',
	},
	TOO_MANY_MATCHING_FIELDS: {
		title: "'Matching Fields' names {count} fields",
		advice: 'Zoho CRM matches by at most {limit}.',
	},
	NOTE_EMPTY: {
		title: "The note has neither 'Title' nor 'Content'",
		advice: 'Give it at least one of them.',
	},
	NO_TAGS: {
		title: "'Tags' is empty",
		advice: 'Name at least one tag.',
	},
	NOT_A_PLAN: {
		title: "'Plan' holds no plan of the Zoho CRM Gate ('{field}')",
		advice: "Connect the output 'Ready' of the Gate, or hand its 'plan' on unchanged.",
	},
	PLAN_HELD: {
		title: "The plan may not be written: the Gate would hold '{fields}'",
		advice:
			"{why}, so the plan was weighed again by the rules as they are now. {reasons}. Send the proposal through the Gate again, with this node's credential; owner, layout and the like are set there as fixed values.",
	},
	RECORD_CHANGED: {
		title: "The record was changed after the Gate had looked at it: '{fields}'",
		advice:
			'Nothing of the plan was written, so that the change stays. Send the proposal through the Gate again: it then sees what the record holds today.',
	},
	JOURNAL_UNREADABLE: {
		title: 'What an earlier try kept of this row cannot be read',
		advice:
			'The row was not sent again, since it may be in Zoho CRM already. Look there before running the item again.',
	},
	FILE_EMPTY: {
		title: "The file '{file}' is empty",
		advice: 'It has no bytes, so nothing was sent. Check the node that should give the file.',
	},
	FILE_TOO_BIG: {
		title: "The file '{file}' is too big for Zoho CRM",
		advice: 'It has {size}, and Zoho CRM takes at most {limit} here. Nothing was sent.',
	},
	TOO_MANY_FILES: {
		title: 'There are {count} files for one call',
		advice: 'Zoho CRM takes at most {limit} at once. Send them in several calls.',
	},
	OUTCOME_UNKNOWN: {
		title: "It is unknown whether Zoho CRM made the change in module '{module}'",
		advice: 'It was sent ({sentAt}), but its answer was lost. {check}',
	},
	SOURCES_NOT_READ: {
		title: "What was written before could not be looked up in the module '{module}'",
		advice:
			"Nothing was sent, since it may be there already. Zoho CRM lets the connected user not read '{module}' ({zohoCode}). Give them the right to, or set 'Source Field' and 'Trace' so that another place tells.",
	},
	SOURCE_FIELD_UNFIT: {
		title: "The field '{field}' of the module '{module}' cannot hold what '{parameter}' writes",
		advice: "'{parameter}' takes {wanted}. Add one to the module in Zoho CRM, or choose another.",
	},
	TRACE_NOT_WRITTEN: {
		title: "The record {id} of '{module}' was written, and the note that tells from what was not",
		advice:
			"{reason}. Do not write the record again: run the item again with 'Retry', which adds the note alone, or set 'Trace' to another place.",
	},
	PAGES_BROKEN: {
		title: "Zoho CRM said that more records of '{module}' follow, and then gave none",
		advice:
			'{before} were read up to there, and what follows is unknown, so none are put out. Run the item again.',
	},
	PAGES_REPEATED: {
		title: "Zoho CRM said that more records of '{module}' follow, and then gave the same again",
		advice:
			'What follows is unknown, so none are put out. Run the item again; if it stays so, look for a proxy or gateway between n8n and Zoho CRM that leaves the page out of the call.',
	},
	ROWS_REFUSED: {
		title: 'Zoho CRM refused {refusedCount} of {count} rows of the call',
		advice:
			"Written: {writtenRows}. Refused: {refusedRows}. Send only those again that were refused; 'details' say why of each.",
	},
	NOT_SENT: {
		title:
			'The row was not sent, since Zoho CRM had refused the rows before it for a reason that holds for all',
		advice: '{reason}',
	},
} as const;
