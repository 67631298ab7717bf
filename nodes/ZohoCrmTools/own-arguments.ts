import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** Names that n8n tells a model's own by. */
const named = /^[\w-]{1,64}$/;

/** Whether the engine of an agent runs the node, for the call of a model. */
export const isOfAgent = (merged: IDataObject): boolean => merged.toolCallId !== undefined;

/**
 * What the model itself gave: n8n's engine lays that over the agent's own item, which a stranger may have
 * written, and tells the two apart by `$fromAI` alone. undefined where no engine asks for a model.
 */
export function ownArguments(
	context: IExecuteFunctions,
	itemIndex: number,
	merged: IDataObject,
): IDataObject | undefined {
	const { $fromAI: read } = context.getWorkflowDataProxy(itemIndex);
	if (typeof read !== 'function' || !isOfAgent(merged)) return undefined;
	const valueOf = (name: string): unknown => {
		try {
			return (read as (name: string) => unknown)(name);
		} catch {
			// No data of a call, or a name that n8n keeps to itself.
			return undefined;
		}
	};
	// The engine alone adds the ID of the call: where the model seems to have given it, all is one.
	if (valueOf('tool') === undefined || valueOf('toolCallId') !== undefined) return undefined;
	const names = Object.keys(merged).filter((name) => named.test(name));
	const given = names.map((name) => [name, valueOf(name)] as const);
	return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as IDataObject;
}
