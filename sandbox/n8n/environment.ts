import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OWNER } from './owner.ts';

interface Hasher {
	hashSync(text: string, rounds: number): string;
}

/** Modules that would call n8n's own services or that the stories do not need. */
const UNNEEDED_MODULES = [
	'mcp-registry',
	'instance-ai',
	'agents',
	'agent-evals',
	'chat-hub',
	'workflow-builder',
	'instance-reporting',
	'insights',
	'source-control',
	'engine-v2',
];

interface ModulesConfig {
	MODULE_NAMES: readonly string[];
}

/**
 * The environment of an n8n that asks nobody outside this machine and is set up without a call.
 * What the caller's environment says of n8n, npm or vitest is left out.
 */
export function serverEnvironment(options: {
	folder: string;
	home: string;
	url: string;
	port: number;
	brokerPort: number;
}): NodeJS.ProcessEnv {
	const require = createRequire(join(options.folder, 'package.json'));
	const { hashSync } = require('bcryptjs') as Hasher;
	// n8n does not start when it is to disable a module that its version does not have.
	const { MODULE_NAMES } =
		require('@n8n/backend-common/dist/modules/modules.config.js') as ModulesConfig;
	const disabled = UNNEEDED_MODULES.filter((name) => MODULE_NAMES.includes(name));
	const own = /^(npm_|N8N_|DB_|QUEUE_|EXECUTIONS_|NODE_ENV|NODE_OPTIONS|VITEST|OPENAI_)/;
	const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
	return {
		...Object.fromEntries(kept),
		NO_COLOR: '1',
		N8N_USER_FOLDER: options.home,
		N8N_PORT: String(options.port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PROTOCOL: 'http',
		N8N_EDITOR_BASE_URL: `${options.url}/`,
		WEBHOOK_URL: `${options.url}/`,
		N8N_RUNNERS_BROKER_PORT: String(options.brokerPort),
		N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		EXTERNAL_FRONTEND_HOOKS_URLS: '',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DISABLED_MODULES: disabled.join(','),
		N8N_INSTANCE_OWNER_MANAGED_BY_ENV: 'true',
		N8N_INSTANCE_OWNER_EMAIL: OWNER.email,
		N8N_INSTANCE_OWNER_FIRST_NAME: OWNER.firstName,
		N8N_INSTANCE_OWNER_LAST_NAME: OWNER.lastName,
		// The password is public: few rounds, for a quick start.
		N8N_INSTANCE_OWNER_PASSWORD_HASH: hashSync(OWNER.password, 4),
	};
}
