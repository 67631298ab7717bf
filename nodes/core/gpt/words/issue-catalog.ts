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
	PICTURES_NOT_READ: {
		title: 'The model was shown the text alone, without its pictures and scans',
		advice:
			"Look at the pictures yourself. To have them read, choose a model that takes them in the parameter 'Model', and another engine than Decisions.",
	},
	NOTHING_READ: {
		title: 'The model read no value from the picture or scan',
		advice:
			'Look at it yourself: it may be blurred, or the model may be one that passes over pictures without a word.',
	},
	DOC_LOW_QUALITY: {
		title: 'Some letters or digits of the text cannot be read',
		advice:
			'Compare every value with the original as it looks on the screen; letters or digits may be missing. For a PDF whose fonts do not say which letters they hold, text recognition (OCR) or saving it anew helps. In a mail, they got lost on its way, or in the node that read it.',
	},
	LOW_CONFIDENCE: {
		title: 'The confidence is below the review threshold',
		advice:
			"Check the category. If such texts are often right, describe the categories more clearly or lower the option 'Review Threshold'.",
	},
	CONFIDENCE_UNKNOWN: {
		title: 'The model server gave no probability of the category',
		advice:
			"Check the category. Without 'Reasoning Effort' and 'Allow Multiple Categories' most servers give one. To accept such categories on their quoted words alone, set 'Review Threshold' and 'Review Margin' to 0.",
	},
	WISHES_OVERLAP: {
		title: 'The wish rests on words that another wish of its category rests on as well',
		advice: 'See whether both are one. If they are, leave this one out.',
	},
	TOO_MANY_WISHES: {
		title: 'The text wants more things than are put out',
		advice: 'Read the text yourself: what comes after the last of these wishes is not among them.',
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
	QUOTE_TOO_LONG: {
		title: 'More words are quoted than anybody can compare, so they were not looked for',
		advice: 'Look the value up in the document; another model may quote more briefly.',
	},
	READ_FROM_PICTURE: {
		title: 'The model read it from a picture or scan, where its words cannot be found again',
		advice: 'Compare the value with the picture, and let it go if it stands there.',
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
		title: 'The document denies it: "not", "instead of", "no longer" or "canceled" is said of it',
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
	DATE_AMBIGUOUS: {
		title: 'Day and month of the date can be exchanged',
		advice: "Set the option 'Locale' to the one of your senders, or choose the day.",
	},
	RELATIVE_DATE_AMBIGUOUS: {
		title: 'The words may mean another day, or are counted from a day that is not known',
		advice:
			"Choose the day; where the document has no date, give it in the option 'Document Date'.",
	},
	DATE_CONTRADICTS: {
		title: 'The weekday does not fit the date, or no calendar has such a day',
		advice: 'Ask the sender which day is meant.',
	},
	DAY_OFF: {
		title: 'The quoted words lead to another day',
		advice: 'Correct the date.',
	},
	TIME_AMBIGUOUS: {
		title: 'The words leave morning or afternoon open',
		advice: 'Choose the hour.',
	},
	ZONE_INVENTED: {
		title: 'Neither the words nor the time zone that is set lead to this offset',
		advice: "Set the option 'Time Zone', or correct the hour.",
	},
	ZONE_AMBIGUOUS: {
		title: 'The letters of the time zone mean several zones',
		advice: 'Choose the zone.',
	},
	NUMBER_AMBIGUOUS: {
		title: 'A comma or point before three digits may group them or begin the decimals',
		advice: "Set the option 'Locale' to the one of your senders, or enter the number.",
	},
	NOT_ONE_VALUE: {
		title: 'The words state a range, a limit, a period or several values',
		advice: 'Choose one, or use a field for texts.',
	},
	OTHER_VALUE: {
		title: 'The quoted words state another value',
		advice: 'Correct the value.',
	},
	OTHER_LINE: {
		title: 'The quoted words stand in the line of something else',
		advice: 'Take the value of the right line, the total and not the subtotal for example.',
	},
	OUTDATED: {
		title: 'The document says that it is the old one, or has a newer one beside it',
		advice: 'Take what holds now, or let it go if the old one is meant.',
	},
	READINGS_DIFFER: {
		title: 'The second reading of the document gives another value, or none',
		advice: "Compare 'value' with the one under 'rival', and choose.",
	},
	SECOND_READING_FAILED: {
		title: 'The second reading of this value did not come about',
		advice:
			"Check the value. If it happens often, look at the model in the option 'Second Reading Model', or set 'Second Reading' to None.",
	},
	RIVAL_VALUE: {
		title: 'The document announces another value of this kind as the new one',
		advice: "Compare it with the one under 'rival', and take that if it is meant.",
	},
	OWN_SIDE: {
		title: 'It is of whoever the document is addressed to, not of who it is from',
		advice: 'Enter the name or address of the other side, or none.',
	},
	MACHINE_MAIL: {
		title: 'A machine sent the mail, or it went to many',
		advice: 'Look whether it is about a customer at all; an automatic answer changes no record.',
	},
	NAMES_SWAPPED: {
		title: 'Given name and family name do not seem to stand in their own fields',
		advice: 'Exchange them, or let them go if they are right.',
	},
	OTHER_PERSON: {
		title: 'The name is of another person than the rest, or than who writes',
		advice: 'Enter the name that belongs to the address, or let it go if both belong together.',
	},
	UNANSWERED: {
		title: 'The quoted words ask, say neither yes nor no, or deny a denial',
		advice: 'Leave the field empty, or ask the sender.',
	},
	PART_OF_LONGER: {
		title: 'The value is cut out of a longer word, name, number or address',
		advice: 'Complete it.',
	},
	GATHERED: {
		title: 'The value is put together from words that do not stand together',
		advice: 'Check that they belong together.',
	},
	QUOTE_TOO_SHORT: {
		title: 'A single letter or digit stands anywhere and shows nothing',
		advice: 'Compare the value with the document.',
	},
	EMPTY_PHRASE: {
		title: 'The text rests on a greeting, thanks or a closing alone',
		advice: 'Read the text, and let it go if it fits the document.',
	},
	PAGE_MARK: {
		title: 'The quoted words are the mark of a page or sheet, not the document',
		advice: 'Compare the value with the document; the mark says nothing of it.',
	},
	TOO_LONG: {
		title: 'The text is longer than the field takes',
		advice: 'Shorten it.',
	},
	TURN_UNKNOWN: {
		title: 'The point names no turn of the transcript',
		advice: 'Look in the transcript whether it was said at all.',
	},
	NOT_IN_TURNS: {
		title: 'The turns it names speak of something else',
		advice: 'Read the turns around, and let it go if it was said in other words.',
	},
	OWNER_NOT_SAID: {
		title: 'The turns do not say that this person takes it on',
		advice: 'Read the turns, and enter who said so or was asked to.',
	},
	DUE_NOT_SAID: {
		title: 'The turns do not say that it is due then',
		advice: 'Read the turns, and enter the day that was said or none.',
	},
	NOT_DECIDED: {
		title: 'The turns leave it open: it is asked, wished, guessed or under a condition',
		advice: 'Read the turns; take it for a decision if somebody agrees to it there.',
	},
	TAKEN_BACK: {
		title: 'Somebody takes it back later in the transcript',
		advice: 'Read the turns behind, and delete the point if it no longer holds.',
	},
	NUMBER_NOT_SAID: {
		title: 'It has a number that nobody says in the transcript',
		advice: 'Look the number up in the transcript.',
	},
	WRITTEN_IN_OTHER_LANGUAGE: {
		title:
			'It is written in another language than the transcript, so their words were not compared',
		advice: 'Owner, day and numbers were checked; read the turns if the rest matters.',
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

/** Whether an issue says what was not compared, and holds nothing. */
export const isRemark = (code: IssueCode): boolean => code === 'WRITTEN_IN_OTHER_LANGUAGE';
