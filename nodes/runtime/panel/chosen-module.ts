import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { isJsonObject } from '../../core/kernel/json';

/** API name of the module chosen in the open panel; undefined while there is none. */
export function readChosenModule(host: ILoadOptionsFunctions): string | undefined {
	const chosen: unknown = host.getCurrentNodeParameter('module');
	const value = isJsonObject(chosen) ? chosen.value : chosen;
	return typeof value === 'string' && value !== '' ? value : undefined;
}
