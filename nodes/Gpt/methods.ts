import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	ILoadOptionsFunctions,
	INodeCredentialTestResult,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { Field } from '../core/zoho/words/field';
import { zohoAuthentication } from './fields/zoho-fields';

// What fills a list is loaded when one is opened: n8n's start pays nothing for it.

/** The test of a key's credential. */
export async function testModelKey(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const { checkModelKey } = await import('../runtime/model/check-model-key.js');
	return await checkModelKey(this, credential);
}

/** Models of the server behind the chosen credential. */
export async function searchModels(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { listModels } = await import('../runtime/model/model-list.js');
	return await listModels(this, filter);
}

/** Modules that a text can become a record of. */
export async function searchModules(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { searchWritableModules } = await import('../runtime/panel/search-modules.js');
	return await searchWritableModules(zohoAuthentication).call(this, filter);
}

/** Fields of the chosen module that a text can fill. */
export async function getTextFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { isForTexts } = await import('../core/gate/reading/fields-to-task.js');
	return await listFields(this, isForTexts);
}

/** Fields of the chosen module whose texts can be copied or written. */
export async function getWordFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { isForWords } = await import('../core/gate/reading/fields-to-task.js');
	return await listFields(this, isForWords);
}

/** Picklists of the chosen module. */
export async function getPicklists(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await listFields(this, ({ values }) => values.length > 0);
}

async function listFields(host: ILoadOptionsFunctions, fits: (field: Field) => boolean) {
	const { readFields, toOptions } = await import('../runtime/panel/read-fields.js');
	return toOptions(await readFields(host, zohoAuthentication), fits);
}

/** Pipelines of deals. */
export async function getPipelines(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await listPipelines(this)).map(({ display }) => ({ name: display, value: display }));
}

/** Open stages of all pipelines, in their order, by what people see. */
export async function getStages(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const stages = (await listPipelines(this)).flatMap((one) => one.stages);
	const open = stages.flatMap(({ display, closed }) => (closed ? [] : [display]));
	return [...new Set(open)].map((name) => ({ name, value: name }));
}

async function listPipelines(host: ILoadOptionsFunctions) {
	const { openZoho } = await import('../runtime/panel/open-zoho.js');
	const { showInPanel } = await import('../runtime/panel/show-in-panel.js');
	return await showInPanel(host, async () =>
		(await openZoho(host, zohoAuthentication)).deals.pipelines(),
	);
}
