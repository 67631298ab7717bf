/** The credential, its token and the way to the server. */
export const connectionErrors = {
	NOT_CONNECTED: {
		title: 'The Zoho CRM credential is not connected',
		advice: 'Open the credential, select Connect and approve the access in Zoho.',
	},
	WRONG_DATA_CENTER: {
		title:
			"The Zoho account lives in the data center '{actual}', while the credential's 'Data Center' is '{chosen}'",
		advice:
			"Set 'Data Center' in the credential to '{actual}' and connect again. The client ID must have been made in the API console of that data center, or have Multi-DC enabled.",
	},
	WRONG_ENVIRONMENT: {
		title:
			"The credential's 'Environment' is '{chosen}', while Zoho gave access to the environment '{actual}'",
		advice:
			"Connect the credential again and pick the organization of the environment '{chosen}' on Zoho's consent page, or change 'Environment' in the credential.",
	},
	API_DOMAIN_MISSING: {
		title: "The stored token names no 'api_domain', so it is unknown where the organization lives",
		advice:
			"Connect the credential again. If it stays so, compare 'Data Center' in the credential with the address at which you open Zoho CRM.",
	},
	API_DOMAIN_REFUSED: {
		title: "The address '{apiDomain}' is no API address of the data center '{chosen}'",
		advice:
			"Nothing was sent there, since the access token travels with every call. Connect the credential again; for your own server, set 'Data Center' to the custom address.",
	},
	TOKEN_INVALID_CODE: {
		title: 'Zoho refused to give an access token: the code or the refresh token is not valid',
		advice:
			"Connect the credential again. If that does not help, compare 'Data Center' in the credential (now '{chosen}') with the address at which you open Zoho CRM: a code of one data center means nothing in another.",
	},
	TOKEN_INVALID_CLIENT: {
		title: "Zoho does not know the credential's 'Client ID' in the data center '{chosen}'",
		advice:
			"Copy 'Client ID' again from Zoho's API console of that data center, or enable Multi-DC for the client there, then connect again.",
	},
	TOKEN_INVALID_CLIENT_SECRET: {
		title: "Zoho does not accept the credential's 'Client Secret'",
		advice:
			"Copy 'Client Secret' again from Zoho's API console. With Multi-DC each data center can have a secret of its own.",
	},
	TOKEN_INVALID_REDIRECT: {
		title: 'Zoho does not accept the redirect address of this n8n',
		advice:
			"Copy 'OAuth Redirect URL' from the credential to the client in Zoho's API console, to the letter, then connect again.",
	},
	TOKEN_ACCESS_DENIED: {
		title: 'The access was declined on the consent page of Zoho',
		advice: 'Connect the credential again and accept, as a user who may use the API of Zoho CRM.',
	},
	TOKEN_THROTTLED: {
		title: 'Zoho gives no further access token to this credential for now',
		advice:
			'Zoho allows 10 access tokens in 10 minutes. Wait 10 minutes, and use one credential for workflows of the same user instead of several.',
	},
	SELF_CLIENT_REFUSED: {
		title: 'Zoho gave no access token to the self client',
		advice:
			'Check Client ID, Client Secret, data center and Organization ID in the credential. {said}',
	},
	TOKEN_NOT_RENEWABLE: {
		title: 'The access token has ended, and Zoho gave nothing to renew it with',
		advice:
			'Connect the credential again and confirm the access on the consent page: only a confirmed consent comes with a refresh token.',
	},
	ACCOUNTS_NOT_REACHABLE: {
		title: 'The accounts server of Zoho, which gives the access tokens, could not be reached',
		advice:
			"{reason}. Nothing was written by this call. Check that the machine of n8n reaches the accounts server of the credential's 'Data Center' (DNS, proxy, firewall), then run again.",
	},
	TOKEN_REFUSED: {
		title: "Zoho refused to give an access token with the code '{reason}'",
		advice: 'Connect the credential again, and compare its settings with the API console of Zoho.',
	},
	AUTHENTICATION_FAILURE: {
		title: 'Zoho CRM does not accept the access token, even after a new one was asked for',
		advice:
			'Connect the credential again. The access may have been revoked in Zoho, or the user deactivated.',
	},
	INVALID_TOKEN: {
		title: 'Zoho CRM does not accept the access token, even after a new one was asked for',
		advice:
			'Connect the credential again. The access may have been revoked in Zoho, or the user deactivated.',
	},
	OAUTH_SCOPE_MISMATCH: {
		title: 'The credential lacks a scope that this call needs',
		advice:
			"The call needs: {scopes}. Add what is missing to 'Enabled Scopes' in the credential and connect again; refreshing the token does not add scopes.",
	},
	NOT_REACHABLE: {
		title: "Zoho CRM could not be reached at '{apiDomain}'",
		advice:
			'{reason}. Nothing was written by this call. Check that the machine of n8n reaches this address (DNS, proxy, firewall), then run again.',
	},
	CERTIFICATE_NOT_TRUSTED: {
		title: 'n8n does not trust the certificate it was shown in place of that of Zoho',
		advice:
			'{reason}. Nothing was sent. Behind a proxy that opens encrypted connections, give n8n its root certificate (NODE_EXTRA_CA_CERTS); otherwise check the clock of the machine and the address in the credential.',
	},
	SERVICE_UNAVAILABLE: {
		title: 'Zoho CRM answered with status {status} on every try',
		advice: 'Wait a few minutes and run again; status.zoho.com tells of interruptions.',
	},
	NOT_SERVED: {
		title: 'The server in place of Zoho CRM does not serve this call: {method} {path}',
		advice:
			"Nothing was done. Zoho CRM itself does not answer so: the credential leads to this project's sandbox, which serves a part of Zoho CRM, or to a gateway that lets only some calls through.",
	},
	ANSWERED_BETWEEN: {
		title:
			'Something between n8n and Zoho CRM answered in its place (status {status}), with a page for people',
		advice:
			"A proxy, a firewall or a sign-in page did not let the call through. Ask whoever runs the network of n8n to let calls to '{apiDomain}' pass, then run again.",
	},
	ANSWER_LOST: {
		title: 'Zoho CRM may have acted on the call, but its answer did not arrive',
		advice: 'Check in Zoho CRM whether the change was made before running again.',
	},
	ANSWER_NOT_UNDERSTOOD: {
		title: 'Zoho CRM answered in a form that this version does not know',
		advice:
			'Check in Zoho CRM what became of the call, and report the operation to the maintainers.',
	},
} as const;
