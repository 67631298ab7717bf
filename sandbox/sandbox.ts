// npm run sandbox: only the CRM twin and the stand-in, on free ports, until Ctrl-C.
import { parseArgs } from 'node:util';
import { createStandIn } from './gpt/stand-in.ts';
import { untilSignal } from './stage/until-signal.ts';
import { createTwin } from './zoho/twin.ts';

const { values: flags } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const signal = untilSignal();
const twin = await createTwin();
const gpt = await createStandIn();
const places = {
	zoho: {
		url: twin.url,
		clientId: twin.client.id,
		clientSecret: twin.client.secret,
		refreshToken: twin.client.refreshToken,
	},
	gpt: { url: gpt.url, apiKey: gpt.apiKey },
};
if (flags.json) {
	process.stdout.write(`${JSON.stringify(places)}\n`);
} else {
	const rows = Object.entries({ ...places.zoho, gptUrl: gpt.url, gptKey: gpt.apiKey });
	for (const [name, value] of rows) process.stdout.write(`${name.padEnd(14)}${value}\n`);
	process.stdout.write('Both stay up until you press Ctrl-C.\n');
}
await signal;
await gpt.close();
await twin.close();
