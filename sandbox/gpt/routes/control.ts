import type { Hono } from 'hono';
import type { State } from '../state.ts';
import { badRequest } from '../wire/api-failure.ts';
import { faultKinds } from '../wire/fault.ts';
import type { Fault } from '../wire/fault.ts';
import type { JsonObject } from '../wire/json.ts';
import { readBody, readInteger, readString } from '../wire/read-body.ts';

/** The stand-in's own switches under `/__standin/`; they take no key. */
export function addControl(app: Hono, state: State): void {
	app.post('/__standin/reset', async (context) => {
		const text = await context.req.text();
		const body = text === '' ? {} : readBody(text, state.maxBodyBytes);
		const requests = readInteger(body, 'requestsPerMinute', 1, 1e9);
		const tokens = readInteger(body, 'tokensPerMinute', 1, 1e12);
		state.reset(
			requests === undefined || tokens === undefined
				? undefined
				: { requestsPerMinute: requests, tokensPerMinute: tokens },
		);
		return context.json({ ok: true });
	});
	app.post('/__standin/faults', async (context) => {
		const fault = readFault(readBody(await context.req.text(), state.maxBodyBytes));
		state.faults.add(fault);
		return context.json({ ...fault }, 201);
	});
	app.get('/__standin/log', (context) => context.json({ calls: state.log.all() }));
}

function readFault(body: JsonObject): Fault {
	const kind = faultKinds.find((entry) => entry === body['kind']);
	if (kind === undefined)
		throw badRequest(
			`Invalid value for 'kind'. Supported values are: ${faultKinds.join(', ')}.`,
			'kind',
			'invalid_value',
		);
	const times = readInteger(body, 'times', 1, 1e6);
	const after = readInteger(body, 'after', 0, 1e6);
	const ms = readInteger(body, 'ms', 0, 600_000);
	const retryAfter = readInteger(body, 'retryAfter', 0, 86_400);
	const route = readString(body, 'route');
	const param = readString(body, 'param');
	return {
		kind,
		...(times === undefined ? {} : { times }),
		...(after === undefined ? {} : { after }),
		...(ms === undefined ? {} : { ms }),
		...(retryAfter === undefined ? {} : { retryAfter }),
		...(route === undefined ? {} : { route }),
		...(param === undefined ? {} : { param }),
	};
}
