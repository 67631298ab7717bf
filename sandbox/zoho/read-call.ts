import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { refuse } from './envelope.ts';
import type { Json } from './json.ts';
import type { Call, Route } from './routes/route.ts';
import type { World } from './world.ts';

type Http = Context<{ Bindings: HttpBindings }>;

/** A request as routes read it. A body that says it is no form is JSON: the SDK names no type for it. */
export async function readCall(c: Http, world: World, route: Route, url: URL): Promise<Call> {
	const limit = route.maxBytes?.(world.settings);
	if (limit !== undefined && Number(c.req.header('content-length') ?? 0) > limit) {
		throw refuse(413, 'BODY_SIZE_REACHED', 'The request body limit reached');
	}
	const form = isForm(c) ? await readForm(c) : undefined;
	const text = route.method === 'GET' || form ? '' : await c.req.text();
	return {
		world,
		params: pathParams(route.path, url.pathname),
		query: url.searchParams,
		headers: c.req.raw.headers,
		body: text.trim() === '' ? undefined : parse(text),
		form,
	};
}

const isForm = (c: Http): boolean =>
	/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');

/** A form that is broken has no file in it, which each route refuses in its own words. */
async function readForm(c: Http): Promise<FormData> {
	try {
		return await c.req.formData();
	} catch {
		return new FormData();
	}
}

function parse(text: string): Json {
	try {
		const value: Json = JSON.parse(text);
		return value;
	} catch {
		throw refuse(400, 'INVALID_DATA', 'body', {
			expected_data_type: 'jsonobject',
		});
	}
}

function pathParams(pattern: string, path: string): Record<string, string> {
	const parts = path.split('/');
	const params: Record<string, string> = {};
	for (const [index, name] of pattern.split('/').entries()) {
		if (name.startsWith('{')) params[name.slice(1, -1)] = decoded(parts[index] ?? '');
	}
	return params;
}

/** A path part as written; one that is no valid encoding stays as it is and names nothing. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
