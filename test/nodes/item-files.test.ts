import { randomBytes } from 'node:crypto';
import type {
	IBinaryData,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeOperation } from '../../nodes/ZohoCrm/execute-operation';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import type { ZohoOperation } from '../../nodes/ZohoCrm/operation';
import { eachRow } from '../../nodes/runtime/rows/each-row';
import { createItemFiles } from '../../nodes/runtime/files/item-files';
import { openFolderStore } from '../support/engine/binary-store';
import { openContexts } from '../support/engine/contexts';
import { runNode } from '../support/engine/run-node';
import { fileOf, extracting, onStandIn } from './Gpt/on-stand-in';

/** Reads the file of each item in parts and gives it back under another name. */
const copy: ZohoOperation<undefined> = {
	...{ name: 'Copy', value: 'copy', action: 'Copy a file', description: 'Copy a file' },
	...{ access: 'read', scopes: [], credits: 'none', routes: 'any', errors: [] },
	properties: [],
	read: () => undefined,
	execute: ({ files, goOn, rows }) =>
		eachRow(rows, goOn, async ({ item }) => {
			const file = await files.read(item, 'data');
			const bytes = await file.open();
			const { mimeType, size } = file;
			const copied = await files.keep({ name: `copy of ${file.name}`, mimeType, size, bytes });
			return { items: [{ json: {}, binary: { copied } }] };
		}),
};

class Copy implements INodeType {
	description: INodeTypeDescription = {
		...new ZohoCrm().description,
		credentials: [],
		properties: [],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperation(this, copy);
	}
}

const run = (input: INodeExecutionData[], settings = {}) =>
	runNode({ node: Copy, credentialTypes: [], credentials: [], parameters: {}, input, settings });
const content = randomBytes(300_000);
const { execute } = openContexts({
	node: Copy,
	credentialTypes: [],
	credentials: [],
	parameters: {},
});
const bytesOf = async (data: IBinaryData) =>
	await (
		await createItemFiles(execute.helpers).read({ json: {}, binary: { data } }, 'data')
	).bytes();
const inItem = () => fileOf('scan.png', content, 'image/png');
const inStorage = async () => ({
	data: await execute.helpers.prepareBinaryData(content, 'scan.png', 'image/png'),
});

let store: Awaited<ReturnType<typeof openFolderStore>> | undefined;
afterAll(async () => await store?.close());

describe.each([
	['in the item', async () => {}, inItem],
	[
		'in a folder of n8n',
		async () => {
			store = await openFolderStore();
		},
		inStorage,
	],
])('the file of an item, kept %s', (_, prepare, binaryOf) => {
	beforeAll(prepare);

	it('is read and another given back', async () => {
		const { outputs, error } = await run([{ json: {}, binary: await binaryOf() }]);
		expect(error).toBeUndefined();
		const [[item] = []] = outputs;
		const copied = item?.binary?.['copied'];
		expect(copied).toMatchObject({
			fileName: 'copy of scan.png',
			mimeType: 'image/png',
			bytes: content.length,
		});
		expect(Buffer.from(await bytesOf(copied!)).equals(content)).toBe(true);
		expect(item?.pairedItem).toEqual({ item: 0 });
	});

	it('that another field holds is named, for its item alone', async () => {
		const binary = await binaryOf();
		const input = [
			{ json: {}, binary },
			{ json: {}, binary: { photo: binary.data } },
		];
		const { items } = await run(input, { onError: 'continueRegularOutput' });
		expect(items[0]).toEqual({});
		expect(items[1]).toMatchObject({
			error: "The item has no file in the field 'data'",
			message: expect.stringContaining("'photo'"),
			details: { code: 'FILE_MISSING' },
		});
	});
});

describe('a document in a folder of n8n', () => {
	const gpt = onStandIn();

	it('is read by the GPT node, and refused unread when it is too big', async () => {
		const mail =
			'From: ann@northwind.example\r\nSubject: Offer\r\n\r\nWrite to ann@northwind.example';
		const stored = async (text: string) => ({
			json: {},
			binary: { data: await execute.helpers.prepareBinaryData(Buffer.from(text), 'a.eml') },
		});
		const parameters = extracting([{ name: 'email', type: 'email' }], { maxFileSize: 1 });
		const { items, error } = await gpt.run(parameters, { input: [await stored(mail)] });
		expect(error).toBeUndefined();
		expect(JSON.stringify(items)).toContain('ann@northwind.example');
		const big = await gpt.run(parameters, { input: [await stored(mail + ' '.repeat(2 ** 20))] });
		expect(big.error?.message).toContain('a.eml');
	});
});
