import { randomBytes } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isJsonObject } from '../../core/kernel/json';
import type { FormElement } from '../../core/gate/words/review';
import { formPage, sentPage, type Page } from './form-page';
import { readForm } from './read-form';

/**
 * Shows the form of an execution that waits, and takes its answer. n8n has checked the signature of
 * the address before; who has the address may answer.
 */
export async function answerForm(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const form = readForm(context.getNodeParameter('form', []));
	const title = String(context.getNodeParameter('formTitle', ''));
	if (context.getRequestObject().method === 'GET') {
		const message = String(context.getNodeParameter('formMessage', '') ?? '');
		send(context, (nonce) => formPage({ title, message, form, nonce }));
		return { noWebhookResponse: true };
	}
	const item = context.evaluateExpression('{{ $json }}') as IDataObject;
	const answer = {
		...answerOf(form, context.getBodyData()),
		submittedAt: new Date().toISOString(),
	};
	return {
		webhookResponse: sentPage({ title, nonce: prepare(context) }),
		workflowData: [[{ json: { ...item, answer } }]],
	};
}

function send(context: IWebhookFunctions, toPage: (nonce: string) => Page): void {
	const nonce = prepare(context);
	context.getResponseObject().send(toPage(nonce));
}

/** Nothing but this page's own style and script runs in it, and its address goes nowhere. */
function prepare(context: IWebhookFunctions): string {
	const nonce = randomBytes(16).toString('base64');
	const own = `'nonce-${nonce}'`;
	const response = context.getResponseObject();
	response.setHeader('Content-Type', 'text/html; charset=utf-8');
	response.setHeader('Cache-Control', 'no-store');
	response.setHeader('Referrer-Policy', 'no-referrer');
	response.setHeader('X-Content-Type-Options', 'nosniff');
	response.setHeader(
		'Content-Security-Policy',
		`default-src 'none'; style-src ${own}; script-src ${own}; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
	);
	return nonce;
}

/** What was sent for the inputs that the form has, by their labels; nothing else is taken. */
function answerOf(form: FormElement[], body: IDataObject): IDataObject {
	const parts = isJsonObject(body['data']) ? body['data'] : body;
	const entries = form.flatMap((one, index) => {
		if (one.fieldType === 'html') return [];
		const sent: unknown = parts[`field-${index}`];
		const texts = (Array.isArray(sent) ? sent : [sent]).filter((text) => typeof text === 'string');
		return [[one.fieldLabel, one.fieldType === 'checkbox' ? texts : (texts[0] ?? '')] as const];
	});
	return Object.fromEntries(entries);
}
