import type { ILoadOptionsFunctions } from 'n8n-workflow';

/** API name of the module chosen in the open panel; undefined while there is none. */
export function readChosenModule(host: ILoadOptionsFunctions): string | undefined {
	const value: unknown = host.getCurrentNodeParameter('module', { extractValue: true });
	return typeof value === 'string' && value !== '' ? value : undefined;
}
