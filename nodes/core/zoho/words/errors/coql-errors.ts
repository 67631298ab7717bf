/** What can be wrong with a COQL query, found before it is sent or told by Zoho. `{parameter}` is where it was typed. */
export const coqlErrors = {
	COQL_NOT_A_QUERY: {
		title: "'{parameter}' is no COQL query",
		advice:
			'COQL only reads: start with SELECT and field names, then FROM with a module, then WHERE.',
	},
	COQL_STAR: {
		title:
			"'{parameter}' asks for all fields of the module '{module}' with '*', which COQL does not know",
		advice:
			'Name the fields, e.g. select Last_Name, Email from Leads where id is not null. To count records use COUNT(id).',
	},
	COQL_WITHOUT_WHERE: {
		title: "'{parameter}' reads the module '{module}' without WHERE",
		advice: 'COQL requires it. For all records add: where id is not null',
	},
	COQL_LIMIT: {
		title:
			"The LIMIT of '{parameter}', which reads the module '{module}', is none that Zoho CRM takes",
		advice:
			"LIMIT takes 1 to 2,000. For more leave it out of the query and set 'Limit': the pages are then read one after another.",
	},
	COQL_REACH: {
		title: "'{parameter}' has more than {limit} results in the module '{module}'",
		advice: "Narrow it with WHERE, e.g. by id > the last one read, or set 'Limit'.",
	},
	COQL_MODULE: {
		title: "Zoho CRM has no module '{module}', which '{parameter}' reads from",
		advice:
			"Check the name after FROM in '{parameter}'. It is an API name, e.g. Leads; all of them stand in Zoho CRM under Setup, Developer Hub, APIs and SDKs, API names.",
	},
	COQL_FIELD: {
		title: "Module '{module}' has no field '{field}', which '{parameter}' names",
		advice: 'COQL takes API names of fields, upper and lower case as they are. {hint}',
	},
	COQL_COLUMN: {
		title: "Zoho CRM cannot read '{field}' in '{parameter}' from module '{module}'",
		advice:
			'Check each name in it: before a dot stands a lookup field, behind it a field of the module that the lookup leads to. Beside SUM, AVG, MIN, MAX and COUNT each other field stands in GROUP BY.',
	},
	COQL_OPERATOR: {
		title:
			"The field '{field}' of the module '{module}' in '{parameter}' does not go with the operator '{operator}' and its value",
		advice:
			'Texts and picklists take =, !=, like, in and their opposites, with values in single quotes. Numbers and dates take =, !=, <, >, between and in, numbers without quotes. Lookups take =, != and in with IDs. All but checkboxes take is null.',
	},
	COQL_TOO_MUCH: {
		title: "'{parameter}', which reads the module '{module}', holds more than Zoho CRM takes",
		advice:
			'COQL takes up to 50 fields, 25 conditions, 50 values after IN (500 and 100 on newer pages of Zoho), 4 fields after GROUP BY, 10 after ORDER BY, and reaches the first 100,000 records.',
	},
	COQL_ALIAS: {
		title:
			"'{parameter}', which reads the module '{module}', names a column twice or by a name that COQL does not take",
		advice:
			'Name each column once, and give each AS a name of its own in single quotes that is no field name.',
	},
	SYNTAX_ERROR: {
		title: "Zoho CRM cannot read '{parameter}', which asks the module '{module}'",
		advice:
			'Check it near {near}. Texts stand in single quotes, and so does a field named like a word of SQL, e.g. External. Once there are more than two conditions brackets go around each pair.',
	},
} as const;
