import { storeFile } from './routes/files.ts';
import type { State } from './state.ts';
import type { StoredBatch } from './stored-batch.ts';
import type { StoredFile } from './stored-file.ts';
import { newId } from './wire/ids.ts';
import { isObject } from './wire/json.ts';
import type { JsonObject } from './wire/json.ts';

const maxRequests = 50_000;

/**
 * Works through a batch file line by line on the stand-in's own routes: `validating`, `in_progress`,
 * `finalizing`, then `completed`, or `failed` when a line is no request. Every state lasts until the
 * event loop has turned, so that somebody who asks meanwhile sees it.
 */
export async function runBatch(
	state: State,
	batch: StoredBatch,
	input: StoredFile,
	send: (request: Request) => Promise<Response>,
): Promise<void> {
	const { body } = batch;
	const seconds = (): number => Math.floor(state.now() / 1000);
	await turn();
	const lines = new TextDecoder()
		.decode(input.bytes)
		.split('\n')
		.filter((line) => line.trim() !== '');
	const requests = lines.map((line) => readLine(line, String(body['endpoint'])));
	const wrong = requests.findIndex((request) => request === null);
	if (wrong >= 0 || lines.length === 0 || lines.length > maxRequests) {
		body.status = 'failed';
		body['failed_at'] = seconds();
		body['errors'] = {
			object: 'list',
			data: [
				{
					code: 'invalid_json_line',
					message: `Line ${wrong + 1} of the input file is no request of this batch's endpoint.`,
					line: wrong + 1,
					param: null,
				},
			],
		};
		return;
	}
	body.status = 'in_progress';
	body['in_progress_at'] = seconds();
	const done: string[] = [];
	const failed: string[] = [];
	for (const request of requests) {
		await turn();
		if (isCancelling(batch)) break;
		if (request === null) continue;
		const response = await send(
			new Request(`http://127.0.0.1${request.url}`, {
				method: 'POST',
				headers: { authorization: `Bearer ${state.apiKey}`, 'content-type': 'application/json' },
				body: JSON.stringify(request.body),
			}),
		);
		const answer: unknown = await response.json();
		const line = {
			id: newId('batch_req'),
			custom_id: request.customId,
			response: {
				status_code: response.status,
				request_id: response.headers.get('x-request-id'),
				body: answer,
			},
			error: null,
		};
		(response.ok ? done : failed).push(JSON.stringify(line));
		body['request_counts'] = {
			total: requests.length,
			completed: done.length,
			failed: failed.length,
		};
	}
	const cancelled = isCancelling(batch);
	body.status = cancelled ? 'cancelling' : 'finalizing';
	body['finalizing_at'] = seconds();
	await turn();
	if (done.length > 0) body['output_file_id'] = keep(state, `${body.id}_output.jsonl`, done);
	if (failed.length > 0) body['error_file_id'] = keep(state, `${body.id}_error.jsonl`, failed);
	body.status = cancelled ? 'cancelled' : 'completed';
	body[cancelled ? 'cancelled_at' : 'completed_at'] = seconds();
}

interface Line {
	customId: string;
	url: string;
	body: JsonObject;
}

function readLine(line: string, endpoint: string): Line | null {
	try {
		const parsed: unknown = JSON.parse(line);
		if (!isObject(parsed) || !isObject(parsed['body'])) return null;
		const { custom_id: customId, url, method } = parsed;
		return typeof customId === 'string' && url === endpoint && method === 'POST'
			? { customId, url: endpoint, body: parsed['body'] }
			: null;
	} catch {
		return null;
	}
}

function isCancelling(batch: StoredBatch): boolean {
	return batch.body.status === 'cancelling';
}

function keep(state: State, name: string, lines: string[]): string {
	return storeFile(
		state,
		name,
		'batch_output',
		new TextEncoder().encode(`${lines.join('\n')}\n`),
		null,
	).id;
}

function turn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
