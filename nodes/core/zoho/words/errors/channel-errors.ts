/** Zoho's notification channel: what keeps it from being opened, and what ends it. */
export const channelErrors = {
	ADDRESS_NOT_PUBLIC: {
		title: "Zoho CRM cannot reach this n8n at '{address}': {reason}",
		advice:
			"Zoho posts its notifications over the internet to an https address. Give n8n its public address (N8N_WEBHOOK_URL, in older versions WEBHOOK_URL), restart it and publish again. Without one use 'Zoho CRM Trigger', which asks Zoho CRM itself and needs no address.",
	},
	ADDRESS_TOO_LONG: {
		title: 'The address of this trigger has {count} characters, and Zoho CRM takes {limit}',
		advice:
			"Give n8n a shorter public address (N8N_WEBHOOK_URL, in older versions WEBHOOK_URL), or use 'Zoho CRM Trigger', which needs no address.",
	},
	ADDRESS_REFUSED: {
		title: "Zoho CRM does not take '{address}' as the address of notifications",
		advice:
			"Check that it opens from outside of your network, over https with a certificate that browsers trust. Otherwise use 'Zoho CRM Trigger', which needs no address.",
	},
	NOTIFICATIONS_NOT_OFFERED: {
		title:
			"Zoho CRM opens no notification channel for the module '{module}' to the connected user ({zohoCode})",
		advice:
			"The edition of the organization may come without notifications, or the profile of the user without the use of the API. Ask an administrator of Zoho CRM, or use 'Zoho CRM Trigger', which works in every edition with an API.",
	},
	MODULE_WITHOUT_NOTIFICATIONS: {
		title: "Zoho CRM sends no notifications for the module '{module}'",
		advice:
			"Use 'Zoho CRM Trigger', which asks Zoho CRM itself and works for every module that the API serves.",
	},
	TEST_NOT_REACHABLE: {
		title: "n8n cannot call itself at '{address}', by which a test of this trigger starts",
		advice:
			"Let the machine of n8n reach its own public address (N8N_WEBHOOK_URL, in older versions WEBHOOK_URL). Or test with 'Zoho CRM Trigger', whose items are the same, and pin its output.",
	},
	CHANNEL_DIED: {
		title:
			"Zoho CRM tells of changes in '{module}' no more: its notification channel could not be kept open",
		advice:
			"{reason} {advice} The trigger tries again by itself; until then changes arrive as often as 'Sweep Every' says, and none is lost.",
	},
	SWEEP_FAILED: {
		title: "What changed in '{module}' could not be read from Zoho CRM",
		advice:
			'{reason} {advice} The trigger tries again by itself and then goes on where it stopped, so no change is lost.',
	},
} as const;
