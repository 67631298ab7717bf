import type { Hono } from 'hono';
import type { State } from '../state.ts';
import type { StoredFile } from '../stored-file.ts';
import { ApiFailure, badRequest } from '../wire/api-failure.ts';
import { newId } from '../wire/ids.ts';
import type { JsonObject } from '../wire/json.ts';

const purposes = ['assistants', 'batch', 'fine-tune', 'vision', 'user_data', 'evals'];

/** POST, GET, DELETE /v1/files and GET /v1/files/:id/content. */
export function addFiles(app: Hono, state: State): void {
	app.post('/v1/files', async (context) => {
		const form = await context.req.parseBody();
		const { file, purpose } = form;
		if (!(file instanceof File))
			throw badRequest("Missing required parameter: 'file'.", 'file', 'missing_required_parameter');
		if (typeof purpose !== 'string' || !purposes.includes(purpose)) {
			throw badRequest(
				`'${String(purpose).slice(0, 40)}' is not one of ${JSON.stringify(purposes)} - 'purpose'`,
				'purpose',
				'invalid_value',
			);
		}
		const seconds = Number(form['expires_after[seconds]']);
		const bytes = new Uint8Array(await file.arrayBuffer());
		return context.json(
			describeFile(
				storeFile(state, file.name, purpose, bytes, Number.isNaN(seconds) ? null : seconds),
			),
		);
	});
	app.get('/v1/files', (context) =>
		context.json({
			object: 'list',
			data: [...state.files.values()].map(describeFile),
			has_more: false,
		}),
	);
	app.get('/v1/files/:id', (context) =>
		context.json(describeFile(findFile(state, context.req.param('id')))),
	);
	app.get('/v1/files/:id/content', (context) => {
		const { bytes } = findFile(state, context.req.param('id'));
		return context.body(bytes.slice().buffer, 200, { 'content-type': 'application/octet-stream' });
	});
	app.delete('/v1/files/:id', (context) => {
		const { id } = findFile(state, context.req.param('id'));
		state.files.delete(id);
		return context.json({ id, object: 'file', deleted: true });
	});
}

/** Keeps a file and gives it an id. */
export function storeFile(
	state: State,
	filename: string,
	purpose: string,
	bytes: Uint8Array,
	seconds: number | null,
): StoredFile {
	const createdAt = Math.floor(state.now() / 1000);
	const file = {
		id: newId('file').replace('_', '-'),
		filename,
		purpose,
		createdAt,
		expiresAt: seconds === null ? null : createdAt + seconds,
		bytes,
	};
	state.files.set(file.id, file);
	return file;
}

/** The file of an id; 404 for one that is not there, was deleted or has expired. */
export function findFile(state: State, id: string): StoredFile {
	const file = state.files.get(id);
	const expired =
		file?.expiresAt !== null && file !== undefined && file.expiresAt * 1000 <= state.now();
	if (file === undefined || expired) {
		state.files.delete(id);
		throw new ApiFailure(404, `No such File object: ${id.slice(0, 80)}`, { param: 'id' });
	}
	return file;
}

function describeFile(file: StoredFile): JsonObject {
	return {
		id: file.id,
		object: 'file',
		bytes: file.bytes.length,
		created_at: file.createdAt,
		filename: file.filename,
		purpose: file.purpose,
		status: 'processed',
		...(file.expiresAt === null ? {} : { expires_at: file.expiresAt }),
	};
}
