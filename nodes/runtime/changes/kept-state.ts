import type { IDataObject } from 'n8n-workflow';

/** Where a trigger keeps what it knows between two runs, as JSON. */
export interface KeptState {
	/** What was kept; undefined when nothing was. */
	read(): unknown;
	/** Keeps the whole of it in place of what was kept. */
	write(state: object): void;
}

interface Host {
	getWorkflowStaticData(type: string): IDataObject;
}

/**
 * n8n's static data of the node, under one name. n8n saves what a poll wrote when it returns items,
 * and after the first poll of an activation; else it stays in memory until then.
 */
export function keptState(host: Host, name: string): KeptState {
	return {
		read: () => host.getWorkflowStaticData('node')[name],
		write: (state) => {
			host.getWorkflowStaticData('node')[name] = state as IDataObject;
		},
	};
}
