import type { ErrorCatalog } from '../../kernel/errors';

const catalog = {
	REFUSED: {
		title: 'The model declined to answer',
		advice: "Read the text yourself, or choose another model in the parameter 'Model'.",
	},
	INJECTION_SUSPECTED: {
		title: 'The text seems to give orders to the machine that reads it',
		advice:
			'Look at the text before anything is written: its values may be what the sender wants them to be.',
	},
	ATTACHMENT_NOT_READ: {
		title: 'A file that came with the mail could not be read',
		advice: "See 'source.attachments' for which and why, and read it yourself.",
	},
	LOW_CONFIDENCE: {
		title: 'The confidence is below the review threshold',
		advice:
			"Check the category. If such texts are often right, describe the categories more clearly or lower the option 'Review Threshold'.",
	},
	SMALL_MARGIN: {
		title: 'The second best category is nearly as likely',
		advice: 'Check the category, and describe the two so that they exclude each other.',
	},
	REQUIRED_ABSENT: {
		title: 'The document does not state this required value',
		advice: 'Ask the sender for it, or enter it by hand.',
	},
	EVIDENCE_MISSING: {
		title: 'The quoted words are not in the document',
		advice: 'Look the value up in the document; the model may have made it up.',
	},
	EVIDENCE_CHANGED: {
		title: 'The document has another number, name or negation than the words quoted from it',
		advice: "Compare the value with the words under 'evidence', which are the document's own.",
	},
	EVIDENCE_INEXACT: {
		title: 'The quoted words stand in the document only nearly so',
		advice: "Compare the value with the words under 'evidence', which are the document's own.",
	},
	NEGATED: {
		title: 'A word such as "not" stands before it in the document',
		advice: 'Read the sentence: it may say the opposite.',
	},
	VALUE_NOT_IN_QUOTE: {
		title: 'The quoted words do not state the value',
		advice: 'Compare the value with the quoted words and the document.',
	},
	CHOICE_INFERRED: {
		title: 'The quoted words imply the choice without saying it',
		advice:
			"Check the choice, or accept all of this kind with the option 'Accept Inferred Choices'.",
	},
	YEAR_INFERRED: {
		title: 'The document names the day without this year',
		advice: 'Check the year.',
	},
	TIME_NOT_IN_QUOTE: {
		title: 'The quoted words do not state this time of day',
		advice: 'Check the time.',
	},
	TURN_UNKNOWN: {
		title: 'The point names no turn of the transcript',
		advice: 'Look in the transcript whether it was said at all.',
	},
	WRONG_TYPE: {
		title: 'The answer is of another type than the field',
		advice:
			"See 'raw' for what the model wrote, and describe in the field what it should look like.",
	},
	BAD_FORMAT: {
		title: 'The answer does not have the form of the field',
		advice:
			"See 'raw' for what the model wrote, and describe in the field what it should look like.",
	},
	NOT_A_CHOICE: {
		title: 'The answer is not one of the choices',
		advice: "See 'raw' for what the model wrote, and add a choice for it if one is missing.",
	},
	ENUM_COERCED: {
		title: 'The choice was spelled differently and taken for the one that reads the same',
		advice: "Nothing, unless 'raw' and 'value' mean different things to you.",
	},
	NUMBER_COERCED: {
		title: 'The number came as a text',
		advice: "Nothing, unless 'raw' and 'value' are different numbers to you.",
	},
} as const satisfies ErrorCatalog<string>;

export type IssueCode = keyof typeof catalog;

/** Everything an answer can be marked with, and what the person who reviews it can do. */
export const issueCatalog: ErrorCatalog<IssueCode> = catalog;

/** What speaks against a value, or what a reader should know of it. */
export interface AnswerIssue {
	code: IssueCode;
	/** One sentence without a full stop; never the value. */
	detail: string;
}

/** An issue in the catalog's words, or in `detail` that says it more exactly. */
export function issueOf(code: IssueCode, detail: string = catalog[code].title): AnswerIssue {
	return { code, detail };
}
