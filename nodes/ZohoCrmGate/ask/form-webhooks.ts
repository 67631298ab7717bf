import type { IWebhookDescription } from 'n8n-workflow';

const formWebhook = (httpMethod: 'GET' | 'POST'): IWebhookDescription => ({
	name: 'default',
	httpMethod,
	responseMode: 'onReceived',
	responseData: '',
	path: '',
	restartWebhook: true,
	isFullPath: true,
	nodeType: 'form',
});

/** The form of a waiting execution, at the address that n8n signs for it (`$execution.resumeFormUrl`). Nothing listens otherwise. */
export const formWebhooks = [formWebhook('GET'), formWebhook('POST')];
