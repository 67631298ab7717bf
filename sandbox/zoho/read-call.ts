import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { refuse } from './envelope.ts';
import type { Json } from './json.ts';
import type { Call, Route } from './routes/route.ts';
import type { World } from './world.ts';

/** A request as routes read it. Bodies are JSON whatever their content type says: the SDK names none. */
export async function readCall(
	c: Context<{ Bindings: HttpBindings }>,
	world: World,
	route: Route,
	url: URL,
): Promise<Call> {
	const text = route.method === 'GET' ? '' : await c.req.text();
	return {
		world,
		params: pathParams(route.path, url.pathname),
		query: url.searchParams,
		headers: c.req.raw.headers,
		body: text.trim() === '' ? undefined : parse(text),
	};
}

function parse(text: string): Json {
	try {
		const value: Json = JSON.parse(text);
		return value;
	} catch {
		throw refuse(400, 'INVALID_DATA', 'body is not a valid JSON', {
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
