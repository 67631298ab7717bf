/** The tools' own numbers: what a model can read, and what one call may cost. */
export const bounds = {
	/** Rows of one answer: asked for, and when nothing is said. */
	rows: 200,
	usualRows: 20,
	/** Records of one writing call, whatever the ceiling says. */
	recordsOfCall: 100,
	/** Characters of a value in a list and of one in a single record. */
	listText: 300,
	recordText: 8_000,
	/** Characters of all rows of an answer, some ten thousand tokens: further ones come with the next page. */
	answerText: 40_000,
	/** Fields of a row when none are named. */
	usualColumns: 10,
	/** Values of a picklist that a description of tools shows, and one of a module. */
	listedChoices: 12,
	describedChoices: 60,
	/** Characters that the fields of all modules take in a description of tools. */
	fieldGuide: 6_000,
	/** Modules that every tool lists; more are listed once. */
	listedModules: 50,
	/** Candidates for a name. */
	candidates: 10,
	/** Conditions of one question; with those of the owner they stay below Zoho's 25. */
	conditions: 12,
	/** Values of one condition, as COQL takes them after IN, and names of records among them. */
	values: 50,
	namesToFind: 10,
	/** How long a cursor is good for. */
	cursorMs: 15 * 60_000,
	/** Fewer characters are the whole of a text argument that somebody typed. */
	argumentText: 65_535,
} as const;

/** How long the writes of a client's session are remembered. */
export const sessionMs = 24 * 60 * 60_000;
export const hourMs = 60 * 60_000;
