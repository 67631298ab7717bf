import type {
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INodeListSearchResult,
} from 'n8n-workflow';
import { failGpt } from '../../core/gpt/words/error-catalog';
import { explainAnswer } from '../../core/gpt/model/model-answer';
import { hasKey } from '../../core/gpt/model/model-key';
import { gatewayCredentialType, keyCredentialType, readModelConnection } from './model-credential';
import { keepSignal } from '../failures/keep-signal';
import { within } from '../failures/within';
import { readThrownAnswer } from '../failures/thrown-answer';
import { showInPanel } from '../panel/show-in-panel';

/** Longer than a healthy server takes to list its models, and short for somebody who waits. */
const TIMEOUT_MS = 15_000;

function readIds(body: unknown): string[] {
	if (typeof body !== 'object' || body === null || !('data' in body)) return [];
	const { data } = body;
	if (!Array.isArray(data)) return [];
	return data.flatMap((entry: unknown) =>
		typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
			? [entry.id]
			: [],
	);
}

/** Models of the server behind the chosen credential, those with `filter` in their ID. */
export async function searchModels(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const oAuth2 = this.getNodeParameter('authentication', 'apiKey') === 'oAuth2';
	const type = oAuth2 ? gatewayCredentialType : keyCredentialType;
	const body = await showInPanel(this, async () => readList(this, type));
	const ids = readIds(body).filter((id) => id.toLowerCase().includes(filter.toLowerCase()));
	return { results: ids.sort().map((id) => ({ name: id, value: id })) };
}

async function readList(host: ILoadOptionsFunctions, type: string): Promise<unknown> {
	const credential = await host.getCredentials(type);
	const { baseUrl } = readModelConnection(type, credential);
	try {
		const options: IHttpRequestOptions = {
			method: 'GET',
			url: `${baseUrl}/models`,
			json: true,
			// The key goes to this address alone.
			disableFollowRedirect: true,
		};
		return await within(
			TIMEOUT_MS,
			'The server',
			(signal): Promise<unknown> =>
				host.helpers.httpRequestWithAuthentication.call(host, type, keepSignal(options, signal)),
		);
	} catch (cause) {
		const withKey = type === gatewayCredentialType || hasKey(credential);
		const reason = explainAnswer({ address: baseUrl, withKey }, readThrownAnswer(cause));
		throw failGpt('MODELS_NOT_LISTED', { reason });
	}
}
