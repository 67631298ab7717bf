import { createStandIn } from '../gpt/stand-in.ts';

export interface ModelServer {
	/** Ends in /v1. */
	url: string;
	apiKey: string;
	/** Whether the answers come from rules on this machine instead of a model. */
	isStandIn: boolean;
	close(): Promise<void>;
}

/** The real API when OPENAI_API_KEY is set (at OPENAI_BASE_URL, if set), otherwise the stand-in. */
export async function openModelServer(
	environment: NodeJS.ProcessEnv = process.env,
): Promise<ModelServer> {
	const apiKey = environment.OPENAI_API_KEY;
	if (apiKey) {
		const url = environment.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
		return { url, apiKey, isStandIn: false, close: async () => {} };
	}
	const { url, apiKey: key, close } = await createStandIn();
	return { url, apiKey: key, isStandIn: true, close: async () => close() };
}
