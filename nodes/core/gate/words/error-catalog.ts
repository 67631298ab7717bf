import { createFail, type ErrorCatalog } from '../../kernel/errors';

type GateCode =
	| 'ACTION_UNKNOWN'
	| 'MATCH_MISSING'
	| 'PROPOSAL_NOT_AN_OBJECT'
	| 'RULES_NOT_READABLE';

export const gateErrorCatalog: ErrorCatalog<GateCode> = {
	ACTION_UNKNOWN: {
		title: "The parameter 'Action' is none of create, upsert, update and updateFound",
		advice:
			"Choose an action from the list, or let the expression give 'create', 'upsert', 'update' or 'updateFound'.",
	},
	MATCH_MISSING: {
		title: "Nothing says whether the record is there: 'Match' and 'Found Record ID' are empty",
		advice:
			"Put 'Find Customer' before the Gate, or let 'Match' give 'none' when you have looked yourself and found nothing.",
	},
	PROPOSAL_NOT_AN_OBJECT: {
		title: "The parameter 'Proposal' holds no proposed fields",
		advice:
			'Give it the output item of the GPT node, or an object such as {"Last_Name": "Adeyemi"} whose names are API names of fields.',
	},
	RULES_NOT_READABLE: {
		title: "The parameter 'Rules' holds no write rules: '{path}' does not fit",
		advice:
			"Give it the output item of the Zoho CRM operation 'Get Write Rules', or set 'Rules From' to 'Zoho CRM'.",
	},
};

export const failGate = createFail(gateErrorCatalog);
