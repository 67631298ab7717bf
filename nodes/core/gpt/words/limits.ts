/**
 * What the GPT side takes, asks and accepts at most or at least, each with its source or reason.
 * "The same page" is OpenAI's guide Structured Outputs, section Supported schemas, as of February 2026.
 */
export const limits = {
	/** Properties of a strict schema (the same page); a field is one, with two more inside. */
	schemaProperties: 5_000,
	/** Choices of all fields of a schema together (the same page). */
	schemaChoices: 1_000,
	/** Characters of all names and choices of a schema together (the same page). */
	schemaCharacters: 120_000,
	/** Choices of one field from which on their characters count on their own (the same page). */
	longListChoices: 250,
	/** Characters of the choices of such a field (the same page). */
	longListCharacters: 15_000,
	/** Categories of one choice question of decisions (OpenAI's SDK, `DecisionCreateParams`). */
	decisionChoices: 255,
	/** Fields asked for at once: with more, models begin to leave some out. */
	groupFields: 40,
	/** Values of a picklist that are shown to the model; for a longer one it writes the text it finds, and the Gate checks it. */
	shownChoices: 250,

	/** Calls for one answer that does not have the agreed form: the second names what was wrong. */
	formTries: 2,
	/** Calls for one answer that was cut: the second has twice the room. */
	cutTries: 2,
	/** Marks drawn to fence a text in: one is enough, unless the source of marks is broken. */
	fenceTries: 10,
	/** Calls that meet passing obstacles: 408, 409, 5xx, no connection, a time-out, and 429 while no other call gets through. */
	callTries: 4,
	/** Milliseconds to wait for a server: limits per minute are over by then, and the error names a longer wait. */
	pauseMs: 120_000,
	/** Output tokens an answer has room for at least: to cut one costs a whole second call. */
	leastOutputTokens: 512,

	/** Characters of a quote: nobody reads more than some pages to check a value, and to look for more takes long. Own choice. */
	quoteCharacters: 10_000,
	/** Words of a quote that is looked for loosely, at least: two words in order stand in almost any text. */
	leastLooseWords: 3,
	/** The same at most: a quote is the shortest passage that states a value, so a longer one is found as it stands or not at all. */
	mostLooseWords: 40,
	/** Share of the quote's words that must be found again. Own choice: models leave words out of quotes (docs/decisions/0010). */
	looseCoverage: 0.75,
	/** Share of the found passage that those words must make up. Own choice: two others may stand beside each. */
	looseDensity: 1 / 3,
	/** Words before a value within which a negation reaches it (docs/decisions/0010). */
	negationWords: 4,
	/** Characters before a value that are looked at for those words. */
	negationCharacters: 120,
	/** Days on either side of a document's own within which a day without a year is the nearest such day. */
	nearDays: 90,
	/** Characters beside a quote within which a word that it cuts through ends: no word is longer, but a text without blanks goes on. */
	wordCharacters: 1_000,
	/** Digits that may stand in groups, as those of a phone number; fewer stand so by chance. */
	leastGroupedDigits: 6,
	/** Characters of what is taken for a choice that is spelled differently, unless a choice is long itself. */
	choiceCharacters: 200,
	/** Characters of a turn: a longer one is cut, as a quote must be read by a person and a call must hold a few. Own choice: two minutes. */
	turnCharacters: 2_000,
	/** Turns that a part of a transcript repeats of the part before, so that a thought is not cut in two. */
	overlapTurns: 2,
	/** Turns an action item rests on, at most: a good one names one to three, and each takes time. */
	namedTurns: 20,
	/** Turns before and after a named one that may hold the words of its point, as answers are short. */
	turnsAround: 3,
	/** Characters of a point that are compared; points are a sentence, and a longer one would cost time. Own choice. */
	pointCharacters: 2_000,
	/** Words of a point that are said together elsewhere and not where it says: it names the wrong turns. One is chance. */
	elsewhereWords: 2,
	/** Share of the words of a next step that must have been said in the call: good ones put up to two fifths otherwise. */
	saidShare: 0.5,
	/** Wishes of one text that are told: nobody writes more into a mail, and each is asked about, looked up and written. Own choice. */
	wishes: 10,
	/** Characters of what a wish is said to be: a sentence, however long. Own choice. */
	wishCharacters: 500,
	/** Probability from which on one of several categories applies: more likely than not. */
	appliesFrom: 0.5,
	/** Tokens whose probability is asked for in each place: the label's, the second's and a few that spell them otherwise. */
	topLogprobs: 5,
	/** By how much the probabilities of a full set may miss 1, and by how much more an entry: they come rounded to two decimals. */
	sumTolerance: 0.02,
	sumToleranceEach: 0.005,

	/** Input tokens up to which a request has the usual price (OpenAI, Pricing, long context). */
	usualPriceTokens: 272_000,
} as const;

/** Milliseconds before the second try where the server names none, and the most of their doubling: OpenAI's SDK waits so. */
export const backOff = { firstMs: 500, mostMs: 8_000 } as const;

