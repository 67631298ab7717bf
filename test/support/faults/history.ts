import type {
	IDataObject,
	INodeExecutionData,
	INodeParameters,
	IRunExecutionData,
} from 'n8n-workflow';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node.ts';
import type { FaultInput } from '../../../sandbox/zoho/faults.ts';
import type { Twin } from '../../../sandbox/zoho/twin.ts';
import { openDeduplication } from '../engine/deduplication.ts';
import { runNode, type NodeOutcome } from '../engine/run-node.ts';
import { connectedTo, zohoCredentialTypes } from '../zoho-connection.ts';
import { clean, doubledIn, isClean, judge, type Verdict } from './verdict.ts';
import type { WireFault, WireProxy } from './wire-proxy.ts';
import { writes, type PlayedWrite, type WriteName } from './writes.ts';

/** Faults of the twin itself: they befall writes, or the lookups that follow a lost answer. */
export type TwinFault = Omit<FaultInput, 'match'> & { of: 'write' | 'lookup' };

export interface Try {
	/** Of its writes, one after the other. */
	wire: ReadonlyArray<WireFault | 'none'>;
	twin: readonly TwinFault[];
	/** The write at which somebody stops the execution. */
	stopAt?: number;
	/** What somebody changed before it. */
	change?: 'output' | 'first item removed' | 'items reversed';
}

/** A node run and its further tries: n8n's own within each, those of a person one after the other. */
export interface History {
	write: WriteName;
	rows: number;
	goOn: boolean;
	retryOnFail: boolean;
	tries: readonly Try[];
}

export interface Stage {
	twin: Twin;
	proxy: WireProxy;
}

const matches = {
	write: { path: '^/crm/v8/(?!coql|users|settings)' },
	lookup: { path: '^/crm/v8/(coql|users)' },
};

/** n8n gives its own check of a parameter some milliseconds, which a busy machine may take elsewhere. */
const busy = /Regular expression execution timed out/;

/** Plays a history from an empty store on; gives what was not as it should be in any of its tries. */
export async function play(stage: Stage, history: History): Promise<Verdict> {
	for (;;) {
		try {
			return await playOnce(stage, history);
		} catch (cause) {
			if (!(cause instanceof Error && busy.test(cause.message))) throw cause;
		}
	}
}

async function playOnce({ twin, proxy }: Stage, history: History): Promise<Verdict> {
	const write: PlayedWrite = writes[history.write];
	twin.reset();
	openDeduplication();
	let items = await write.items(twin, history.rows);
	const all = items;
	let data: IRunExecutionData | undefined;
	let isStopped = false;
	/** Rows that a stopped try wrote, and that its retry writes again without asking. */
	const stood = new Set<number>();
	for (const [place, one] of history.tries.entries()) {
		const change = place === 0 ? undefined : one.change;
		items = changed(items, change);
		const stored =
			data &&
			withItems(
				data,
				items.map((json) => carrying(json, write)),
			);
		const outcome = await run({ twin, proxy }, one, {
			parameters: change === 'output' ? shownOtherwise(write.parameters) : write.parameters,
			history,
			items,
			...(stored && !isStopped ? { retryOf: stored } : {}),
			isRetry: place > 0,
		});
		const effects = write.effects(twin, all);
		isStopped = outcome.run.status === 'canceled';
		const verdict = isStopped
			? { ...clean, doubled: doubledIn(effects) }
			: judge(outcome, items, effects, stood);
		if (isStopped && write.isRepeatable) for (const row of effects.keys()) stood.add(row);
		if (!isClean(verdict)) return verdict;
		if (!isStopped && !outcome.error) break;
		data = outcome.run.data;
	}
	return clean;
}

async function run(
	{ twin, proxy }: Stage,
	{ wire, twin: faults, stopAt }: Try,
	asked: {
		parameters: INodeParameters;
		history: History;
		items: IDataObject[];
		retryOf?: IRunExecutionData;
		isRetry: boolean;
	},
): Promise<NodeOutcome> {
	const { history, parameters, items, retryOf, isRetry } = asked;
	const write: PlayedWrite = writes[history.write];
	let stop = (): void => {};
	twin.clearFaults();
	for (const { of, ...fault } of faults) twin.addFault({ ...fault, match: matched(of, write) });
	proxy.plan(wire);
	proxy.onWrite((count) => {
		if (count === stopAt) stop();
	});
	const outcome = await runNode({
		node: ZohoCrm,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo({ ...twin, url: proxy.url })],
		parameters,
		input: items.map((json) => carrying(json, write)),
		settings: {
			...(history.retryOnFail ? { retryOnFail: true, maxTries: 3, waitBetweenTries: 1_000 } : {}),
			...(history.goOn ? { onError: 'continueRegularOutput' as const } : {}),
		},
		...(retryOf ? { retryOf } : {}),
		...(isRetry ? { mode: 'retry' as const } : {}),
		onStart: (cancel) => {
			stop = cancel;
		},
	});
	proxy.onWrite(undefined);
	proxy.plan([]);
	await proxy.settled();
	twin.clearFaults();
	return outcome;
}

const matched = (of: TwinFault['of'], { lookup = matches.lookup }: PlayedWrite) =>
	of === 'lookup' ? lookup : matches.write;

const carrying = (json: IDataObject, { binary }: PlayedWrite): INodeExecutionData => ({
	json: { ...json },
	...(binary ? { binary: binary(json) } : {}),
});

const shownOtherwise = (parameters: INodeParameters): INodeParameters => ({
	...parameters,
	options: { ...(parameters['options'] as INodeParameters), output: 'inputWithResult' },
});

function changed(items: IDataObject[], change: Try['change']): IDataObject[] {
	if (change === 'first item removed') return items.slice(1);
	return change === 'items reversed' ? items.toReversed() : items;
}

/** What n8n stored of a failed execution, with other items waiting before the node. */
function withItems(data: IRunExecutionData, items: INodeExecutionData[]): IRunExecutionData {
	const stored = JSON.parse(JSON.stringify(data)) as IRunExecutionData;
	const [waiting] = stored.executionData?.nodeExecutionStack ?? [];
	if (waiting) waiting.data['main'] = [items];
	return stored;
}
