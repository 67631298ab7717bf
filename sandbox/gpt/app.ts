import { Hono } from 'hono';
import { addBatches } from './routes/batches.ts';
import { addChat } from './routes/chat.ts';
import { addControl } from './routes/control.ts';
import { addDecisions } from './routes/decisions.ts';
import { addFiles } from './routes/files.ts';
import { addModels } from './routes/models.ts';
import { addResponses } from './routes/responses.ts';
import type { State } from './state.ts';
import { ApiFailure } from './wire/api-failure.ts';
import { newId } from './wire/ids.ts';

/** All routes of the stand-in over one state. */
export function createApp(state: State): Hono {
	const app = new Hono();
	app.use('/v1/*', async (context, next) => {
		const given =
			/^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ??
			context.req.header('api-key');
		if (given === undefined) {
			throw new ApiFailure(
				401,
				"You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
				{},
			);
		}
		if (given !== state.apiKey) {
			throw new ApiFailure(
				401,
				'Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.',
				{ code: 'invalid_api_key' },
			);
		}
		await next();
	});
	addModels(app);
	addResponses(app, state);
	addChat(app, state);
	addDecisions(app, state);
	addFiles(app, state);
	addBatches(app, state);
	addControl(app, state);
	app.notFound((context) =>
		context.json(
			{
				error: {
					message: `Invalid URL (${context.req.method} ${context.req.path.slice(0, 120)})`,
					type: 'invalid_request_error',
					param: null,
					code: null,
				},
			},
			404,
		),
	);
	app.onError((cause) => {
		if (!(cause instanceof ApiFailure)) throw cause;
		return Response.json(cause.body, {
			status: cause.status,
			headers: { 'x-request-id': newId('req'), ...cause.headers },
		});
	});
	return app;
}
