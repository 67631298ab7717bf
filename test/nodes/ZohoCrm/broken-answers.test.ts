import type { ServerResponse } from 'node:http';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import { connectedTo } from '../../support/zoho-connection';
import { standBetween, untrustedServer, type Passing } from '../between';
import { lead, onTwin, writing } from './on-twin';

const { run, twin } = onTwin();
const goOn = { onError: 'continueRegularOutput' as const };
const isCreate = ({ method, path }: Passing) => method === 'POST' && /^\/crm\/v8\/Leads/.test(path);

const raw = (response: ServerResponse, text: string) => {
	response.socket?.end(text);
	return true;
};

/** Ways in which the answer of a write that Zoho has carried out does not arrive whole. */
const broken: Array<[string, (response: ServerResponse, body: string) => boolean]> = [
	[
		'compressed, and not as it says (Z_DATA_ERROR)',
		(response) => {
			response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' });
			response.end('this is no gzip at all');
			return true;
		},
	],
	[
		'with a header nobody can read (HPE_*)',
		(response) => raw(response, 'HTTP/1.1 200 OK\r\nbad\u0000header: x\r\n\r\n{}'),
	],
	['in no protocol', (response) => raw(response, 'Good morning\r\n\r\n')],
	[
		'shorter than it says',
		(response, body) =>
			raw(
				response,
				`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 40)}`,
			),
	],
	[
		'in pieces of a length that is none',
		(response) =>
			raw(response, 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n'),
	],
	[
		'nested 5,000 deep',
		(response) => {
			response.writeHead(201, { 'content-type': 'application/json' });
			response.end(`{"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`);
			return true;
		},
	],
	[
		'by way of another address',
		(response) => {
			response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end();
			return true;
		},
	],
];

/** Writes 250 leads of which the answer to the second hundred is spoilt; what is said, and what is there. */
async function writeThrough(spoil: (typeof broken)[number][1], place: number) {
	let creates = 0;
	const between = await standBetween(twin().url, async (passing, response, pass) => {
		if (!isCreate(passing)) return false;
		creates += 1;
		return creates === 2 && spoil(response, (await pass()).body);
	});
	const name = `Broken ${place}`;
	const { items, error } = await run(writing('create', 'Leads'), {
		input: Array.from({ length: 250 }, (_, number) => ({
			Last_Name: `${name} ${number}`,
			Company: 'Northwind',
		})),
		credentials: [connectedTo(twin(), { api_domain: between.url })],
		settings: goOn,
	});
	between.close();
	const told = items.filter(({ error: said }) => said !== undefined);
	const codes = told.map(({ details }) => (details as { code: string }).code);
	const held = twin()
		.records('Leads')
		.map(({ Last_Name: held }) => String(held));
	return {
		stopped: error?.message,
		created: items.filter(({ action }) => action === 'created').length,
		ids: new Set(items.map(({ id }) => id)).size,
		told: told.length,
		codes: [...new Set(codes)],
		held: held.filter((one) => one.startsWith(`${name} `)).length,
	};
}

describe('an answer that does not arrive whole', () => {
	it('leaves no row written twice and each found again, however it is broken', async () => {
		// All at once: each waits for a moment before it looks what became of its rows.
		const found = await Promise.all(broken.map(([, spoil], place) => writeThrough(spoil, place)));
		const expected = { created: 250, ids: 250, told: 0, codes: [], held: 250 };
		for (const [place, [how]] of broken.entries()) {
			expect(found[place], how).toEqual({ stopped: undefined, ...expected });
		}
	});
});

describe('a certificate that n8n does not trust', () => {
	it('stops the node at once, with advice of its own, and nothing sent', async () => {
		const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
		const server = await untrustedServer({ key, cert });
		const { error } = await run(writing('create', 'Leads'), {
			input: [lead(1)],
			credentials: [connectedTo(twin(), { api_domain: server.url })],
		});
		server.close();
		expect(error?.message).toContain('does not trust the certificate');
		expect(error?.description).toContain('NODE_EXTRA_CA_CERTS');
		expect(error?.description).toContain('Nothing was sent');
		expect(server.requests()).toBe(0);
	});
});
