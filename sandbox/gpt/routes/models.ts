import type { Hono } from 'hono';
import { findModel, models } from '../models.ts';
import type { StandInModel } from '../models.ts';
import type { JsonObject } from '../wire/json.ts';

/** GET /v1/models and GET /v1/models/:id. */
export function addModels(app: Hono): void {
	app.get('/v1/models', (context) => context.json({ object: 'list', data: models.map(describe) }));
	app.get('/v1/models/:id', (context) =>
		context.json(describe(findModel(context.req.param('id')))),
	);
}

function describe(model: StandInModel): JsonObject {
	return {
		id: model.id,
		object: 'model',
		created: 1_760_000_000,
		owned_by: 'stand-in',
		shutdown_date: null,
	};
}
