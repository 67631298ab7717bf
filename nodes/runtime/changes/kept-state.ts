import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** Where a trigger keeps what it knows between two runs, as JSON. */
export interface KeptState {
	/** What was kept; undefined when nothing was. */
	read(): unknown;
	/** Whether this process kept it: what another one gave last may be lost with that. */
	isOurs(): boolean;
	/** Keeps the whole of it in place of what was kept. */
	write(state: object): void;
}

interface Host {
	getWorkflowStaticData(type: string): IDataObject;
	getWorkflow(): { id?: string | undefined };
}

/** One process of n8n may lose a workflow to another and get it back: what it did itself says too little. */
const thisProcess = randomUUID();

/**
 * n8n's static data of the node, under one name. n8n saves what a poll wrote when it returns items,
 * and after the first poll of an activation; else it stays in memory until then.
 */
export function keptState(host: Host, name: string): KeptState {
	const keeper = `${name} of ${host.getWorkflow().id ?? ''} by ${thisProcess}`;
	return {
		read: () => host.getWorkflowStaticData('node')[name],
		isOurs: () => host.getWorkflowStaticData('node')['keeper'] === keeper,
		write: (state) => {
			Object.assign(host.getWorkflowStaticData('node'), { [name]: state as IDataObject, keeper });
		},
	};
}
