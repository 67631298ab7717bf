import { given } from '../../kernel/given';
import { readProvider } from './model-address';

/** Whether a credential holds a key; servers on one's own machine may need none. */
export const hasKey = (credential: Record<string, unknown>): boolean =>
	text(credential.apiKey) !== '';

/** The headers by which a provider knows a credential's key, organization and project. */
export function modelHeaders(credential: Record<string, unknown>): Record<string, string> {
	const key = text(credential.apiKey);
	const provider = readProvider(credential);
	const azure = provider === 'azure';
	// Fields of another provider stay in a credential when its provider is changed.
	const organization = provider === 'openAi' ? text(credential.organization) : '';
	const project = provider === 'openAi' ? text(credential.project) : '';
	return given({
		'api-key': key && azure ? key : undefined,
		Authorization: key && !azure ? `Bearer ${key}` : undefined,
		'OpenAI-Organization': organization || undefined,
		'OpenAI-Project': project || undefined,
	});
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
