import type { ErrorCatalog } from '../../kernel/errors';
import type { FieldIssueCode } from '../../zoho/words/field';

/** Why one value is held: what the rules of the module say, and what the Gate asks beyond them. */
export type HoldCode =
	| FieldIssueCode
	| 'NOT_ALLOWED'
	| 'LOOKUP_NO_HIT'
	| 'LOOKUP_SEVERAL_HITS'
	| 'MATCH_NOT_ALLOWED'
	| 'EXISTING_UNSEEN'
	| 'RECORD_CHANGED'
	| 'STAGE_NOT_IN_PIPELINE'
	| 'DEAL_CLOSED'
	| 'DEAL_IN_BLUEPRINT'
	| 'MARKED_FOR_REVIEW';

/** What each hold means, and what the person who reviews it can do. */
export const holdCatalog: ErrorCatalog<HoldCode> = {
	UNKNOWN_FIELD: {
		title: 'The module has no field of this name',
		advice: "Use the API name of a field; 'allowed' lists what may have been meant.",
	},
	NOT_ALLOWED: {
		title: 'The proposal may not fill this field',
		advice: "Set it as a fixed value, or add it to the parameter 'Allowed Fields'.",
	},
	READ_ONLY: {
		title: 'Zoho CRM lets nobody write this field',
		advice: 'Leave it out.',
	},
	REQUIRED: {
		title: 'The field needs a value and has none',
		advice: 'Enter a value by hand, or set it as a fixed value.',
	},
	WRONG_TYPE: {
		title: 'The field takes another kind of value',
		advice: 'Enter the value as the reason says.',
	},
	TOO_LONG: {
		title: 'The value is longer than the field takes',
		advice: 'Shorten the value.',
	},
	TOO_MANY_DECIMALS: {
		title: 'The value has more decimal places than the field takes',
		advice: 'Round the value.',
	},
	NOT_IN_PICKLIST: {
		title: 'The value is not in the picklist of the field',
		advice: "Choose one of 'allowed', or add the value to the picklist in Zoho CRM.",
	},
	BAD_FORMAT: {
		title: 'The value does not have the form Zoho CRM reads',
		advice: 'Enter the value as the reason says.',
	},
	LOOKUP_NO_HIT: {
		title: 'No record of this name was found to link',
		advice: "Choose one of 'allowed', create the record first, or set its ID as a fixed value.",
	},
	LOOKUP_SEVERAL_HITS: {
		title: 'Several records of this name were found to link',
		advice:
			"Set the ID of the one that is meant as a fixed value, or narrow the search in 'Lookups'.",
	},
	MATCH_NOT_ALLOWED: {
		title: "The record is not the one that the option 'Only Match' allows to be found",
		advice:
			'Ask the person whose record it is, then change it by hand. A new address of a known person is entered by hand as well.',
	},
	EXISTING_UNSEEN: {
		title: 'The value that the record holds today cannot be seen',
		advice:
			'Look at the record in Zoho CRM. The profile of the connected user may not read the field.',
	},
	RECORD_CHANGED: {
		title: 'The field was changed after the Gate had looked at it',
		advice: 'Look at the record in Zoho CRM, then send the proposal through the Gate again.',
	},
	STAGE_NOT_IN_PIPELINE: {
		title: 'The stage is none of the pipeline of the deal',
		advice: "Choose one of 'allowed', or change the pipeline of the deal first.",
	},
	DEAL_CLOSED: {
		title: 'The deal is won or lost already, so no stage is put over it',
		advice: 'Look at the deal. If it goes on, choose the stage yourself or create a new deal.',
	},
	DEAL_IN_BLUEPRINT: {
		title: 'A blueprint moves the deal from stage to stage',
		advice: "Take one of the transitions in 'allowed' on the deal in Zoho CRM.",
	},
	MARKED_FOR_REVIEW: {
		title: 'GPT itself does not stand for the value',
		advice: 'Compare the value with the quoted words; the reason names what speaks against it.',
	},
};

const reasons = {
	GPT_REFUSED: {
		title: 'GPT declined to answer',
		advice: 'Read the text yourself and enter the record by hand.',
	},
	GPT_DID_NOT_ANSWER: {
		title: 'GPT gave no usable answer',
		advice: 'Run the item again, or enter the record by hand.',
	},
	GPT_MARKED_FOR_REVIEW: {
		title: 'GPT marked its answer as a whole for review',
		advice:
			'Look at the text before anything is written; the reason says what is strange about it.',
	},
	CUSTOMER_LIKELY: {
		title: 'It is likely who is meant, not certain',
		advice: "Look at 'candidates' and at the message, and say which record is meant.",
	},
	CUSTOMER_SEVERAL: {
		title: 'Several customers may be meant',
		advice: "Look at 'candidates', which say what tells one from another, and choose one of them.",
	},
	ALREADY_KNOWN: {
		title: 'A new record would be a second one of somebody who is known',
		advice:
			"Give the ID of the known record as 'Found Record ID', or create a task or a deal for it instead.",
	},
	RECORD_GONE: {
		title: 'The record to update is not there, or is hidden from the connected user',
		advice:
			"Look for the record in Zoho CRM. It may be deleted, merged or converted, or 'Found Record ID' has the ID of another module.",
	},
	LINK_GONE: {
		title: 'A record that was to be linked is not there any more',
		advice: "Pick another one, or choose 'Write It' once more to have it written without.",
	},
	WORK_CHANGED: {
		title: 'The deal or case that was picked has another stage or status by now',
		advice: "Pick another one, or choose 'Write It' once more if it is meant all the same.",
	},
	NOT_DECIDED: {
		title: 'The answered form does not say that anything is to be written',
		advice: "Choose 'Write It' in the form.",
	},
	WORKFLOW_ASKS: {
		title: 'The workflow wants a person to decide',
		advice: "The reason is what the option 'Reason for Review' says.",
	},
	NOTHING_TO_WRITE: {
		title: 'The proposal holds no value for any field',
		advice: 'Check that GPT was asked for fields of this module, or read the text yourself.',
	},
} as const satisfies ErrorCatalog<string>;

export type ReasonCode = keyof typeof reasons;

/** Why a proposal as a whole needs a person, whatever its fields hold. */
export const reasonCatalog: ErrorCatalog<ReasonCode> = reasons;
