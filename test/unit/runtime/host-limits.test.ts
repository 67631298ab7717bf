import { sleep, type ICredentialTestFunctions, type ILoadOptionsFunctions } from 'n8n-workflow';
import { describe, expect, it, vi } from 'vitest';
import { hostLimits } from '../../../nodes/core/gpt/words/limits';
import { CoreError } from '../../../nodes/core/kernel/errors';
import { readPdf } from '../../../nodes/runtime/documents/worker/pdf/read-pdf';
import { checkModelKey } from '../../../nodes/runtime/model/check-model-key';
import type { ModelHost } from '../../../nodes/runtime/model/model-fetch';
import { listModels } from '../../../nodes/runtime/model/model-list';
import { createModelServer } from '../../../nodes/runtime/model/model-server';
import { makePdf } from '../../nodes/Gpt/make-pdf';

const credential = { provider: 'custom', customUrl: 'http://models.example/v1', apiKey: 'key' };
const connection = {
	credentialType: 'zohoGptModelApi',
	baseUrl: credential.customUrl,
	abilities: { responses: true, decisions: true, pdfs: true },
};
const text = { format: { type: 'json_object' as const } };
const pdfLimits = { maxPages: 1, maxCharacters: 1_000, signature: true };
const body = { model: 'm', instructions: '', input: '', text };

/** `fits`, or the code or kind of what it fails with. */
const verdictOf = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'fits',
		(cause: { kind?: string }) => (cause instanceof CoreError ? cause.code : String(cause.kind)),
	);

/** What comes of the work while a server takes `ms` to answer. */
async function after<Result>(ms: number, work: (answer: () => Promise<void>) => Promise<Result>) {
	vi.useFakeTimers();
	try {
		const working = work(() => sleep(ms));
		await vi.advanceTimersByTimeAsync(ms + hostLimits.listMs);
		return await working;
	} finally {
		vi.useRealTimers();
	}
}

const listed = (ms: number) =>
	after(ms, async (answer) => {
		const panel = {
			getNode: () => ({ name: 'GPT' }),
			getNodeParameter: () => 'apiKey',
			getCredentials: async () => credential,
			helpers: {
				httpRequestWithAuthentication: async () => {
					await answer();
					return { data: [{ id: 'm' }] };
				},
			},
		};
		const list = listModels(panel as unknown as ILoadOptionsFunctions);
		return await list.then(
			({ results }) => results.length,
			() => 'late',
		);
	});

const tested = (ms: number) =>
	after(ms, async (answer) => {
		const request = async () => {
			await answer();
			return { statusCode: 200, body: '{"data":[]}' };
		};
		const host = { helpers: { request } } as unknown as ICredentialTestFunctions;
		const data = { id: '1', name: 'GPT', type: connection.credentialType, data: credential };
		return (await checkModelKey(host, data)).status;
	});

/** For each limit, what comes of a step below it, of itself, and of a step above it. */
const rows: Record<
	keyof typeof hostLimits,
	Array<{ at(n: number): unknown; gives: [below: unknown, at: unknown, above: unknown] }>
> = {
	leastPdfLetters: [
		{
			at: async (n) => await verdictOf(readPdf(await makePdf(['x'.repeat(n)]), 'a.pdf', pdfLimits)),
			gives: ['DOC_NO_TEXT', 'fits', 'fits'],
		},
	],
	answerBytes: [
		{
			at: (n) => {
				const answer = {
					statusCode: 200,
					headers: { 'content-type': 'application/json' },
					body: Buffer.from('{}'.padEnd(n)),
				};
				const helpers = { httpRequestWithAuthentication: async () => answer };
				const host = { helpers } as unknown as ModelHost;
				return verdictOf(createModelServer(host, connection, undefined).responses(body, 60_000));
			},
			gives: ['fits', 'fits', 'unreadable'],
		},
	],
	listMs: [
		{ at: listed, gives: [1, 'late', 'late'] },
		{ at: tested, gives: ['OK', 'Error', 'Error'] },
	],
};

describe('every limit of the host holds to its very edge', () => {
	const edges = Object.entries(rows).flatMap(([name, tries]) =>
		tries.flatMap(({ at, gives }) => {
			const limit = hostLimits[name as keyof typeof hostLimits];
			return [-1, 0, 1].map((step) => ({ name, n: limit + step, at, expected: gives[step + 1] }));
		}),
	);

	it.each(edges)('$name: $n gives $expected', async ({ n, at, expected }) => {
		expect(await at(n)).toEqual(expected);
	});
});
