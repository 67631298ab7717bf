import type { JsonObject } from '../../kernel/json';
import { fits } from '../query/fits';
import { inWords } from '../reading/find-record';
import { readDemands } from '../reading/read-scope';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';

/**
 * Holds what is to be filled against what the owner lets it be. Fails with VALUE_OUTSIDE for the first
 * value that does not fit; `at` says in which argument the value of a field stands.
 */
export async function holdValues(
	deps: DeskDeps,
	view: ModuleView,
	{ row, at }: { row: JsonObject; at: (field: string) => string },
): Promise<void> {
	for (const condition of view.settings.values) {
		const parameter = 'Only Values Where';
		const demand = await readDemands(deps, view, { conditions: [condition], parameter });
		const { field } = condition;
		if (!Object.hasOwn(row, field) || fits(demand, row, view.fields)) continue;
		const allowed = inWords([condition]);
		throw failTool('VALUE_OUTSIDE', { parameter: at(field), module: view.module, field, allowed });
	}
}
