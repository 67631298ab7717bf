import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serverEnvironment } from '../../../sandbox/n8n/environment.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'n8n-environment-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the environment asks of an n8n whose version has these modules. */
function environmentOf(modules: string[]): NodeJS.ProcessEnv {
	const files = {
		'bcryptjs/index.js': 'exports.hashSync = (text, rounds) => `${rounds}:${text}`;',
		'@n8n/backend-common/dist/modules/modules.config.js': `exports.MODULE_NAMES = ${JSON.stringify(modules)};`,
	};
	for (const [name, text] of Object.entries(files)) {
		const file = join(folder, 'node_modules', name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return serverEnvironment({ folder, home: 'home', url: 'http://n', port: 1, brokerPort: 2 });
}

it('disables only modules that the version has: n8n does not start when told of another', () => {
	const { N8N_DISABLED_MODULES: disabled } = environmentOf(['insights', 'chat-hub', 'ldap']);
	expect(disabled?.split(',').sort()).toEqual(['chat-hub', 'insights']);
});

it('hands on nothing that the caller’s environment says of n8n, npm or a model', () => {
	const own = { N8N_PORT: '9', npm_config_registry: 'x', OPENAI_API_KEY: 'x', QUEUE_HEALTH: 'x' };
	const before = { ...process.env };
	Object.assign(process.env, own);
	try {
		const environment = environmentOf([]);
		expect(environment).toMatchObject({ N8N_PORT: '1', N8N_DISABLED_MODULES: '' });
		for (const name of ['npm_config_registry', 'OPENAI_API_KEY', 'QUEUE_HEALTH']) {
			expect(environment).not.toHaveProperty(name);
		}
	} finally {
		for (const name of Object.keys(own)) delete process.env[name];
		Object.assign(process.env, before);
	}
});
