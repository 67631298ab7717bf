// Zoho's own SDK brings no types along, so what touches it is JavaScript, and tests get plain values.
import { join } from 'node:path';
import * as Z from '@zohocrm/nodejs-sdk-8.0';
import { plain } from './plain.mjs';

/**
 * Makes the SDK, of which a process has one, speak to a twin.
 * @param {{ url: string, client: { id: string, secret: string, refreshToken: string } }} twin
 * @param {string} folder for its token and the fields it keeps
 * @param {boolean} findUser whether it asks who the user is with its first token, as it does by itself
 * @returns {Promise<{ revoke(): Promise<unknown> }>} ends the consent, as the SDK does it
 */
export async function connect({ url, client }, folder, findUser = false) {
	// It would go on with an earlier connection of the same address and client.
	Z.Initializer.LOCAL.clear();
	const token = new Z.OAuthBuilder()
		.clientId(client.id)
		.clientSecret(client.secret)
		.refreshToken(client.refreshToken)
		.findUser(findUser)
		.build();
	const config = new Z.SDKConfigBuilder()
		.autoRefreshFields(false)
		.pickListValidation(false)
		.build();
	const builder = await new Z.InitializeBuilder();
	await builder
		.environment(Z.DataCenter.setEnvironment(url, `${url}/oauth/v2/token`, url))
		.token(token)
		.store(new Z.FileStore(join(folder, 'tokens.txt')))
		// It puts names after this path without a stroke at times.
		.resourcePath(`${folder}/`)
		.SDKConfig(config)
		.logger(new Z.LogBuilder().level(Z.Levels.OFF).filePath(null).build())
		.initialize();
	return { revoke: () => token.revoke(token.getId()) };
}

/**
 * One call of the SDK.
 * @param {string} name e.g. `Record.getRecords`
 * @param {{
 *   of?: unknown[], with?: unknown[],
 *   params?: Record<string, unknown>, headers?: Record<string, unknown>
 * }} given what the operations are made with and the call is given; parameters and headers by their names in a request
 * @returns {Promise<import('./answer.ts').SdkAnswer & { answered: import('../../../sandbox/zoho/json.ts').Json }>}
 *   the answer as the SDK understood it, and as it was
 * @throws {Error} of the SDK, when it refuses to send or cannot read the answer
 */
export async function call(name, { of = [], with: values = [], params, headers } = {}) {
	const [area, method] = name.split('.');
	const operations = new Z[area][`${area}Operations`](...of);
	const takes = /\(([^)]*)\)/.exec(operations[method].toString())[1];
	const maps = [];
	if (takes.includes('paramInstance')) {
		maps.push(params && (await filled(new Z.ParameterMap(), area, `${method}Param`, params)));
	}
	if (takes.includes('headerInstance')) {
		maps.push(headers && (await filled(new Z.HeaderMap(), area, `${method}Header`, headers)));
	}
	const response = await operations[method](...values, ...maps.map((map) => map ?? null));
	// Of a file alone the SDK gives a promise.
	const body = plain(await response.getObject());
	const answered = response.getResponseJSON();
	return { status: response.getStatusCode(), body: body ?? {}, answered };
}

/** Puts each value under the constant that the SDK has for its name. */
async function filled(map, area, className, values) {
	const [, constants] = Object.entries(Z[area]).find(
		([key]) => key.toLowerCase() === className.toLowerCase(),
	);
	for (const [name, value] of Object.entries(values)) {
		await map.add(
			Object.values(constants).find((one) => one.getName() === name),
			value,
		);
	}
	return map;
}

/**
 * An object of the SDK: `make('Tags.Tag', { name: 'VIP' })` is a `Tag` after `setName('VIP')`.
 * @param {string} kind
 * @param {Record<string, unknown>} values
 * @returns {Promise<unknown>}
 */
export async function make(kind, values) {
	const [area, name] = kind.split('.');
	const made = new Z[area][name]();
	for (const [key, value] of Object.entries(values)) {
		await made[`set${key[0].toUpperCase()}${key.slice(1)}`](value);
	}
	return made;
}

/**
 * A body of records by the API names of their fields.
 * @param {Array<Record<string, unknown>>} rows
 * @param {Record<string, unknown>} more what the body has beside them
 * @returns {Promise<unknown>}
 */
export function records(rows, more = {}) {
	const data = rows.map((row) => {
		const record = new Z.Record.Record();
		for (const [field, value] of Object.entries(row)) record.addKeyValue(field, value);
		return record;
	});
	return make('Record.BodyWrapper', { data, ...more });
}

/**
 * One of the fixed values that the SDK knows.
 * @param {unknown} value
 * @returns {unknown}
 */
export const choice = (value) => new Z.Choice(value);

/**
 * A file to send; the SDK takes its name from its path alone.
 * @param {string} path
 * @returns {unknown}
 */
export const file = (path) => new Z.StreamWrapper(null, null, path);
