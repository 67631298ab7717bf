import { byHand, type Belief } from '../belief.ts';
import { isRow, that } from '../read-answer.ts';
import type { Answer } from '../belief.ts';

const errorOf = (answer: Answer | undefined): unknown =>
	isRow(answer?.body) ? answer.body.error : undefined;

/** Where a consent would lead back to. */
const CLIENT = 'https://client.example/callback';

/** Of the accounts server: consent, tokens, their ends. */
export const accountsBeliefs: Belief[] = [
	{
		id: 'token-refusal-of-secret',
		belief: 'A wrong client secret is answered with HTTP 200 and `invalid_client_secret`',
		source: '[mem]; HTTP 200 as public code has it',
		twin: 'Does so',
		node: 'Takes `error` in an answer for a refusal, whatever its status',
		change: 'The advice for this error, and `sandbox/zoho/auth/token-endpoint.ts`',
		covers: ['POST /oauth/v2/token'],
		calls: [
			{
				shown: 'POST /oauth/v2/token with `client_secret=wrong`',
				request: () => ({
					at: 'accounts',
					method: 'POST',
					path: '/oauth/v2/token',
					form: { grant_type: 'refresh_token', refresh_token: 'none', client_secret: 'wrong' },
				}),
			},
		],
		judge: ([answer]) =>
			that(answer?.status === 200 && errorOf(answer) === 'invalid_client_secret'),
	},
	{
		id: 'token-refusal-of-organization',
		belief: 'Client credentials for an organization that is none are refused with `invalid_soid`',
		source: '[mem]',
		twin: 'Refuses so, with HTTP 200',
		node: 'Says what the server said',
		change: 'The advice for this error, and `sandbox/zoho/auth/token-endpoint.ts`',
		covers: ['POST /oauth/v2/token'],
		calls: [
			{
				shown: 'POST /oauth/v2/token with `grant_type=client_credentials` and `soid=ZohoCRM.0`',
				request: () => ({
					at: 'accounts',
					method: 'POST',
					path: '/oauth/v2/token',
					form: {
						grant_type: 'client_credentials',
						soid: 'ZohoCRM.0',
						scope: 'ZohoCRM.org.READ',
					},
				}),
			},
		],
		judge: ([answer]) => that(answer?.status === 200 && errorOf(answer) === 'invalid_soid'),
	},
	{
		id: 'revoke-unknown-token',
		belief: 'Revoking a token nobody knows is answered with `invalid_code`',
		source: '[mem]',
		twin: 'Does so',
		node: 'Never revokes',
		change: '`sandbox/zoho/routes/accounts.ts`',
		covers: ['POST /oauth/v2/token/revoke'],
		calls: [
			{
				shown: 'POST /oauth/v2/token/revoke with `token=none`',
				request: () => ({
					at: 'accounts',
					method: 'POST',
					path: '/oauth/v2/token/revoke',
					form: { token: 'none' },
				}),
			},
		],
		judge: ([answer]) => that(errorOf(answer) === 'invalid_code'),
	},
	{
		id: 'consent-refusals',
		belief: 'A consent that cannot be given is refused on a page, with no way back to the client',
		source: '[mem]',
		twin: 'Answers 400 with a page',
		node: 'Leaves the browser to n8n',
		change: '`sandbox/zoho/routes/accounts.ts`, and the advice in `docs/connect.md`',
		covers: ['GET /oauth/v2/auth'],
		calls: [
			{
				shown: 'GET /oauth/v2/auth with `client_id=none`',
				request: () => ({
					at: 'accounts',
					method: 'GET',
					path: '/oauth/v2/auth',
					query: {
						client_id: 'none',
						response_type: 'code',
						scope: 'ZohoCRM.org.READ',
						redirect_uri: CLIENT,
					},
				}),
			},
		],
		judge: ([answer]) => {
			if (answer?.location.startsWith(CLIENT)) return 'differs';
			// Zoho may ask who the user is before it looks at the client.
			if (answer === undefined || answer.location !== '') return 'not tried';
			return that(answer.type.startsWith('text/html'));
		},
	},
	byHand({
		id: 'code-lifetime',
		belief: 'A code lives 120 seconds and works once',
		source: '[mem]',
		twin: 'Does so; `grantTokenSeconds`',
		node: 'Leaves it to n8n, which redeems a code at once',
		change: '`sandbox/zoho/settings.ts`',
		covers: ['A code lives 120 s and works once'],
		byHand: 'Consent in a browser, then redeem the code twice, and another one after two minutes',
	}),
	byHand({
		id: 'other-data-center',
		belief: 'Another data center does not know the client, the code or the token',
		source: '[mem] for which of the errors comes when',
		twin: '`wrongDataCentre` plays each of them',
		node: 'Gives the same advice for each',
		change: 'The advice, if an error is another one',
		covers: ['Another data centre refuses client, code or token'],
		byHand:
			'POST /oauth/v2/token with the own client at another data center; its secret is new afterwards',
	}),
	byHand({
		id: 'token-counters',
		belief: 'Ten access tokens per refresh token, and ten requests in ten minutes',
		source: 'Zoho’s pages say it; how it counts is open',
		twin: 'Counts so when `tokenLimits` is on',
		node: 'Keeps a token for its hour and asks for one at a time',
		change: '`sandbox/zoho/auth/tokens.ts`',
		covers: [
			'Ten access tokens per refresh token and ten requests in ten minutes, when switched on',
		],
		byHand: 'POST /oauth/v2/token eleven times; the account gets no token for minutes',
	}),
];
