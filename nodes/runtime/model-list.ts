import { NodeApiError, type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { gatewayCredentialType, keyCredentialType, readModelConnection } from './model-credential';

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
	const { baseUrl } = readModelConnection(type, await this.getCredentials(type));
	try {
		const body: unknown = await this.helpers.httpRequestWithAuthentication.call(this, type, {
			method: 'GET',
			url: `${baseUrl}/models`,
			json: true,
		});
		const ids = readIds(body).filter((id) => id.toLowerCase().includes(filter.toLowerCase()));
		return { results: ids.sort().map((id) => ({ name: id, value: id })) };
	} catch (cause) {
		throw toListError(this, cause);
	}
}

function toListError(context: ILoadOptionsFunctions, cause: unknown): NodeApiError {
	const message = cause instanceof Error ? cause.message : 'No answer';
	return new NodeApiError(
		context.getNode(),
		{ message },
		{ message: 'The models could not be listed' },
	);
}
