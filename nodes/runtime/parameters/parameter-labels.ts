import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

type AnyOption = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** Labels by parameter path, e.g. `options.dryRun` -> `Dry Run`, so that errors use the panel's words. */
export function readParameterLabels(properties: readonly INodeProperties[]): Map<string, string> {
	const labels = new Map<string, string>();
	for (const property of properties) addLabels(labels, '', property);
	return labels;
}

function addLabels(labels: Map<string, string>, path: string, option: AnyOption): void {
	const here = `${path}${option.name}`;
	if ('displayName' in option && typeof option.displayName === 'string') {
		labels.set(here, option.displayName);
	}
	if ('values' in option) {
		for (const value of option.values) addLabels(labels, `${here}.`, value);
	} else if (
		'type' in option &&
		(option.type === 'collection' || option.type === 'fixedCollection')
	) {
		for (const inner of option.options ?? []) addLabels(labels, `${here}.`, inner);
	}
}
