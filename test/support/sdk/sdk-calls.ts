import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A call of Zoho's SDK as its source has it. */
export interface SdkCall {
	/** e.g. `Record.getRecords`. */
	name: string;
	method: string;
	/** e.g. `/crm/v8/{moduleAPIName}/{id}`. */
	path: string;
	/** Parameters and headers it has a constant for. */
	params: string[];
	headers: string[];
}

const source = fileURLToPath(
	new URL(
		'../../../node_modules/@zohocrm/nodejs-sdk-8.0/lib/core/com/zoho/crm/api/',
		import.meta.url,
	),
);

/** Every call that Zoho's SDK has, read from its source. */
export function sdkCalls(): SdkCall[] {
	return readdirSync(source, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('_operations.js'))
		.flatMap((file) => callsOf(readFileSync(join(source, file), 'utf8')));
}

function callsOf(text: string): SdkCall[] {
	const area = /^class (\w+)Operations\b/m.exec(text)?.[1] ?? '';
	return text
		.split(/^\tasync /m)
		.slice(1)
		.map((method) => {
			const name = /^\w+/.exec(method)?.[0] ?? '';
			return {
				name: `${area}.${name}`,
				method: /REQUEST_METHOD_(\w+)/.exec(method)?.[1] ?? '',
				path: pathOf(method),
				params: constantsOf(text, `${name}Param`),
				headers: constantsOf(text, `${name}Header`),
			};
		});
}

/** The path is put together from texts and from what is given to the call or its operations. */
function pathOf(method: string): string {
	const parts = method.matchAll(/apiPath\.concat\((?:"([^"]*)"|(?:this\.)?(?:#|_)?(\w+)[^;]*)\);/g);
	return [...parts].map(([, text, given]) => text ?? `{${given}}`).join('');
}

/** Names within a class such as `GetRecordsParam`, whose capitals differ at times. */
function constantsOf(text: string, name: string): string[] {
	const found = new RegExp(String.raw`^class ${name}\s?\{(.*?)^\}`, 'ims').exec(text);
	return [...(found?.[1] ?? '').matchAll(/new (?:Param|Header)\("([^"]+)"/g)].map(
		([, constant = '']) => constant,
	);
}
