import fs from 'node:fs';
import path from 'node:path';
import type { IDataObject, IRun } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { ZohoCrmTrigger } from '../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';
import { createStandIn, type StandIn } from '../../sandbox/gpt/stand-in';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { keyFor, modelCredentialTypes } from '../nodes/Gpt/on-stand-in';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

/** A workflow as n8n saved it, items that went in, and what every node put out at that time. */
interface Saved {
	workflow: WorkflowFile;
	input: IDataObject[];
	/** JSON of the items of each node, all outputs together; what differs in every run is masked. */
	expected?: Record<string, unknown[]>;
}

const folder = import.meta.dirname;
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): Saved =>
	JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Saved;

let twin: Twin;
let standIn: StandIn;
beforeAll(async () => {
	[twin, standIn] = await Promise.all([createTwin(), createStandIn()]);
});
afterAll(() => Promise.all([twin.close(), standIn.close()]));

async function run({ workflow, input }: Saved): Promise<IRun> {
	twin.reset();
	standIn.reset();
	return await executeWorkflow({
		workflow,
		nodeTypes: createNodeTypes({ nodes: [Gpt, ZohoCrm, ZohoCrmGate, ZohoCrmTrigger] }),
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
		credentials: [connectedTo(twin), keyFor(standIn.url, standIn.apiKey)],
		input: input.map((json) => ({ json })),
	});
}

/** What no run has like another: addresses, times, hashes, ids of requests, counts of tokens. */
function mask(value: unknown, key = ''): unknown {
	if (Array.isArray(value)) return value.map((entry) => mask(entry, key));
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mask(one, name)]));
	}
	if (typeof value === 'number') return key === 'ms' || tokens.has(key) ? '<number>' : value;
	if (typeof value !== 'string') return value;
	return value
		.replaceAll(twin.url, '<twin>')
		.replace(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}.*$/, '<time>')
		.replace(/\/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, '/<time>')
		.replace(/^[0-9a-f]{64}$/, '<hash>')
		.replace(/^req_\w+$/, '<request>');
}

const tokens = new Set(['input', 'cachedInput', 'cacheWrite', 'output', 'reasoning']);

function itemsByNode({ data }: IRun): Record<string, unknown[]> {
	const entries = Object.entries(data.resultData.runData).map(([name, runs]) => {
		const items = (runs.at(-1)?.data?.main ?? []).flatMap((list) => list ?? []);
		return [name, items.map(({ json }) => mask(json))];
	});
	return Object.fromEntries(entries);
}

describe('a workflow that somebody saved', () => {
	it.each(files)('%s still gives what it gave', async (name) => {
		const saved = read(name);
		const done = await run(saved);
		expect(done.data.resultData.error).toBeUndefined();
		const given = itemsByNode(done);
		// docs/shapes.md: an item may gain a key; it loses and changes none within a version.
		if (saved.expected) return expect(given).toMatchObject(saved.expected);
		if (!process.env['SAVE_NEW']) expect.fail(`${name} holds nothing that is expected of it`);
		const kept = { ...saved, expected: given };
		fs.writeFileSync(path.join(folder, name), `${JSON.stringify(kept, null, '\t')}\n`);
	});

	it('would be missed: a value that changes is seen', async () => {
		const [name = ''] = files;
		const { expected, ...saved } = read(name);
		const changed = JSON.parse(
			JSON.stringify(expected).replace('"status":"ok"', '"status":"fine"'),
		);
		expect(changed).not.toEqual(expected);
		expect(itemsByNode(await run(saved))).not.toMatchObject(changed);
	});
});
