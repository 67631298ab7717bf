import type { Answer, Request } from './belief.ts';

const WAIT_MS = 30_000;
const MOST_BYTES = 10 * 2 ** 20;

/** No whole answer came: the network failed, time was up, or the answer was too large. */
export class NoAnswer extends Error {
	override name = 'NoAnswer';
}

export type Send = (request: Request) => Promise<Answer>;

/** Where requests go and what signs them. */
export interface Connection {
	accountsUrl: string;
	apiUrl: string;
	token: string;
	clientId: string;
	clientSecret: string;
}

/** Sends a request once. Redirects are answers, so that no token goes where nobody looked. */
export function sendTo(connection: Connection): Send {
	return async (request) => {
		if (!/^(\/\w+)+$/.test(request.path)) throw new NoAnswer();
		const ofAccounts = request.at === 'accounts';
		const base = ofAccounts ? connection.accountsUrl : `${connection.apiUrl}/crm/v8`;
		const query = new URLSearchParams(request.query).toString();
		const url = `${base}${request.path}${query === '' ? '' : `?${query}`}`;
		const authorization = { Authorization: `Zoho-oauthtoken ${connection.token}` };
		return await fetchAnswer(url, {
			method: request.method,
			headers: ofAccounts ? {} : authorization,
			...bodyOf(request, connection),
		});
	};
}

function bodyOf(request: Request, { clientId, clientSecret }: Connection): RequestInit {
	const { body, form, parts } = request;
	if (body !== undefined) return { body: JSON.stringify(body) };
	if (form !== undefined) {
		const client =
			form.grant_type === undefined ? {} : { client_id: clientId, client_secret: clientSecret };
		return { body: new URLSearchParams({ ...client, ...form }) };
	}
	if (parts === undefined) return {};
	const data = new FormData();
	if (parts.file) data.append('file', new File([parts.file.text], parts.file.name));
	return { body: data };
}

/** @throws NoAnswer whose text holds nothing of the request */
export async function fetchAnswer(url: string, init: RequestInit): Promise<Answer> {
	try {
		const signal = AbortSignal.timeout(WAIT_MS);
		const response = await fetch(url, { ...init, redirect: 'manual', signal });
		const text = await readText(response);
		const { status, headers } = response;
		const header = (name: string) => headers.get(name) ?? '';
		const disposition = header('content-disposition');
		return {
			status,
			body: parsed(text),
			type: header('content-type'),
			disposition,
			location: header('location'),
		};
	} catch {
		throw new NoAnswer('No whole answer came');
	}
}

async function readText(response: Response): Promise<string> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.length;
		if (bytes > MOST_BYTES) throw new NoAnswer('The answer is too large');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

/** Files and pages are no JSON, and nothing is asked of what they hold. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
