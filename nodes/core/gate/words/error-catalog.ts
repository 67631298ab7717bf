import { createFail, type ErrorCatalog } from '../../kernel/errors';

type GateCode =
	| 'ACTION_UNKNOWN'
	| 'ANSWER_NOT_AN_OBJECT'
	| 'FORM_NOT_ALONE'
	| 'MATCH_MISSING'
	| 'REVIEW_NOT_SIGNED'
	| 'PROPOSAL_NOT_AN_OBJECT'
	| 'RULES_NOT_READABLE';

export const gateErrorCatalog: ErrorCatalog<GateCode> = {
	ACTION_UNKNOWN: {
		title: "The parameter 'Action' is none of answer, ask, create, upsert, update and updateFound",
		advice:
			"Choose an action from the list, or let the expression give 'answer', 'ask', 'create', 'upsert', 'update' or 'updateFound'.",
	},
	MATCH_MISSING: {
		title: "Nothing says whether the record is there: 'Match' and 'Found Record ID' are empty",
		advice:
			"Put 'Find Customer' before the Gate, or let 'Match' give 'none' when you have looked yourself and found nothing.",
	},
	ANSWER_NOT_AN_OBJECT: {
		title: "The parameter 'Answer' holds no answered form",
		advice:
			"Give it 'answer' of the item behind the Gate that asked, or what another form of n8n put out.",
	},
	FORM_NOT_ALONE: {
		title: 'An execution can wait for one form alone',
		advice:
			"Start an execution for each item, as the review of the stories does with 'Execute Sub-workflow'. A tool of an agent cannot wait for a form.",
	},
	PROPOSAL_NOT_AN_OBJECT: {
		title: "The parameter 'Proposal' holds no proposed fields",
		advice:
			'Give it the output item of the GPT node, or an object such as {"Last_Name": "Adeyemi"} whose names are API names of fields.',
	},
	REVIEW_NOT_SIGNED: {
		title: "The parameter 'Review' holds no review of this credential's Gate",
		advice:
			"Give it 'gate.review' as the Gate put it out that asked, without a change. That Gate needs the same Zoho CRM credential and 'Rules From' set to 'Zoho CRM'; a form that was asked before the client secret changed has to be entered by hand.",
	},
	RULES_NOT_READABLE: {
		title: "The parameter 'Rules' holds no write rules: '{path}' does not fit",
		advice:
			"Give it the output item of the Zoho CRM operation 'Get Write Rules', or set 'Rules From' to 'Zoho CRM'.",
	},
};

export const failGate = createFail(gateErrorCatalog);
