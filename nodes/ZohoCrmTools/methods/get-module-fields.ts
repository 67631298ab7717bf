import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

/** Fields of the module that stands in the same row; an empty list while none does. */
export async function getModuleFields(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const module: unknown = this.getCurrentNodeParameter('&module');
	if (typeof module !== 'string' || module === '') return [];
	const { openZoho } = await import('../../runtime/panel/open-zoho.js');
	const { toOptions } = await import('../../runtime/panel/read-fields.js');
	const { showInPanel } = await import('../../runtime/panel/show-in-panel.js');
	return toOptions(
		await showInPanel(this, async () => (await openZoho(this)).metadata.fields(module)),
	);
}
