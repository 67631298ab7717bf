import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';
import { ZohoGptModelApi } from '../../../credentials/ZohoGptModelApi.credentials';
import { ZohoGptModelOAuth2Api } from '../../../credentials/ZohoGptModelOAuth2Api.credentials';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { createStandIn, type StandIn } from '../../../sandbox/gpt/stand-in';
import type { StoredCredential } from '../../support/engine/credentials';
import { runNode, type NodeOutcome, type NodeRun } from '../../support/engine/run-node';

export const modelCredentialTypes = [new ZohoGptModelApi(), new ZohoGptModelOAuth2Api()];

export const keyFor = (url: string, apiKey: string, provider = 'custom'): StoredCredential => ({
	id: 'gpt',
	name: 'GPT',
	type: 'zohoGptModelApi',
	data: { provider, [`${provider}Url`]: url, apiKey },
});

/** The answer on an item of the node: what stands under the field of its operation. */
const answerOf = (json: IDataObject): IDataObject => {
	const answer = json['classification'] ?? json['extraction'] ?? json['summary'] ?? json;
	return answer as IDataObject;
};

/** The GPT node against a stand-in of its own, as new before every test. */
export function onStandIn() {
	let standIn: StandIn;
	beforeAll(async () => {
		standIn = await createStandIn();
	});
	afterAll(() => standIn.close());
	beforeEach(() => standIn.reset());

	return {
		standIn: () => standIn,
		/** Runs the node; `items` are its answers, or what stands in place of one. */
		run: async (parameters: INodeParameters, more: Partial<NodeRun> = {}): Promise<NodeOutcome> => {
			const outcome = await runNode({
				node: Gpt,
				credentialTypes: modelCredentialTypes,
				credentials: [keyFor(standIn.url, standIn.apiKey)],
				parameters,
				...more,
			});
			return { ...outcome, items: outcome.items.map(answerOf) };
		},
		/** Routes that were called since the start of the test. */
		routes: () => standIn.log().map(({ route }) => route),
	};
}

export const modelOf = (value: string) => ({ __rl: true, mode: 'id', value });

export const classifying = (options: INodeParameters = {}): INodeParameters => ({
	operation: 'classify',
	model: modelOf('gpt-6-luna'),
	categories: {
		category: [
			{ name: 'New Enquiry', description: 'Somebody asks for a price or an offer' },
			{ name: 'Support Case', description: 'Something is broken or faulty, or a complaint' },
		],
	},
	options,
});

export const extracting = (
	fields: Array<Record<string, string | boolean>>,
	options: INodeParameters = {},
): INodeParameters => ({
	operation: 'extract',
	model: modelOf('gpt-6-luna'),
	fieldSource: 'define',
	fields: { field: fields },
	options,
});

/** A file on an item, kept in memory as n8n's test mode does. */
export const fileOf = (
	name: string,
	bytes: Uint8Array | string,
	mimeType = '',
): IBinaryKeyData => ({
	data: {
		data: Buffer.from(bytes).toString('base64'),
		mimeType: mimeType || 'application/octet-stream',
		fileName: name,
	},
});
