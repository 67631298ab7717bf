import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { runNode, type NodeOutcome } from '../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';
import { standBetween, type Spoil } from './between';
import { extracting, keyFor, modelCredentialTypes } from './Gpt/on-stand-in';
import { lead, onTwin, writing } from './ZohoCrm/on-twin';

const { twin } = onTwin();
let between: Awaited<ReturnType<typeof standBetween>> | undefined;
afterEach(() => between?.close());

const key = 'sk-a1b2c3d4e5f60718293a4b5c6d7e8f90';
const secrets = () => {
	const { secret, accessToken, refreshToken } = twin().client;
	return [secret, accessToken, refreshToken, key];
};

/** Everything a text can stand in, in an answer of Zoho or of a model server. */
const everywhere = (text: string) => ({
	status: 'error',
	code: text,
	message: text,
	error: { code: text, message: text, param: text, type: text },
	details: {
		...{ api_name: text, param_name: text, param_names: [text], expected_fields: [text] },
		...{ column_name: text, json_path: text, near: text, reason: text, operator: text, id: text },
		...{ permissions: [text], supported_values: [text], expected_data_type: text, limit: text },
		...{ maximum_length: text, dependee: { api_name: text }, module: { api_name: text } },
		duplicate_record: { id: text, owner: { name: text } },
	},
});

function answering(status: number, body: unknown): Spoil {
	return (_, response) => {
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(body));
		return true;
	};
}

function expectNoSecret(outcome: NodeOutcome): void {
	const shown = JSON.stringify([outcome.error, outcome.outputs, outcome.run]);
	expect(outcome.error ?? outcome.items[0]?.error).toBeDefined();
	for (const secret of secrets()) expect(shown).not.toContain(secret);
}

const goOn = { onError: 'continueRegularOutput' as const };

describe.each([
	['stops', {}],
	['goes on', goOn],
])('a server that puts a secret into every text, when the node %s', (_, settings) => {
	const write = (apiDomain: string, more: ICredentialDataDecryptedObject = {}) => {
		const credential = connectedTo(twin(), { api_domain: apiDomain });
		return runNode({
			node: ZohoCrm,
			credentialTypes: zohoCredentialTypes,
			credentials: [{ ...credential, data: { ...credential.data, ...more } }],
			parameters: writing('create', 'Leads'),
			input: [lead(1)],
			settings,
		});
	};

	it.each([200, 400, 401, 403])('is not quoted: Zoho CRM with status %i', async (status) => {
		for (const secret of secrets()) {
			between = await standBetween(twin().url, answering(status, everywhere(secret)));
			expectNoSecret(await write(between.url));
			between.close();
		}
	});

	it('is not quoted: Zoho CRM about one of the rows', async () => {
		for (const secret of secrets()) {
			between = await standBetween(twin().url, (passing, response, pass) => {
				if (passing.method !== 'POST') return false;
				const row = everywhere(secret);
				const several = { ...row, code: 'MULTIPLE_OR_MULTI_ERRORS', errors: [row, row] };
				return answering(202, { data: [several] })(passing, response, pass);
			});
			expectNoSecret(await write(between.url));
			between.close();
		}
	});

	it.each([200, 400, 401])('is not quoted: the accounts server with status %i', async (status) => {
		for (const secret of secrets()) {
			const refused = { error: secret, error_description: secret, status: secret };
			between = await standBetween(twin().url, answering(status, refused));
			twin().expireTokens();
			expectNoSecret(await write(twin().url, { accountsUrl: between.url }));
			expectNoSecret(
				await write(twin().url, {
					accountsUrl: between.url,
					oauthTokenData: { error: secret, api_domain: secret },
				}),
			);
			const { accessToken } = twin().client;
			for (const apiDomain of [secret, `https://zoho.example/${secret}`]) {
				const oauthTokenData = { access_token: accessToken, api_domain: apiDomain };
				expectNoSecret(await write(twin().url, { oauthTokenData }));
			}
			between.close();
		}
	});

	it.each([200, 400, 401, 403, 404, 429])(
		'is not quoted: a model server with status %i',
		async (status) => {
			for (const secret of secrets()) {
				const failed = { ...everywhere(secret), status: status === 200 ? 'failed' : secret };
				// A server that asks to wait keeps a test waiting.
				const answer = { ...failed, error: { ...failed.error, code: 'insufficient_quota' } };
				between = await standBetween('', answering(status, status === 429 ? answer : failed));
				const outcome = await runNode({
					node: Gpt,
					credentialTypes: modelCredentialTypes,
					credentials: [keyFor(between.url, key)],
					parameters: extracting([{ name: 'email', type: 'email' }]),
					input: [{ text: 'Write to ann@northwind.example' }],
					settings,
				});
				expectNoSecret(outcome);
				between.close();
			}
		},
	);
});
