import type { IExecuteFunctions } from 'n8n-workflow';

/** The execution that a node runs in. */
export interface Execution {
	workflow?: string;
	/** Where people look at it; undefined where it is not kept, or n8n does not say. */
	address?: string;
	/** Adds a record to the data by which n8n finds executions; what it has no room for is left out. */
	noteRecord(module: string, id: string): void;
}

/** n8n takes 255 characters without complaint, and letters, digits and underscores in the name. */
const longest = 255;

type Host = Pick<
	IExecuteFunctions,
	'getWorkflow' | 'getExecutionId' | 'getInstanceBaseUrl' | 'getWorkflowDataProxy'
>;

/** Nothing of it may stop a write: what a host does not know is left out. */
export function readExecution(host: Host): Execution {
	const { id, name } = attempt(() => host.getWorkflow()) ?? {};
	const executionId = attempt(() => host.getExecutionId());
	const base = attempt(() => host.getInstanceBaseUrl());
	const isKnown = id && executionId && base;
	return {
		...(name ? { workflow: name } : {}),
		...(isKnown ? { address: new URL(`workflow/${id}/executions/${executionId}`, base).href } : {}),
		noteRecord: (module, record) => {
			attempt(() => {
				const { $execution } = host.getWorkflowDataProxy(0) as unknown as {
					$execution: {
						customData: { get(key: string): unknown; set(key: string, value: string): void };
					};
				};
				const key = module.replace(/\W/g, '_').slice(0, 50);
				const before = $execution.customData.get(key);
				const ids = typeof before === 'string' ? before.split(', ') : [];
				const all = [...new Set([...ids, record])].join(', ');
				if (all.length <= longest) $execution.customData.set(key, all);
			});
		},
	};
}

function attempt<T>(ask: () => T): T | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}
