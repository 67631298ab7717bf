import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions, ISupplyDataFunctions } from 'n8n-workflow';
import { createToolKit, type ToolKit } from '../core/tools/create-tool-kit';
import { readDomain } from '../runtime/addresses/web-domains';
import { readPhone } from '../runtime/addresses/phone-numbers';
import { asCoreError } from '../runtime/failures/as-core-error';
import { todayIn } from '../runtime/host/today';
import { readParameterLabels } from '../runtime/parameters/parameter-labels';
import { createParameterReader } from '../runtime/parameters/read-parameters';
import { catalogThrough } from '../runtime/zoho/memory/catalog-through';
import { chosenCredential, connectZoho } from '../runtime/zoho/connect-zoho';
import { createCredentialSeal } from '../runtime/zoho/seal/credential-seal';
import type { ZohoHost } from '../runtime/zoho/zoho-host';
import { toolsProperties } from './properties';
import { readToolSettings } from './read-tool-settings';
import { writeLedger } from './write-ledger';

interface Call {
	/** The node's connection. */
	host: ZohoHost;
	itemIndex: number;
	/** The client's session, or the execution. */
	session: string;
}

/** The tools of the node as its panel lays them down for an item. Fails with what is wrong with the panel. */
export function openKit(
	context: IExecuteFunctions | ISupplyDataFunctions,
	{ host, itemIndex, session }: Call,
): ToolKit {
	const parameters = createParameterReader(
		{
			getNodeParameter: (name, index, fallback) => context.getNodeParameter(name, index, fallback),
		},
		{ index: itemIndex, labels: readParameterLabels(toolsProperties) },
	);
	const timezone = context.getTimezone();
	const credentialType = chosenCredential(host);
	const connect = () => connectZoho(host, credentialType);
	const place = `${context.getWorkflow().id ?? ''}/${context.getNode().id}`;
	return createToolKit(
		{
			connect,
			catalog: catalogThrough({ host, credentialType, connect }),
			seal: createCredentialSeal(host, credentialType, 'tools/1'),
			ledger: writeLedger(context.getWorkflowStaticData('node'), place),
			now: () => Date.now(),
			today: () => todayIn(timezone),
			session,
			newRunId: randomUUID,
			place,
			readPhone,
			readDomain,
		},
		readToolSettings(parameters, timezone),
		{ toError: asCoreError },
	);
}
