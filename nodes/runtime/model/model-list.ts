import type {
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INodeListSearchResult,
} from 'n8n-workflow';
import { failGpt } from '../../core/gpt/words/error-catalog';
import { hostLimits } from '../../core/gpt/words/limits';
import { explainAnswer } from '../../core/gpt/model/model-answer';
import { hasKey } from '../../core/gpt/model/model-key';
import { gatewayCredentialType, keyCredentialType, readModelConnection } from './model-credential';
import { keepSignal } from '../failures/keep-signal';
import { within } from '../failures/within';
import { readThrownAnswer } from '../failures/thrown-answer';
import { showInPanel } from '../panel/show-in-panel';

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
export async function listModels(
	host: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const oAuth2 = host.getNodeParameter('authentication', 'apiKey') === 'oAuth2';
	const type = oAuth2 ? gatewayCredentialType : keyCredentialType;
	const body = await showInPanel(host, async () => readList(host, type));
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
			hostLimits.listMs,
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
