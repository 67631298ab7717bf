import { createFail, type ErrorCatalog } from '../../kernel/errors';

type GateCode =
	| 'ACTION_UNKNOWN'
	| 'ANSWER_NOT_AN_OBJECT'
	| 'MATCH_MISSING'
	| 'REVIEW_NOT_SIGNED'
	| 'PROPOSAL_NOT_AN_OBJECT'
	| 'RULES_NOT_READABLE';

export const gateErrorCatalog: ErrorCatalog<GateCode> = {
	ACTION_UNKNOWN: {
		title: "The parameter 'Action' is none of answer, create, upsert, update and updateFound",
		advice:
			"Choose an action from the list, or let the expression give 'answer', 'create', 'upsert', 'update' or 'updateFound'.",
	},
	MATCH_MISSING: {
		title: "Nothing says whether the record is there: 'Match' and 'Found Record ID' are empty",
		advice:
			"Put 'Find Customer' before the Gate, or let 'Match' give 'none' when you have looked yourself and found nothing.",
	},
	ANSWER_NOT_AN_OBJECT: {
		title: "The parameter 'Answer' holds no answered form",
		advice: "Give it the output item of the node 'Wait' whose form was answered.",
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
