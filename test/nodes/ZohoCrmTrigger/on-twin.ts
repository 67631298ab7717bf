import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { INodeParameters } from 'n8n-workflow';
import { ZohoCrmTrigger } from '../../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { pollNode, type PolledNode } from '../../support/engine/poll-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

/** Users of the twin: the one of the credential, and one who works in the CRM. */
export const own = '5725767000000100001';
export const someone = '5725767000000100002';

/** Longer than a change waits until its second is over for sure. */
const settles = 15_000;

export interface Watched extends PolledNode {
	/** Lets the twin's clock go on until all that was changed is settled, and polls. */
	next(): ReturnType<PolledNode['poll']>;
	/** Calls of the poll before last, without those for tokens. */
	calls(): string[];
}

/** The trigger against a twin of its own, as new before every test. */
export function onTwin() {
	let twin: Twin;
	beforeAll(async () => {
		twin = await createTwin();
	});
	afterAll(() => twin.close());
	beforeEach(() => {
		twin.reset();
		// The records of the seed are made with the twin.
		twin.advance(600_000);
	});

	return {
		twin: () => twin,
		/** The trigger in a workflow that is published, with its first poll made. */
		watch: async (parameters: INodeParameters): Promise<Watched> => {
			const node = pollNode({
				node: ZohoCrmTrigger,
				credentialTypes: zohoCredentialTypes,
				credentials: [connectedTo(twin)],
				parameters: {
					...parameters,
					module: { __rl: true, mode: 'id', value: parameters['module'] },
				},
			});
			let before = 0;
			const poll = async () => {
				before = twin.log().length;
				return await node.poll();
			};
			await poll();
			twin.advance(1_000);
			return {
				...node,
				poll,
				next: async () => {
					twin.advance(settles);
					return await poll();
				},
				calls: () =>
					twin
						.log()
						.slice(before)
						.filter(({ path }) => path.startsWith('/crm/'))
						.map(({ method, path }) => `${method} ${path.replace('/crm/v8', '')}`),
			};
		},
		/** Changes a record for a user, and gives its ID. */
		change: (
			operation: 'create' | 'update' | 'delete' | 'restore',
			change: {
				module?: string;
				id?: string;
				by?: string;
				values?: Record<string, string | number>;
			},
		): string => {
			const verdict = twin.change({ module: 'Leads', by: someone, operation, ...change });
			return change.id ?? String(verdict.details['id']);
		},
	};
}
