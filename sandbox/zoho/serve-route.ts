import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { authenticate, invalidToken, requireScopes, scopeMismatch } from './auth/authenticate.ts';
import { requirePermissions } from './auth/permissions.ts';
import { notInTwin, refuse, Refused } from './envelope.ts';
import { A_FILE, exchanges, type Content, type Exchange } from './exchanges.ts';
import type { Fault } from './faults.ts';
import type { JsonObject } from './json.ts';
import { sendNotices } from './notifications/send-notices.ts';
import { deliver, deliverFile, faultAnswer, pause } from './misbehave.ts';
import { readCall } from './read-call.ts';
import { isAnotherOperation } from './routes/fallback.ts';
import type { Reply, Route } from './routes/route.ts';
import { unreadParameters } from './routes/unread-parameters.ts';
import type { World } from './world.ts';

type Http = Context<{ Bindings: HttpBindings }>;

interface Served {
	reply: Reply;
	credits: number;
	/** What was sent, once it was read. */
	sent?: Content;
	/** Answered by a fault in place of the route. */
	failed?: { status: number; text: string };
}

/** Takes one request through faults, token, scopes, limits and its route, and logs it. */
export async function serveRoute(c: Http, world: World, route: Route): Promise<Response> {
	const started = performance.now();
	const url = new URL(c.req.url);
	const faults = world.faults.take(c.req.method, url.pathname);
	const { reply, credits, sent, failed } = await serve(c, world, route, url, faults);
	if (exchanges.hasSubscribers && failed === undefined && reply.status !== 0) {
		const exchange: Exchange = {
			method: c.req.method,
			path: url.pathname,
			query: url.searchParams,
			headers: c.req.raw.headers,
			sent,
			status: reply.status,
			answered: reply.file ? A_FILE : reply.body,
		};
		exchanges.publish(exchange);
	}
	world.log.add({
		method: c.req.method,
		path: url.pathname,
		query: url.search,
		status: failed?.status ?? reply.status,
		credits,
		rows: reply.rows ?? 0,
		time: world.clock.now(),
		ms: Math.round(performance.now() - started),
		faults: faults.map(({ kind }) => kind),
	});
	const left = world.usage.remaining();
	const headers: Record<string, string> = {
		Date: new Date(world.clock.now()).toUTCString(),
		...(left === undefined ? {} : { 'X-API-CREDITS-REMAINING': String(left) }),
	};
	if (!failed && reply.file) return deliverFile(c, faults, reply.file, headers);
	const text = failed?.text ?? (reply.body === undefined ? undefined : JSON.stringify(reply.body));
	return deliver(c, faults, failed?.status ?? reply.status, text, headers);
}

async function serve(
	c: Http,
	world: World,
	route: Route,
	url: URL,
	faults: Fault[],
): Promise<Served> {
	const served: Served = { reply: { status: 0 }, credits: 0 };
	if (faults.some(({ kind }) => kind === 'reset-before')) return served;
	const failing = faults.find(({ kind }) => kind === 'status');
	if (failing) return { ...served, failed: faultAnswer(failing) };
	try {
		await admit(c, world, route, url, faults, served);
	} catch (cause) {
		if (!(cause instanceof Refused)) throw asBug(cause);
		served.reply = { status: cause.status, body: bodyOf(cause, world, route) };
	}
	return served;
}

/** A refusal in the form that the settings ask for. */
function bodyOf({ status, body }: Refused, { settings }: World, { refusedAs }: Route): JsonObject {
	const asRow = refusedAs !== undefined && settings[refusedAs] === 'row';
	return asRow && (status === 400 || status === 403) ? { data: [body] } : body;
}

async function admit(
	c: Http,
	world: World,
	route: Route,
	url: URL,
	faults: Fault[],
	served: Served,
): Promise<void> {
	if (isAnotherOperation(c.req.method, url.pathname, route.path)) {
		throw notInTwin(`${c.req.method} ${url.pathname}`);
	}
	const token = authenticate(world, c.req.raw.headers);
	if (faults.some(({ kind }) => kind === 'expire-token')) {
		world.tokens.expire(token.value);
		throw invalidToken();
	}
	if (faults.some(({ kind }) => kind === 'scope')) throw scopeMismatch();
	if (!world.usage.open()) throw tooMany();
	try {
		const call = await readCall(c, world, route, url);
		served.sent = call.form ? A_FILE : call.body;
		const needs = route.scopes(call);
		requireScopes(token, needs);
		requirePermissions(world.settings, needs);
		const parameter = unreadParameters(route, url.pathname).find((name) => call.query.has(name));
		const dropped = parameter
			? `the parameter ${parameter}`
			: unreadHeader(route, c.req.raw.headers);
		if (dropped !== undefined) throw notInTwin(`${dropped} of ${route.method} ${route.path}`);
		const { credits, expensive } = route.cost?.(call) ?? { credits: 1, expensive: false };
		if (expensive && !world.usage.openExpensive()) throw tooMany();
		try {
			if (!world.usage.spend(credits)) throw tooMany();
			served.credits = credits;
			await pause(faults);
			served.reply = await route.handle(call);
		} finally {
			sendNotices(world);
			if (expensive) world.usage.closeExpensive();
		}
	} finally {
		world.usage.close();
	}
}

/** Headers that change what a call does, as the SDK has them [SDK]. */
export const CONDITIONS = ['if-modified-since', 'x-external'];

function unreadHeader({ headers: read = [] }: Route, headers: Headers) {
	const name = CONDITIONS.find((one) => headers.has(one) && !read.includes(one));
	return name === undefined ? undefined : `the header ${name}`;
}

const tooMany = () =>
	refuse(429, 'TOO_MANY_REQUESTS', 'You have made too many requests. Please try again later.');

function asBug(cause: unknown): Error {
	return new Error('The Zoho CRM twin met something it was not written for', { cause });
}
