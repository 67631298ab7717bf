import { describe, expect, it } from 'vitest';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { searchModels } from '../../../nodes/runtime/model-list';
import { openPanel } from '../../support/engine/load-options';
import { keyFor, modelCredentialTypes, onStandIn } from './on-stand-in';

const { standIn } = onStandIn();

const panel = (key: string) =>
	openPanel({
		node: Gpt,
		credentialTypes: modelCredentialTypes,
		credentials: [keyFor(standIn().url, key)],
		parameters: { operation: 'classify', authentication: 'apiKey' },
	});

describe('the list of models', () => {
	it('is what the server says it has', async () => {
		const { results } = await searchModels.call(panel(standIn().apiKey), 'luna');
		expect(results).toEqual([{ name: 'gpt-6-luna', value: 'gpt-6-luna' }]);
	});

	it('says why it is not there, instead of being empty', async () => {
		await expect(searchModels.call(panel('sk-wrong'), '')).rejects.toThrow('could not be listed');
	});
});
