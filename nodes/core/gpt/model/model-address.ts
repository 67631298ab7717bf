import { failGpt } from '../words/error-catalog';

interface Place {
	/** The property of the credential that holds the address. */
	field: string;
	/** Where the provider's API is when the field is empty; empty where nobody can know. */
	usual: string;
	/** The path of the API on its host, for an address that stops before it. */
	path: string;
	needsKey: boolean;
	/** What only a good key can read. */
	probe: '/models' | '/key';
}

/** Where models are, by the value of the credential's parameter `provider`. */
export const modelPlaces = {
	azure: { field: 'azureUrl', usual: '', path: '/openai/v1', needsKey: true, probe: '/models' },
	custom: { field: 'customUrl', usual: '', path: '', needsKey: false, probe: '/models' },
	llamaCpp: {
		field: 'llamaCppUrl',
		usual: 'http://localhost:8080/v1',
		path: '/v1',
		needsKey: false,
		probe: '/models',
	},
	ollama: {
		field: 'ollamaUrl',
		usual: 'http://localhost:11434/v1',
		path: '/v1',
		needsKey: false,
		probe: '/models',
	},
	openAi: {
		field: 'openAiUrl',
		usual: 'https://api.openai.com/v1',
		path: '/v1',
		needsKey: true,
		probe: '/models',
	},
	openRouter: {
		field: 'openRouterUrl',
		usual: 'https://openrouter.ai/api/v1',
		path: '/api/v1',
		needsKey: true,
		// Its list of models is public.
		probe: '/key',
	},
	vllm: {
		field: 'vllmUrl',
		usual: 'http://localhost:8000/v1',
		path: '/v1',
		needsKey: false,
		probe: '/models',
	},
} as const satisfies Record<string, Place>;

export type ModelProvider = keyof typeof modelPlaces;

/**
 * The address of the API behind a key's credential, without a slash at its end: what its provider's
 * field says, completed by the provider's usual path, or the usual address where it is empty.
 * Fails with BASE_URL_INVALID when there is none, or none of http or https.
 */
export function readModelAddress(credential: Record<string, unknown>): string {
	const { field, usual, path } = modelPlaces[readProvider(credential)];
	const typed = credential[field];
	return completeAddress(typeof typed === 'string' && typed.trim() ? typed : usual, path);
}

/** The provider a credential names. One that names none has no usual address a key could stray to. */
export function readProvider(credential: Record<string, unknown>): ModelProvider {
	return isProvider(credential.provider) ? credential.provider : 'custom';
}

/** An address as it was typed, with `path` at its end where it stops before it. Fails as above. */
export function completeAddress(typed: string, path = ''): string {
	const address = typed.trim();
	const scheme = /^https?:\/\//i.exec(address)?.[0];
	if (scheme === undefined) throw failGpt('BASE_URL_INVALID');
	const [rest = ''] = address.slice(scheme.length).split(/[?#]/, 1);
	const slash = rest.indexOf('/');
	const host = slash === -1 ? rest : rest.slice(0, slash);
	const given = slash === -1 ? '' : withoutSlashes(rest.slice(slash));
	if (host === '' || /\s/.test(rest)) throw failGpt('BASE_URL_INVALID');
	// A given path that is a beginning of the usual one: Azure's portal stops at the host or at /openai.
	return `${scheme}${host}${path.startsWith(`${given}/`) ? path : given}`;
}

const isProvider = (value: unknown): value is ModelProvider =>
	typeof value === 'string' && Object.hasOwn(modelPlaces, value);

/** Without slashes at the end, and without a pattern: those take quadratic time on many slashes. */
function withoutSlashes(text: string): string {
	let end = text.length;
	while (end > 0 && text[end - 1] === '/') end -= 1;
	return text.slice(0, end);
}
