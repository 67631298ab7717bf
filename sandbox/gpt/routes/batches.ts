import type { Hono } from 'hono';
import { runBatch } from '../run-batch.ts';
import type { State } from '../state.ts';
import type { StoredBatch } from '../stored-batch.ts';
import { ApiFailure, badRequest } from '../wire/api-failure.ts';
import { newId } from '../wire/ids.ts';
import { checkParameters, readBody, readString } from '../wire/read-body.ts';
import { findFile } from './files.ts';

const endpoints = ['/v1/responses', '/v1/chat/completions'];
const known = [
	'completion_window',
	'endpoint',
	'input_file_id',
	'metadata',
	'output_expires_after',
];

/** POST and GET /v1/batches, and cancelling one. */
export function addBatches(app: Hono, state: State): void {
	app.post('/v1/batches', async (context) => {
		const body = readBody(await context.req.text(), state.maxBodyBytes);
		checkParameters(body, known, ['completion_window', 'endpoint', 'input_file_id']);
		const endpoint = readString(body, 'endpoint') ?? '';
		if (!endpoints.includes(endpoint))
			throw badRequest(
				`Invalid value: '${endpoint.slice(0, 60)}'. The stand-in's batches take ${endpoints.join(' and ')}.`,
				'endpoint',
				'invalid_value',
			);
		if (body['completion_window'] !== '24h')
			throw badRequest(
				"Invalid value for 'completion_window'. Supported values are: '24h'.",
				'completion_window',
				'invalid_value',
			);
		const input = findFile(state, readString(body, 'input_file_id') ?? '');
		const created = Math.floor(state.now() / 1000);
		const batch: StoredBatch = {
			body: {
				id: newId('batch'),
				object: 'batch',
				endpoint,
				completion_window: '24h',
				input_file_id: input.id,
				status: 'validating',
				created_at: created,
				expires_at: created + 86_400,
				metadata: body['metadata'] ?? null,
				request_counts: { total: 0, completed: 0, failed: 0 },
			},
		};
		state.batches.set(batch.body.id, batch);
		const answer = { ...batch.body };
		const send = (request: Request) => Promise.resolve(app.fetch(request));
		runBatch(state, batch, input, send).catch((cause: unknown) => {
			batch.body.status = 'failed';
			batch.body['failed_at'] = Math.floor(state.now() / 1000);
			const message = cause instanceof Error ? cause.name : 'unknown';
			batch.body['errors'] = { object: 'list', data: [{ code: 'server_error', message }] };
		});
		return context.json(answer);
	});
	app.get('/v1/batches', (context) =>
		context.json({
			object: 'list',
			data: [...state.batches.values()].map(({ body }) => body),
			has_more: false,
		}),
	);
	app.get('/v1/batches/:id', (context) =>
		context.json(findBatch(state, context.req.param('id')).body),
	);
	app.post('/v1/batches/:id/cancel', (context) => {
		const { body } = findBatch(state, context.req.param('id'));
		if (['validating', 'in_progress'].includes(body.status)) {
			body.status = 'cancelling';
			body['cancelling_at'] = Math.floor(state.now() / 1000);
		}
		return context.json(body);
	});
}

function findBatch(state: State, id: string): StoredBatch {
	const batch = state.batches.get(id);
	if (batch === undefined)
		throw new ApiFailure(404, `No batch found with id '${id.slice(0, 80)}'.`, {
			code: 'not_found',
		});
	return batch;
}
