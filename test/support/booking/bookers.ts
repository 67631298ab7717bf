// A process of its own that books through n8n's engine and the built package, forked by
// `forkBookers`: it says `ready`, gets a Rush, and answers with what each booker was told.
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { loadCredentialTypes } from '../cli/load-credential-types.ts';
import type { StoredCredential } from '../engine/credentials.ts';
import { executeWorkflow } from '../engine/execute-workflow.ts';
import { createNodeTypes } from '../engine/node-types.ts';
import { passTimeQuickly } from '../engine/quick-waits.ts';
import { slowTime } from './slow-time.ts';

/** What one process books at the same moment. */
export interface Rush {
	credential: StoredCredential;
	/** When slow time began, the same for all. */
	startedAt: number;
	/** Parameters of a node for each booker. */
	bookers: INodeParameters[];
}

const [packageDir = ''] = process.argv.slice(2);
const nodeTypes = createNodeTypes({ packageDir });
const credentialTypes = loadCredentialTypes(packageDir);

async function book(parameters: INodeParameters, credential: StoredCredential) {
	const node = {
		...{ id: 'book', name: 'Book', type: 'n8n-nodes-zoho-gpt.zohoCrm', typeVersion: 1 },
		...{ position: [0, 0] as [number, number], onError: 'continueRegularOutput' as const },
		parameters,
	};
	const run = await executeWorkflow({
		...{ workflow: { nodes: [node], connections: {} }, nodeTypes, credentialTypes },
		credentials: [credential],
	});
	const [items] = run.data.resultData.runData['Book']?.[0]?.data?.main ?? [];
	return (items ?? []).map(({ json }): IDataObject => json);
}

// The twin answers in a twentieth of Zoho's time as well.
passTimeQuickly(20);
process.on('message', ({ credential, startedAt, bookers }: Rush) => {
	Date.now = slowTime(startedAt);
	void Promise.all(bookers.map((one) => book(one, credential))).then((said) =>
		process.send?.(said.map(([item]) => item ?? {})),
	);
});
process.send?.('ready');
