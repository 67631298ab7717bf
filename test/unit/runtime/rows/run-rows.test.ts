import {
	ManualExecutionCancelledError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import type { Operation, RowOutcome } from '../../../../nodes/runtime/rows/operation';
import { runRows, type RowHost } from '../../../../nodes/runtime/rows/run-rows';

const node = { id: 'n', name: 'Node', type: 't', typeVersion: 1, position: [0, 0], parameters: {} };

function host(items: IDataObject[], goOn: boolean): RowHost {
	const getNodeParameter = (name: string, index: number, fallback?: unknown) =>
		items[index]?.[name] ?? fallback;
	return {
		getInputData: () => items.map((json): INodeExecutionData => ({ json })),
		getNodeParameter: getNodeParameter as RowHost['getNodeParameter'],
		continueOnFail: () => goOn,
		getNode: () => node as unknown as INode,
	};
}

const refusal = new CoreError('REFUSED', 'Zoho refused', 'Change the value.', { field: 'City' });

/** Doubles `n`; refuses `n` 13, puts odd ones into the second output. */
const double: Operation<{ seen: number[] }, { n: number }> = {
	properties: [{ displayName: 'Number', name: 'n', type: 'number', default: 0 }],
	read: (parameters) => ({ n: parameters.number('n') }),
	execute: async ({ rows, seen }) =>
		rows.map(({ index, params: { n } }): RowOutcome => {
			seen.push(n);
			if (n === 13) return { index, error: refusal };
			return { index, items: [{ json: { n: 2 * n }, output: n % 2 }], written: `row ${n}` };
		}),
};

async function run(items: IDataObject[], goOn = false, operation = double) {
	const seen: number[] = [];
	const createContext = async () => ({ seen });
	const outputs = await runRows(host(items, goOn), operation, { createContext, outputs: 2 }).catch(
		(error: unknown) => error as Error & { description: string; context: IDataObject },
	);
	return { seen, outputs };
}

describe('the loop over items', () => {
	it('pairs every item with the one it comes from, in their order', async () => {
		const { outputs } = await run([{ n: 2 }, { n: 3 }, { n: 4 }]);
		expect(outputs).toEqual([
			[
				{ json: { n: 4 }, pairedItem: { item: 0 } },
				{ json: { n: 8 }, pairedItem: { item: 2 } },
			],
			[{ json: { n: 6 }, pairedItem: { item: 1 } }],
		]);
	});

	it('does nothing at all when one item’s parameters cannot be read', async () => {
		const { outputs, seen } = await run([{ n: 2 }, { n: 'x' }]);
		expect(seen).toEqual([]);
		expect(outputs).toMatchObject({
			message: "The parameter 'Number' is not a number",
			context: { itemIndex: 1 },
		});
	});

	it('stops at the first refused row and lists what was written', async () => {
		const { outputs } = await run([{ n: 2 }, { n: 13 }, { n: 4 }]);
		expect(outputs).toMatchObject({ message: 'Zoho refused', context: { itemIndex: 1 } });
		expect((outputs as { description: string }).description).toContain(
			'item 0: row 2; item 2: row 4',
		);
	});

	it('with continue on fail puts each refusal, as n8n knows failed items, into the last output', async () => {
		const { outputs } = await run([{ n: 'x' }, { n: 2 }, { n: 13 }], true);
		expect(outputs).toMatchObject([
			[{ json: { n: 4 }, pairedItem: { item: 1 } }],
			[
				{ json: { error: "The parameter 'Number' is not a number" }, pairedItem: { item: 0 } },
				{
					json: {
						error: 'Zoho refused',
						message: 'Change the value.',
						details: { code: 'REFUSED', field: 'City' },
					},
					pairedItem: { item: 2 },
				},
			],
		]);
	});

	it.each([
		['2.30.8', 'continueErrorOutput', ['error', 'message']],
		['2.35.9', 'continueErrorOutput', ['error', 'message']],
		['2.30.8', 'continueRegularOutput', ['error', 'message', 'details']],
		['2.36.0', 'continueErrorOutput', ['error', 'message', 'details']],
		['next', 'continueErrorOutput', ['error', 'message', 'details']],
	] as const)(
		'leaves out details where n8n %s would not know a failed item by them (%s)',
		async (version, onError, keys) => {
			const failing = {
				...host([{ n: 13 }], true),
				getNode: () => ({ ...node, onError }) as INode,
			};
			const createContext = async () => ({ seen: [] });
			const [[item] = []] = await runRows(failing, double, { createContext, version });
			expect(Object.keys(item?.json ?? {})).toEqual(keys);
		},
	);

	it('lets no detail take the place of the code to branch by', async () => {
		const coded = new CoreError('OURS', 'x', 'y', { code: 'of the server' });
		const execute = async () => [{ index: 0, error: coded }];
		const { outputs } = await run([{ n: 1 }], true, { ...double, execute });
		expect(outputs).toMatchObject([[], [{ json: { details: { code: 'OURS' } } }]]);
	});

	it('gives a refusal of the whole operation to every row', async () => {
		const failing = {
			...double,
			execute: async () => {
				throw refusal;
			},
		};
		const { outputs } = await run([{ n: 1 }, { n: 2 }], true, failing);
		expect(outputs).toMatchObject([[], [{ json: { error: 'Zoho refused' } }, { json: {} }]]);
	});

	it('with continue on fail lets no throw hand the items on as if they had gone well', async () => {
		const broken = {
			...double,
			execute: async () => {
				throw new TypeError('Sesame is not a function');
			},
		};
		const { outputs } = await run([{ n: 1 }, { n: 2 }], true, broken);
		const unexpected = {
			json: {
				error: 'This item could not be worked on (TypeError)',
				details: { code: 'UNEXPECTED' },
			},
		};
		expect(outputs).toMatchObject([[], [unexpected, unexpected]]);
		expect(JSON.stringify(outputs)).not.toContain('Sesame');
	});

	it('keeps a throw while parameters are read to the item', async () => {
		const read: typeof double.read = (parameters) => {
			if (parameters.raw('n') === 3) throw new RangeError('x');
			return double.read(parameters);
		};
		const { outputs } = await run([{ n: 2 }, { n: 3 }], true, { ...double, read });
		expect(outputs).toMatchObject([
			[{ json: { n: 4 } }],
			[{ json: { details: { kind: 'RangeError' } }, pairedItem: { item: 1 } }],
		]);
	});

	it('ends with the execution, also with continue on fail', async () => {
		const cut = {
			...double,
			execute: async () => {
				throw new ManualExecutionCancelledError('7');
			},
		};
		const { outputs } = await run([{ n: 1 }], true, cut);
		expect(outputs).toBeInstanceOf(ManualExecutionCancelledError);
	});
});
