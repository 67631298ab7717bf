import type { JsonObject } from '../../kernel/json';
import type { Zoho } from '../../zoho/zoho';
import type { Where } from '../query/query';
import { linkedIds } from '../reading/linked-ids';
import { readScope } from '../reading/read-scope';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import type { ToolPorts } from '../words/ports';
import type { ToolSettings } from '../words/tool-settings';

/** What the desk works with; Zoho CRM is connected to once, and each module's bounds are read once. */
export function createDeps(
	ports: ToolPorts,
	settings: ToolSettings,
	views: readonly ModuleView[],
): DeskDeps {
	let zoho: Promise<Zoho> | undefined;
	let users: Promise<JsonObject[]> | undefined;
	const scopes = new Map<string, Promise<Where | undefined>>();
	const deps: DeskDeps = {
		settings,
		views,
		ports,
		zoho: () => (zoho ??= ports.connect()),
		users: () => (users ??= activeUsers(deps)),
		scopeOf: (view) => {
			const known = scopes.get(view.module) ?? readScope(deps, view);
			scopes.set(view.module, known);
			return known;
		},
		linkedIn: (parameter) => (field, name) => linkedIds(deps, field, { name, parameter }),
	};
	return deps;
}

async function activeUsers({ zoho }: Pick<DeskDeps, 'zoho'>): Promise<JsonObject[]> {
	return await (await zoho()).users.list({ type: 'ActiveUsers' });
}