/** What reading files and asking servers takes at most or at least, outside of core. */
export const hostLimits = {
	/** Letters and digits on all pages of a PDF together; fewer are no text layer but a stamp or nothing. */
	leastPdfLetters: 20,
	/** Bytes of a model's answer: the usual models write 128,000 tokens, about half a megabyte. */
	answerBytes: 4 * 2 ** 20,
	/** Milliseconds for a list of models: longer than a healthy server takes, short for somebody who waits. */
	listMs: 15_000,
} as const;

/** What a model is shown as it is, in place of a text. */
export const shownLimits = {
	/** Bytes of all files of a call: as base64 they fill the 20 MiB of one `image_url` (OpenAI's API reference, maxLength). */
	bytes: 15 * 2 ** 20,
	/** Files of a mail. Own choice: each takes as many tokens as a page or two of text. */
	files: 10,
	/** Pixels of a picture that comes with a mail, at least: 250 by 200. Smaller ones are the logos and signs of footers. */
	mailPixels: 50_000,
} as const;

/** What reading one document may take, outside of n8n's thread. */
export const documentLimits = {
	/** Threads that read, and documents read at once. Own choice: n8n itself needs a processor, too. */
	workers: 2,
	/** Milliseconds a thread may take to be loaded: it takes a tenth of a second, on a busy machine some seconds. */
	startMs: 60_000,
	/** Milliseconds after which a thread without work ends: the next item of a batch comes sooner. */
	idleMs: 10_000,
	/** Milliseconds between two looks at a reader's memory: it grows by a gigabyte a second at most. */
	watchMs: 50,
	/** Bytes a reader may hold, buffers included; less on a small machine. An honest mail of 10 MB takes less than half. */
	memoryBytes: 512 * 2 ** 20,
	/** Bytes a reader may hold when it takes the next document; a new one is there in a tenth of a second. */
	keptBytes: 128 * 2 ** 20,
	/**
	 * Megabytes of heap at which Node itself ends a reader. Far above what a reader may hold: a heap that
	 * meets this limit in one step, as with a long array, ends the whole process.
	 */
	heapMegabytes: 4_096,
	/** Characters of a page of HTML; the largest newsletters are a tenth of it. */
	htmlCharacters: 2 ** 24,
	/** Elements of a page of HTML: 10 MB of a table with styles hold 140,000. */
	htmlElements: 1_000_000,
	/** Elements within each other: a mail of a hundred answers, each within the one before, has 300. */
	htmlDepth: 1_000,
	/** Parts of a mail: each file is one. */
	mailParts: 1_000,
	/** Characters of a file that is read with its mail: a contract of fifty pages. A longer one is not read. */
	attachedCharacters: 200_000,
	/** Calendar files read with a mail: an invitation has one, or the same one twice. */
	calendars: 5,
	/** Files in an archive: a Word document has one for each picture. */
	zipEntries: 10_000,
	/** Bytes of the texts in an archive once unpacked: 100,000 rows of a workbook are half of it. Its parsers take about six times as much. */
	zipBytes: 64 * 2 ** 20,
	/** Cells of all tables of a workbook, with the empty ones before the last. */
	sheetCells: 1_000_000,
} as const;

/** Output tokens an answer is expected to take, braces and names included. Own estimate: a quote is a sentence. */
export const expectedTokens = {
	classify: 200,
	wishes: 600,
	extractField: 60,
	secondField: 160,
	summarize: 1_500,
	secondSummary: 3_000,
} as const;

/** What an option of the node is when nobody sets it, and what it takes. */
export const optionLimits = {
	/** A confidence below it sends the category to review; so does none, unless this and the margin are 0 (docs/decisions/0017). */
	threshold: { usual: 0.8, least: 0, most: 1 },
	/** A lead over the second best category below it does, too. Both: own choice, on the side of review. */
	margin: { usual: 0.15, least: 0, most: 1 },
	/** Seconds for one answer: reasoning models think for minutes. */
	timeoutSeconds: { usual: 120, least: 1, most: 3_600 },
	/** Calls in flight at once. Own choice: a server that finds them too many has them halved. */
	concurrency: { usual: 8, least: 1, most: 16 },
	/** Characters of a text, about 250,000 tokens: as much as the largest usual models take. */
	characters: { usual: 1_000_000, least: 1 },
	/** Characters of a transcript in one call: several hours, far below the context of current models. */
	transcriptCharacters: { usual: 400_000, least: 1_000 },
	/** Megabytes of a file. Own choice: what mail servers usually let through. */
	fileMegabytes: { usual: 25, least: 1 },
	/** Seconds of reading for one document: an honest mail of 10 MB takes 2, and a small server is five times slower. */
	readingSeconds: { usual: 20, least: 1, most: 600 },
	/** Pages of a PDF. Own choice: a contract with its annexes. */
	pages: { usual: 100, least: 1 },
	/** Pages of a PDF that is shown. Own choice: a page takes one to three thousand tokens, ten times those of its text. */
	scannedPages: { usual: 20, least: 1 },
} as const;
