import type { Twin } from '../../../sandbox/zoho/twin.ts';

/** A row of an answer: a record, or what became of one. */
export interface Row {
	id: string;
	code: string;
	details: { id: string; api_name?: string; errors?: Row[] };
	[key: string]: unknown;
}

/** The parts of the answers that tests look into; which of them are there depends on the route. */
export interface Body {
	data: Row[];
	tags: Row[];
	modules: Row[];
	fields: Row[];
	users: Row[];
	code: string;
	info: { next_page_token: string; more_records: boolean; [key: string]: unknown };
	details: Record<string, unknown>;
	[key: string]: unknown;
}

export interface Answer {
	status: number;
	headers: Headers;
	/** Empty when the answer had no body. */
	body: Body;
}

/** A bare HTTP client of a twin, signed with its ready-made token. */
export function clientOf(twin: Twin, token = twin.client.accessToken) {
	return async function call(
		method: string,
		path: string,
		body?: unknown,
		headers: Record<string, string> = {},
	): Promise<Answer> {
		const response = await fetch(`${twin.url}/crm/v8${path}`, {
			method,
			headers: { Authorization: `Zoho-oauthtoken ${token}`, ...headers },
			...(body === undefined
				? {}
				: { body: body instanceof FormData ? body : JSON.stringify(body) }),
		});
		const text = await response.text();
		const parsed: Body = JSON.parse(text === '' ? '{}' : text);
		return { status: response.status, headers: response.headers, body: parsed };
	};
}

/** A body of form data with these fields, in their order. */
export function form(fields: Array<[string, string | File]>): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

/** An access token with these scopes alone. */
export async function tokenFor(twin: Twin, scope: string): Promise<string> {
	const { id, secret } = twin.client;
	const credentials = { client_id: id, client_secret: secret };
	const grant = { grant_type: 'client_credentials', soid: 'ZohoCRM.60021184402', scope };
	const answer = await fetch(`${twin.url}/oauth/v2/token`, {
		method: 'POST',
		body: new URLSearchParams({ ...credentials, ...grant }),
	});
	const parsed: { access_token: string } = JSON.parse(await answer.text());
	return parsed.access_token;
}

export type Call = ReturnType<typeof clientOf>;

export const codes = (answer: Answer) => answer.body.data.map(({ code }) => code);

export const search = (criteria: string) => `criteria=${encodeURIComponent(criteria)}`;
