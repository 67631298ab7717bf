import type { Zoho } from '../../zoho/zoho';
import type { Where } from '../query/query';
import { failTool } from '../words/error-catalog';
import type { ToolPorts } from '../words/ports';
import type { ToolSettings } from '../words/tool-settings';
import { readScope } from '../reading/conditions';
import type { DeskDeps } from '../rights/deps';
import { namedSo } from '../reading/find-record';
import { findUser } from '../reading/find-user';
import { openModule, type ModuleView } from '../rights/module-view';

/** What the desk works with; Zoho CRM is connected to once, and each module's bounds are read once. */
export function createDeps(
	ports: ToolPorts,
	settings: ToolSettings,
	views: readonly ModuleView[],
): DeskDeps {
	let zoho: Promise<Zoho> | undefined;
	const scopes = new Map<string, Promise<Where | undefined>>();
	const deps: DeskDeps = {
		settings,
		views,
		ports,
		zoho: () => (zoho ??= ports.connect()),
		scopeOf: (view) => {
			const known = scopes.get(view.module) ?? readScope(deps, view);
			scopes.set(view.module, known);
			return known;
		},
		linkedIn: (parameter) => async (field, name) => {
			if (field.kind === 'owner') return [await findUser(deps, name, parameter)];
			const target = openModule(views, field.lookupModule ?? 'none', parameter);
			const found = await namedSo(deps, target, name, { parameter, how: '=', most: 50 });
			if (found.length > 0) return found.map(({ id }) => id);
			const near = await namedSo(deps, target, name, { parameter, how: 'like' });
			throw failTool('NAME_NOT_FOUND', {
				parameter,
				module: target.module,
				candidates: near.map(({ id, name: called }) => ({ id, name: called })),
				allowed:
					near.length > 0
						? `Called alike: ${near.map((one) => `'${one.name}' (${one.id})`).join(', ')}.`
						: '',
			});
		},
	};
	return deps;
}
