import type {
	INodeExecutionData,
	INodeParameters,
	ITriggerFunctions,
	IWebhookFunctions,
	IHookFunctions,
} from 'n8n-workflow';
import { ZohoCrmInstantTrigger } from '../../../nodes/ZohoCrmInstantTrigger/ZohoCrmInstantTrigger.node';
import { startWatch } from '../../../nodes/ZohoCrmInstantTrigger/start-watch';
import type { ChangeEvent } from '../../../nodes/core/zoho/changes/change';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { inWorkflow } from '../../support/engine/in-workflow';
import { core } from '../../support/engine/n8n';
import { virtualTime, type VirtualTime } from '../../support/virtual-time';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';

export interface Emitted {
	id: string;
	event: ChangeEvent;
	[field: string]: unknown;
}

/** How a call to the node's address was answered, and the items that it started a workflow with. */
export interface Answered {
	status: number;
	text: string;
	items: INodeExecutionData[] | undefined;
}

export interface InstantTrigger {
	twin: Twin;
	time: VirtualTime;
	emitted: Emitted[];
	/** Titles of the failed executions that were saved. */
	failures: string[];
	/** Calls to Zoho's API as `POST /coql`. */
	calls(): string[];
	activate(mode?: 'activate' | 'init'): Promise<void>;
	deactivate(): Promise<void>;
	/** Begins a test in the editor, at a test address. */
	test(address: string): Promise<void>;
	/** Posts to the node's address, as anybody can. */
	post(body: object, mode?: 'webhook' | 'manual'): Promise<Answered>;
	/** Stops the trigger as the end of n8n does, which leaves its channel as it is. */
	stop(): Promise<void>;
	/** Lets time go by while nobody looks. */
	skip(ms: number): Promise<void>;
	/** Lets time go by until all that came due of it is done. */
	pass(ms: number): Promise<void>;
	close(): Promise<void>;
}

/** What a process remembers of a trigger it knows by the workflow's ID. */
let workflows = 0;

/**
 * The node in n8n's own contexts beside a twin that posts to it, on a clock that tests move: the same
 * for both, ahead of the machine's as soon as it was moved.
 */
export async function instantTrigger(
	parameters: INodeParameters = {},
	options: { address?: string } = {},
): Promise<InstantTrigger> {
	const time = virtualTime(Math.ceil(Date.now() / 1_000) * 1_000);
	const twin = await createTwin({
		seed: 'empty',
		now: time.now,
		post: async (_url, body) => (await post(body)).status,
	});
	const node = new ZohoCrmInstantTrigger();
	const {
		workflow,
		node: placed,
		additionalData,
	} = inWorkflow({
		id: `instant-${(workflows += 1)}`,
		node: ZohoCrmInstantTrigger,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
		parameters: {
			authentication: 'oAuth2',
			module: { __rl: true, mode: 'id', value: 'Leads' },
			events: ['createdOrUpdated'],
			...parameters,
		},
	});
	if (options.address)
		Object.assign(additionalData, { webhookBaseUrl: `${options.address}/webhook` });
	const emitted: Emitted[] = [];
	const failures: string[] = [];
	let running: (() => Promise<void>) | undefined;
	/** Calls on their way, to Zoho and from there. */
	let busy = 0;

	const webhook = { webhookDescription: { name: 'default' }, isTest: false } as never;
	const hook = (mode: string): IHookFunctions =>
		new core.HookContext(
			workflow,
			placed,
			additionalData,
			'trigger',
			mode as never,
			webhook,
		) as unknown as IHookFunctions;
	const trigger = (mode: string): ITriggerFunctions =>
		new core.TriggerContext(
			workflow,
			placed,
			additionalData,
			'trigger',
			mode as never,
			(data: INodeExecutionData[][]) =>
				emitted.push(...data.flat().map(({ json }) => json as unknown as Emitted)),
			() => {
				throw new Error('The trigger gave up');
			},
			(error: Error) => failures.push(error.message),
		) as unknown as ITriggerFunctions;
	const { checkExists, create, delete: remove } = node.webhookMethods.default;

	async function post(body: object, mode: 'webhook' | 'manual' = 'webhook'): Promise<Answered> {
		busy += 1;
		let [status, text] = [200, ''];
		const response = {
			status: (code: number) => {
				status = code;
				return response;
			},
			end: (said = '') => {
				text = said;
			},
		};
		const data = { ...additionalData, httpRequest: { body, headers: {} }, httpResponse: response };
		const context: unknown = new core.WebhookContext(
			workflow,
			placed,
			data as never,
			mode,
			webhook,
			[],
			null,
		);
		const { workflowData } = await node.webhook.call(context as IWebhookFunctions);
		busy -= 1;
		return { status, text, items: workflowData?.[0] };
	}

	async function stop(): Promise<void> {
		await running?.();
		running = undefined;
	}

	/** Until neither a call to Zoho nor one of Zoho's is on its way. */
	async function settle(): Promise<void> {
		for (let quiet = 0; quiet < 5; quiet = busy === 0 ? quiet + 1 : 0) {
			await twin.settled();
			await new Promise((resolve) => setTimeout(resolve, 1));
		}
	}

	function counted(context: ITriggerFunctions): ITriggerFunctions {
		const { helpers } = context;
		const send = helpers.httpRequestWithAuthentication;
		helpers.httpRequestWithAuthentication = async function (...args) {
			busy += 1;
			try {
				return (await send.apply(this, args)) as unknown;
			} finally {
				busy -= 1;
			}
		};
		return context;
	}

	return {
		twin,
		time,
		emitted,
		failures,
		post,
		calls: () =>
			twin
				.log()
				.filter(({ path }) => path.startsWith('/crm/'))
				.map(({ method, path }) => `${method} ${path.replace('/crm/v8', '')}`),
		async activate(mode = 'activate') {
			if (!(await checkExists.call(hook(mode)))) await create.call(hook(mode));
			const { closeFunction } = await startWatch(counted(trigger(mode)), time);
			running = async () => await closeFunction?.();
			await time.pass(0);
			await settle();
		},
		async test(address) {
			const data = { ...additionalData, webhookTestBaseUrl: `${address}/webhook-test` };
			const context: unknown = new core.HookContext(
				workflow,
				placed,
				data as never,
				'manual',
				'manual',
				{ webhookDescription: { name: 'default' }, isTest: true } as never,
			);
			const begun = context as IHookFunctions;
			if (!(await checkExists.call(begun))) await create.call(begun);
		},
		async deactivate() {
			await remove.call(hook('update'));
			await stop();
		},
		stop,
		async skip(ms) {
			await time.pass(ms);
			twin.advance(0);
			await settle();
		},
		async pass(ms) {
			const end = time.now() + ms;
			await settle();
			while (time.now() < end) {
				const next = Math.min(end, Math.max(time.now() + 1, time.next() ?? end));
				await time.pass(next - time.now());
				twin.advance(0);
				await settle();
			}
		},
		async close() {
			await stop();
			await twin.close();
		},
	};
}
