import type { IExecuteFunctions } from 'n8n-workflow';
import type { GptContext } from './gpt-context';
import { zohoAuthentication } from './fields/zoho-fields';

/** The rules of modules over the chosen connection to Zoho CRM, whose code is loaded when first asked. */
export function zohoRules(host: IExecuteFunctions): GptContext['rulesOf'] {
	let opened: Promise<GptContext['rulesOf']> | undefined;
	return async (module) => {
		opened ??= open(host);
		return await (
			await opened
		)(module);
	};
}

async function open(context: IExecuteFunctions): Promise<GptContext['rulesOf']> {
	const { chosenCredential, connectZoho } = await import('../runtime/zoho/connect-zoho.js');
	const { rulesThrough } = await import('../runtime/zoho/rules-through.js');
	const { executeHost } = await import('../runtime/zoho/zoho-host.js');
	const host = executeHost(context);
	const credentialType = chosenCredential(host, zohoAuthentication);
	const connect = () => connectZoho(host, credentialType);
	return rulesThrough({ host, credentialType, connect });
}
