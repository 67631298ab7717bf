import type { IHookFunctions, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readParameterLabels } from '../runtime/parameters/parameter-labels';
import { createParameterReader } from '../runtime/parameters/read-parameters';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';
import { instantProperties } from './properties';

/** The node's parameters. A trigger has no items: what an expression gives is known when it starts. */
export function readerOf(
	host: IHookFunctions | ITriggerFunctions | IWebhookFunctions,
): ParameterReader {
	return createParameterReader(
		{ getNodeParameter: (name, _index, fallback) => host.getNodeParameter(name, fallback) },
		{ index: 0, labels: readParameterLabels(instantProperties) },
	);
}
