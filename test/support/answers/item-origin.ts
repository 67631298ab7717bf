import type { IDataObject, IPairedItemData, IRunData } from 'n8n-workflow';

/** Where an item comes from: a node that put it out, and its place there. */
interface Place {
	node: string;
	run: number;
	output: number;
	item: number;
}

/** By id of each record that nodes of a run put out, the place of the input item it goes back to. */
export function originsOf(runData: IRunData): Map<string, number> {
	const origins = new Map<string, number>();
	for (const [node, runs] of Object.entries(runData)) {
		for (const [run, { data }] of runs.entries()) {
			for (const [output, items] of (data?.main ?? []).entries()) {
				for (const [item, { json }] of (items ?? []).entries()) {
					const id = json['id'] ?? (json['zoho'] as IDataObject | undefined)?.['id'];
					const origin = originOf(runData, { node, run, output, item });
					if (typeof id === 'string' && origin !== undefined) origins.set(id, origin);
				}
			}
		}
	}
	return origins;
}

function originOf(runData: IRunData, place: Place): number | undefined {
	const run = runData[place.node]?.[place.run];
	const paired = [run?.data?.main?.[place.output]?.[place.item]?.pairedItem].flat()[0];
	if (paired === undefined) return undefined;
	const { item, input = 0 }: IPairedItemData =
		typeof paired === 'number' ? { item: paired } : paired;
	const source = run?.source[input];
	if (!source) return item;
	const { previousNode: node, previousNodeRun = 0, previousNodeOutput = 0 } = source;
	return originOf(runData, { node, run: previousNodeRun, output: previousNodeOutput, item });
}
