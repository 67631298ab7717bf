import type { INodeParameters } from 'n8n-workflow';
import { expect, it, vi } from 'vitest';
import { selfClientOf } from '../../support/zoho-connection';
import { standBetween } from '../between';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { run, twin } = onTwin();

const onLeads: INodeParameters = { resource: 'record', module: moduleOf('Leads') };
const waits: Array<[string, INodeParameters, number]> = [
	['a read after too many calls', { ...onLeads, operation: 'getMany' }, 429],
	['a read after a 503', { ...onLeads, operation: 'getMany' }, 503],
	['a write after too many calls', writing('create', 'Leads'), 429],
	['a write whose answer was lost', writing('create', 'Leads'), 503],
];

it.each(waits)('%s ends at once when it is stopped, as canceled', async (_, parameters, status) => {
	let stop = () => {};
	const method = parameters['operation'] === 'create' ? 'POST' : 'GET';
	const path = '/crm/v8/Leads$';
	twin().addFault({ match: { method, path }, kind: 'status', status });
	const running = run(parameters, {
		input: [lead(1), lead(2)],
		settings: { onError: 'continueRegularOutput' },
		onStart: (end) => (stop = end),
	});
	const asked = () =>
		twin()
			.log()
			.filter((one) => /Leads$/.test(one.path) && one.method === method);
	await vi.waitFor(() => expect(asked()).toHaveLength(1));
	stop();
	const { run: done } = await running;
	expect(done.status).toBe('canceled');
	expect(asked()).toHaveLength(1);
});

it.each(['/oauth/serverinfo', '/oauth/v2/token'])(
	'a wait for the accounts server ends at once when it is stopped: %s',
	async (silent) => {
		let stop = () => {};
		let asked = false;
		const between = await standBetween(twin().url, ({ path }) => {
			if (!path.startsWith(silent)) return false;
			asked = true;
			return true;
		});
		const credential = selfClientOf(twin());
		const running = run(
			{ ...onLeads, operation: 'getMany', authentication: 'selfClient' },
			{
				credentials: [
					{ ...credential, data: { ...credential.data, accountsUrl: `${between.url}/` } },
				],
				settings: { onError: 'continueRegularOutput' },
				onStart: (end) => (stop = end),
			},
		);
		await vi.waitFor(() => expect(asked).toBe(true));
		const started = Date.now();
		stop();
		const { run: done } = await running;
		between.close();
		expect(done.status).toBe('canceled');
		expect(Date.now() - started).toBeLessThan(5_000);
	},
);
