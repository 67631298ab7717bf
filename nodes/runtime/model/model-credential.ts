import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { failGpt } from '../../core/gpt/words/error-catalog';
import {
	completeAddress,
	readModelAddress,
	readProvider,
} from '../../core/gpt/model/model-address';

/** Credential types of the parameter `authentication`: a key, or a gateway behind OAuth2. */
export const keyCredentialType = 'zohoGptModelApi';
export const gatewayCredentialType = 'zohoGptModelOAuth2Api';

/** Where the model server is, and what is known of it before the first call. */
export interface ModelConnection {
	credentialType: string;
	/** Without a slash at its end. */
	baseUrl: string;
	abilities: { responses: boolean; decisions: boolean; pdfs: boolean };
}

/** Servers that offer chat completions alone, or Responses only as a translation of it. */
const chatOnly = new Set(['ollama', 'llamaCpp', 'vllm']);
/** Where decisions may be; a custom address may be a gateway to the same API. */
const withDecisions = new Set(['openAi', 'custom']);

/**
 * Reads a model credential. A gateway behind OAuth2 has no provider and counts as custom.
 * Fails with BASE_URL_INVALID.
 */
export function readModelConnection(
	credentialType: string,
	credential: ICredentialDataDecryptedObject,
): ModelConnection {
	const gateway = credentialType === gatewayCredentialType;
	const provider = gateway ? 'custom' : readProvider(credential);
	const baseUrl = gateway
		? completeAddress(typeof credential.baseUrl === 'string' ? credential.baseUrl : '')
		: readModelAddress(credential);
	if (!URL.canParse(baseUrl)) throw failGpt('BASE_URL_INVALID');
	return {
		credentialType,
		baseUrl,
		abilities: {
			responses: !chatOnly.has(provider),
			decisions: withDecisions.has(provider),
			// Those that serve open models take pictures, where the model does, and no files.
			pdfs: !chatOnly.has(provider),
		},
	};
}
