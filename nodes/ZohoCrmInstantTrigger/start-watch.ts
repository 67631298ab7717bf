import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { CoreError } from '../core/kernel/errors';
import { failZoho } from '../core/zoho/words/error-catalog';
import { channels } from '../core/zoho/words/limits';
import { keptState } from '../runtime/changes/kept-state';
import { readRepeat, readStart } from '../runtime/changes/read-start';
import { readWatch } from '../runtime/changes/read-watch';
import { refuseOldN8n } from '../runtime/failures/old-n8n';
import { toNodeError } from '../runtime/failures/to-node-error';
import { timer as machineTimer, type Timer } from '../runtime/host/timer';
import { triggerHost } from '../runtime/zoho/zoho-host';
import { activeTrigger, noteTrigger } from './active-triggers';
import { startLookout } from './lookout';
import { lookAtChanges } from './look-at-changes';
import { connectOwn } from './own-connection';
import { credentialOf, triggerKey } from './own-channel';
import { readerOf } from './read-parameters';

const minuteMs = 60_000;
const machine = { now: () => Date.now(), timer: machineTimer };

/**
 * Runs as long as the workflow is active, in the one process of n8n that runs triggers. Everything that
 * the node puts out comes from a look here: notifications say only when to look, so that a notification
 * and the sweep never put out the same twice.
 */
export async function startWatch(
	context: ITriggerFunctions,
	{ now, timer }: { now(): number; timer: Timer } = machine,
): Promise<ITriggerResponse> {
	try {
		const tooOld = refuseOldN8n();
		if (tooOld) throw tooOld;
		const reader = readerOf(context);
		const credentialType = credentialOf(context);
		const watch = readWatch(reader);
		const minutes = reader.optionalNumber('options.sweepEvery') ?? 5;
		const connect = () => connectOwn(triggerHost(context), credentialType);
		const key = triggerKey(context);
		const { module } = watch;
		let isStopped = false;

		const look = lookAtChanges({
			connect,
			watch,
			start: readStart(reader, context),
			kept: keptState(context, 'changes'),
			repeatSeconds: readRepeat(reader) * 60,
			emit: (items) => context.emit([items]),
			isStopped: () => isStopped,
		});
		const tend = async (): Promise<boolean> => {
			const { channel } = activeTrigger(key);
			if (channel === undefined) return false;
			const { zoho } = await connect();
			const standing = await zoho.channel.find(channel);
			const isFresh = standing && standing.leftMs > channels.lifeMs / 2;
			if (!isFresh && !isStopped) await zoho.channel.keep(channel);
			return standing === undefined;
		};
		const failed = (what: 'look' | 'tend', cause: unknown): void => {
			const { message, advice } = cause instanceof CoreError ? cause : toWords(cause);
			const code = what === 'look' ? 'SWEEP_FAILED' : 'CHANNEL_DIED';
			const told = failZoho(code, { module, reason: `${message}.`, advice }, { cause });
			context.saveFailedExecution(toNodeError(context.getNode(), told));
		};

		// Somebody is there to read what is wrong, unless n8n starts all its workflows by itself.
		const isAttended = !['init', 'leadershipChange'].includes(context.getActivationMode());
		const { told, stop } = startLookout({
			look,
			tend,
			failed,
			...(isAttended && { first: await look() }),
			sweepMs: minutes > 0 ? minutes * minuteMs : undefined,
			now,
			random: Math.random,
			timer,
		});
		noteTrigger(key, { told });
		return {
			closeFunction: () => {
				isStopped = true;
				stop();
				if (activeTrigger(key).told === told) noteTrigger(key, { told: undefined });
				return Promise.resolve();
			},
		};
	} catch (cause) {
		throw toNodeError(context.getNode(), cause);
	}
}

function toWords(cause: unknown): { message: string; advice: string } {
	return { message: cause instanceof Error ? cause.name : 'Unknown', advice: '' };
}
