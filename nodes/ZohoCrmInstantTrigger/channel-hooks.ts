import type { IHookFunctions } from 'n8n-workflow';
import type { Channel } from '../core/zoho/channel/keep-channel';
import { channels } from '../core/zoho/words/limits';
import type { Zoho } from '../core/zoho/zoho';
import { readWatch } from '../runtime/changes/read-watch';
import { toNodeError } from '../runtime/failures/to-node-error';
import { connectZoho } from '../runtime/zoho/connect-zoho';
import { hookHost } from '../runtime/zoho/zoho-host';
import { activeTrigger, noteTrigger } from './active-triggers';
import { callItself } from './call-itself';
import { ownChannelNames, triggerKey } from './own-channel';
import { operationsOf } from './operations-of';
import { readerOf } from './read-parameters';

/** Whether the channel stands as it should, with the better part of its life ahead. */
export async function channelStands(context: IHookFunctions): Promise<boolean> {
	if (isTest(context)) return false;
	return await orNodeError(context, async () => {
		const { zoho, channel } = await connect(context);
		const standing = await zoho.channel.find(channel);
		if (!standing || standing.leftMs < channels.lifeMs / 2) return false;
		noteTrigger(triggerKey(context), { channel });
		return true;
	});
}

/** Opens the channel, so that Zoho tells of changes; in the editor a test fetches a sample at once. */
export async function openChannel(context: IHookFunctions): Promise<boolean> {
	return await orNodeError(context, async () => {
		if (isTest(context)) {
			await callItself(context);
			return true;
		}
		const { zoho, channel } = await connect(context);
		await zoho.channel.keep(channel);
		noteTrigger(triggerKey(context), { channel });
		return true;
	});
}

/** Ends the channel. Nothing of it may keep a workflow active: a channel that stays ends by itself. */
export async function endChannel(context: IHookFunctions): Promise<boolean> {
	if (isTest(context)) return true;
	const key = triggerKey(context);
	const { channel: known } = activeTrigger(key);
	noteTrigger(key, { channel: undefined });
	try {
		const { zoho, channel } = await connect(context);
		await zoho.channel.close(channel);
		return true;
	} catch (cause) {
		if (known === undefined) return false;
		const { message } = toNodeError(context.getNode(), cause);
		context.logger.warn(
			`The notification channel of Zoho CRM was not ended and ends by itself within a day: ${message}`,
		);
		return false;
	}
}

const isTest = (context: IHookFunctions): boolean => context.getMode() === 'manual';

async function connect(context: IHookFunctions): Promise<{ zoho: Zoho; channel: Channel }> {
	const watch = readWatch(readerOf(context));
	const channel: Channel = {
		...(await ownChannelNames(context)),
		module: watch.module,
		address: context.getNodeWebhookUrl('default') ?? '',
		operations: operationsOf(watch.kinds),
	};
	return { zoho: await connectZoho(hookHost(context)), channel };
}

async function orNodeError<T>(context: IHookFunctions, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		throw toNodeError(context.getNode(), cause);
	}
}
