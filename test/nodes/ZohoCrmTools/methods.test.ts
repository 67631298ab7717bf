import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { kit } from '../../../nodes/core/tools/kit/kit';
import { ZohoCrmTools } from '../../../nodes/ZohoCrmTools/ZohoCrmTools.node';
import { inWorkflow } from '../../support/engine/in-workflow';
import { core } from '../../support/engine/n8n';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { onTwin } from './on-twin';

const crm = onTwin();
const { loadOptions } = new ZohoCrmTools().methods;

/** The open panel, at the field of this path. */
function panel(parameters = {}, path = ''): ILoadOptionsFunctions {
	const { workflow, node, additionalData } = inWorkflow({
		node: ZohoCrmTools,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(crm.twin())],
		parameters,
	});
	additionalData.currentNodeParameters = node.parameters;
	const context: unknown = new core.LoadOptionsContext(workflow, node, additionalData, path);
	return context as ILoadOptionsFunctions;
}

it('lists the modules that the user can see', async () => {
	const modules = await loadOptions.getModules.call(panel());
	expect(modules).toContainEqual({ name: 'Deals', value: 'Deals', description: 'Deals' });
});

it('lists the fields of the module in the same row', async () => {
	const parameters = { only: { condition: [{ module: 'Leads' }, { module: 'Deals' }] } };
	const at = (row: number) => panel(parameters, `parameters.only.condition[${row}].field`);
	const names = async (row: number) =>
		(await loadOptions.getModuleFields.call(at(row))).map(({ value }) => value);
	expect(await names(0)).toContain('Company');
	expect(await names(1)).toContain('Stage');
	expect(await names(1)).not.toContain('Company');
});

it('lists no field while no module is chosen', async () => {
	const parameters = { only: { condition: [{ module: '' }] } };
	const at = panel(parameters, 'parameters.only.condition[0].field');
	expect(await loadOptions.getModuleFields.call(at)).toEqual([]);
});

it('lists every tool', async () => {
	const tools = await loadOptions.getTools.call(panel());
	expect(tools.map(({ value }) => value)).toEqual(kit.map(({ name }) => name));
});
