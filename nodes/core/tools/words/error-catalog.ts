import { createFail, type ErrorCatalog } from '../../kernel/errors';

export type ToolErrorCode =
	| 'ARGUMENT_MISSING'
	| 'ARGUMENT_UNKNOWN'
	| 'ARGUMENT_WRONG'
	| 'CHANGES_NOTHING'
	| 'CLASS_OFF'
	| 'CONTACT_NOT_KNOWN'
	| 'CONVERSION_CLOSED'
	| 'CURSOR_REFUSED'
	| 'CUSTOMERS_RESTRICTED'
	| 'FIELD_CLOSED'
	| 'FIELD_HIDDEN'
	| 'FIELD_NAME_UNKNOWN'
	| 'MODULE_CLOSED'
	| 'NAME_NOT_FOUND'
	| 'NAME_OF_SEVERAL'
	| 'NOT_BOOKED_HERE'
	| 'QUERY_NOT_BOUND'
	| 'QUERY_REFUSED'
	| 'QUERY_UNREADABLE'
	| 'RECORD_OUTSIDE'
	| 'TOOLS_EXPIRED'
	| 'TOOL_UNKNOWN'
	| 'VALUE_OUTSIDE'
	| 'WRITES_CEILING';

/** What can stop the call of a tool before Zoho CRM is asked; `{parameter}` is the argument it is about. */
export const toolErrorCatalog: ErrorCatalog<ToolErrorCode> = {
	ARGUMENT_MISSING: {
		title: "The argument '{parameter}' is missing",
		advice: "Call the tool again with '{parameter}': {expected}.",
	},
	ARGUMENT_UNKNOWN: {
		title: "The tool has no argument '{parameter}'",
		advice: 'Its arguments are: {allowed}.',
	},
	ARGUMENT_WRONG: {
		title: "The argument '{parameter}' does not fit",
		advice: "'{parameter}' takes {expected}.",
	},
	CHANGES_NOTHING: {
		title: "'{parameter}' names nothing to write",
		advice: 'Give at least one field with its value.',
	},
	CLASS_OFF: {
		title: "The tool '{parameter}' is not switched on",
		advice:
			'The owner of these tools has not allowed it. Tell the user so; there is no other way to do it here.',
	},
	CONTACT_NOT_KNOWN: {
		title: "No contact in Zoho CRM has what '{parameter}' says",
		advice:
			'The owner of these tools books for contacts alone that are known. Nothing was written. Ask for another number or address, or tell the user that somebody will be in touch.',
	},
	CONVERSION_CLOSED: {
		title: "The lead in '{parameter}' cannot be converted by these tools, because of {module}",
		advice: '{reason}. Tell the user so: somebody has to convert it in Zoho CRM.',
	},
	CURSOR_REFUSED: {
		title: "The value of '{parameter}' is no cursor of this question",
		advice:
			"A cursor goes back exactly as it came, within 15 minutes, in the same session and with the same other arguments. Ask again without '{parameter}' to begin anew.",
	},
	CUSTOMERS_RESTRICTED: {
		title: "Customers cannot be looked for: '{parameter}' allows no module of them whole",
		advice:
			'Of Accounts, Contacts and Leads none is open with all of its fields. Look in a module that is open with the tool for finding records.',
	},
	FIELD_CLOSED: {
		title: "The field '{field}' in '{parameter}' may not be filled by these tools",
		advice: 'The owner of these tools allows in {module}: {allowed}.',
	},
	FIELD_HIDDEN: {
		title: "The field '{field}' in '{parameter}' is not shown by these tools",
		advice: 'The owner of these tools shows in {module}: {allowed}.',
	},
	FIELD_NAME_UNKNOWN: {
		title: "The module {module} has no field '{field}', which '{parameter}' names",
		advice: 'Use API names or labels. {allowed}',
	},
	MODULE_CLOSED: {
		title: "The module '{module}' in '{parameter}' is not open to these tools",
		advice: 'Open are: {allowed}.',
	},
	NAME_NOT_FOUND: {
		title: "No record of {module} that these tools may see is called what '{parameter}' says",
		advice: 'Give the ID of the record, or look for it by other words first. {allowed}',
	},
	NAME_OF_SEVERAL: {
		title: "'{parameter}' does not say which record of {module} is meant",
		advice: 'Ask the user which one is meant and give its ID. Candidates: {allowed}.',
	},
	NOT_BOOKED_HERE: {
		title: "The meeting in '{parameter}' was not booked by these tools",
		advice:
			'They cancel what they booked themselves, and others only where their owner allows to delete. Nothing was changed. Tell the user that somebody has to cancel it in Zoho CRM.',
	},
	QUERY_NOT_BOUND: {
		title: "'{parameter}' reads what these tools may not read unbounded",
		advice:
			'{reason}. Ask for it in a query of its own from that module, or use the tool for finding records.',
	},
	QUERY_REFUSED: {
		title: "Zoho CRM does not take what '{parameter}' asks for",
		advice: '{reason}',
	},
	QUERY_UNREADABLE: {
		title: "'{parameter}' is no query that these tools can read, near '{near}'",
		advice:
			"It takes: select fields from Module where conditions [group by fields] [order by field asc|desc] [limit n]. {expected}. Texts and dates stand in single quotes, a quote within them doubled ('O''Brien').",
	},
	RECORD_OUTSIDE: {
		title: "The record in '{parameter}' is not one that these tools may touch",
		advice:
			'It is not there, or it does not fulfill what the owner of these tools demands of records of {module}: {allowed}.',
	},
	TOOLS_EXPIRED: {
		title: "These tools have expired, so '{parameter}' was not run",
		advice: 'Their owner set an end that has passed. Ask the owner to set a later one.',
	},
	TOOL_UNKNOWN: {
		title: "There is no tool '{parameter}'",
		advice: 'The tools are: {allowed}.',
	},
	VALUE_OUTSIDE: {
		title: "The value in '{parameter}' is not one that these tools may fill in",
		advice:
			'The owner of these tools demands of what is filled in {module}: {allowed}. Give such a value, or leave the field alone and tell the user.',
	},
	WRITES_CEILING: {
		title: "The call would write more than '{parameter}' allows",
		advice:
			'The owner of these tools allows {ceiling} records {per}, and {left} are left. Nothing of this call was written. Stop here and tell the user.',
	},
};

/** Throw what it returns. */
export const failTool = createFail(toolErrorCatalog);
