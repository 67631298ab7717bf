import { randomBytes } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Gpt } from '../../core/gpt/work/gpt';
import { createClock } from '../host/clock';
import { giveTurn } from '../host/give-turn';
import { gatewayCredentialType, keyCredentialType, readModelConnection } from './model-credential';
import { sha256 } from '../host/sha256';

/**
 * Connects to the model server of the node's credential, for one run of the node. The SDK and the
 * core are loaded here, on first use.
 */
export async function connectModel(host: IExecuteFunctions, concurrency: number): Promise<Gpt> {
	const oAuth2 = host.getNodeParameter('authentication', 0, 'apiKey') === 'oAuth2';
	const type = oAuth2 ? gatewayCredentialType : keyCredentialType;
	const connection = readModelConnection(type, await host.getCredentials(type));
	const { createModelServer } = await import('./model-server.js');
	await giveTurn();
	const { findRelativeDays } = await import('../dates/find-relative-days.js');
	await giveTurn();
	const { createGpt } = await import('../../core/gpt/work/create-gpt.js');
	const signal = host.getExecutionCancelSignal();
	return createGpt({
		server: createModelServer(host, connection, signal),
		abilities: connection.abilities,
		clock: createClock(signal),
		random: Math.random,
		concurrency,
		findRelativeDays,
		hash: sha256,
		nonce: () => randomBytes(12).toString('hex'),
	});
}
