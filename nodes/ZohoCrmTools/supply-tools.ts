import {
	NodeConnectionTypes,
	type IDataObject,
	type ISupplyDataFunctions,
	type SupplyData,
} from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../core/kernel/json';
import type { ToolKit } from '../core/tools/create-tool-kit';
import type { ListedTool } from '../core/tools/words/tool';
import { refuseOldN8n } from '../runtime/failures/old-n8n';
import { toNodeError } from '../runtime/failures/to-node-error';
import { toolHost } from '../runtime/zoho/zoho-host';
import { toHostSchema } from './host-schema';
import { refuseAsking } from './model-in-panel';
import { openKit } from './open-kit';
import { sessionOfRequest } from './session';

/** A tool as n8n knows one by its shape (n8n-core 2.30.4 and later). */
interface SuppliedTool {
	name: string;
	description: string;
	schema: unknown;
	metadata: IDataObject;
	invoke(input: unknown): Promise<unknown>;
}

/** The tools that are allowed now, by n8n's shape of a toolkit. */
export async function supplyTools(
	context: ISupplyDataFunctions,
	itemIndex: number,
): Promise<SupplyData> {
	try {
		const tooOld = refuseOldN8n();
		if (tooOld) throw tooOld;
		refuseAsking(context.getNode().parameters);
		const call = { host: toolHost(context), itemIndex, session: sessionOfRequest(context) };
		const kit = openKit(context, call);
		const tools = (await kit.list()).map((tool) => supplied(context, kit, tool));
		return { response: { tools, getTools: () => tools } };
	} catch (cause) {
		throw toNodeError(context.getNode(), cause, { itemIndex });
	}
}

function supplied(
	context: ISupplyDataFunctions,
	kit: ToolKit,
	{ name, description, schema }: ListedTool,
): SuppliedTool {
	return {
		name,
		description,
		schema: toHostSchema(schema),
		metadata: { isFromToolkit: true },
		invoke: async (input) => {
			const given = argumentsIn(input);
			const { index } = context.addInputData(NodeConnectionTypes.AiTool, [
				[{ json: { tool: name, ...given } as IDataObject }],
			]);
			const answer = await kit.call(name, given);
			context.addOutputData(NodeConnectionTypes.AiTool, index, [[{ json: answer as IDataObject }]]);
			// Of a failed call n8n wants the object: it tells the client so by `error.message`.
			return answer['error'] === undefined ? JSON.stringify(answer) : answer;
		},
	};
}

/** Arguments as n8n hands them over, or within a tool call as LangChain has it. */
function argumentsIn(input: unknown): JsonObject {
	if (!isJsonObject(input)) return {};
	const { type, args } = input;
	return type === 'tool_call' && isJsonObject(args) ? args : input;
}
