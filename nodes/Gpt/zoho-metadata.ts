import type { IExecuteFunctions } from 'n8n-workflow';
import { zohoAuthentication } from './fields/zoho-fields';
import type { ZohoMetadata } from './gpt-context';

/** What tasks are made of, over the chosen connection to Zoho CRM, whose code is loaded when first asked. */
export function zohoMetadata(host: IExecuteFunctions): ZohoMetadata {
	let opened: Promise<ZohoMetadata> | undefined;
	const reach = async () => await (opened ??= open(host));
	return {
		rulesOf: async (module) => await (await reach()).rulesOf(module),
		stagesOf: async (choice) => await (await reach()).stagesOf(choice),
	};
}

async function open(context: IExecuteFunctions): Promise<ZohoMetadata> {
	const { chosenCredential, connectZoho } = await import('../runtime/zoho/connect-zoho.js');
	const { rulesThrough } = await import('../runtime/zoho/rules-through.js');
	const { executeHost } = await import('../runtime/zoho/zoho-host.js');
	const host = executeHost(context);
	const credentialType = chosenCredential(host, zohoAuthentication);
	const connect = () => connectZoho(host, credentialType);
	let zoho: ReturnType<typeof connect> | undefined;
	return {
		rulesOf: rulesThrough({ host, credentialType, connect }),
		stagesOf: async (choice) => {
			const { deals } = await (zoho ??= connect());
			return 'dealId' in choice
				? await deals.standing({ id: choice.dealId })
				: { stages: await deals.stages(choice.pipeline), stage: null };
		},
	};
}
