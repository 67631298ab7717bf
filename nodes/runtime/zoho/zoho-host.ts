import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
	ISupplyDataFunctions,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

/** What a connection to Zoho CRM takes from n8n, whatever the node is asked to do. */
export interface ZohoHost {
	/** Value of a parameter that chooses a connection; `oAuth2` when the node has none. */
	choice(parameter: string): unknown;
	/** Id of the credential that the node names for a type. */
	credentialId(type: string): string | undefined;
	getCredentials(type: string): Promise<ICredentialDataDecryptedObject>;
	/** Sends a request signed with the stored token; a 401 is answered with no new one. */
	request(type: string, options: IHttpRequestOptions): Promise<unknown>;
	/** Makes n8n get and store a new token; gives what is stored then. */
	refreshToken(type: string): Promise<unknown>;
	/** Aborts when the execution is canceled; undefined where there is none to cancel. */
	cancelSignal: AbortSignal | undefined;
}

/** Contexts that read a parameter without naming an item. */
type WithoutItems =
	| IHookFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| ITriggerFunctions
	| IWebhookFunctions;
type WithItems = IExecuteFunctions | ISupplyDataFunctions;

function hostOf(
	context: WithItems | WithoutItems,
	choice: ZohoHost['choice'],
	cancelSignal?: AbortSignal,
): ZohoHost {
	const { helpers } = context;
	return {
		choice,
		credentialId: (type) => context.getNode().credentials?.[type]?.id ?? undefined,
		getCredentials: (type) => context.getCredentials(type),
		request: (type, options): Promise<unknown> =>
			helpers.httpRequestWithAuthentication.call(context, type, options, {
				oauth2: { skipTokenRefresh: true },
			}),
		refreshToken: (type): Promise<unknown> => helpers.refreshOAuth2Token.call(context, type),
		cancelSignal,
	};
}

const withItems = (context: WithItems): ZohoHost =>
	hostOf(
		context,
		(parameter) => context.getNodeParameter(parameter, 0, 'oAuth2'),
		context.getExecutionCancelSignal(),
	);
const withoutItems = (context: WithoutItems): ZohoHost =>
	hostOf(context, (parameter) => context.getNodeParameter(parameter, 'oAuth2'));

/** In `execute`. */
export const executeHost = (context: IExecuteFunctions): ZohoHost => withItems(context);

/** In `supplyData`, and in what a tool runs for an agent. */
export const toolHost = (context: ISupplyDataFunctions): ZohoHost => withItems(context);

/** In the lists and mappings of the open panel. */
export const panelHost = (context: ILoadOptionsFunctions): ZohoHost => withoutItems(context);

/** In `poll`. */
export const pollHost = (context: IPollFunctions): ZohoHost => withoutItems(context);

/** In `trigger`. */
export const triggerHost = (context: ITriggerFunctions): ZohoHost => withoutItems(context);

/** In `webhook`, for what comes in. */
export const webhookHost = (context: IWebhookFunctions): ZohoHost => withoutItems(context);

/** In `webhookMethods`, when a workflow is published or taken back. */
export const hookHost = (context: IHookFunctions): ZohoHost => withoutItems(context);
