/** Deals: stages and what moves them. */
export const dealErrors = {
	STAGE_NOT_IN_PIPELINE: {
		title: "The pipeline of the deal does not have the stage that 'Stage' names",
		advice: 'Nothing was sent. Its stages are: {allowed}.',
	},
	DEAL_IN_BLUEPRINT: {
		title: "The deal is in the blueprint '{blueprint}', which alone moves it",
		advice:
			'It leads on by: {allowed}. Take one of these transitions on the deal in Zoho CRM, or by API Request > Send: PUT {path} with the ID of the transition and what it asks for.',
	},
} as const;
