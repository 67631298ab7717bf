import { isJsonObject, type JsonObject } from '../../kernel/json';
import {
	customerModules,
	type CustomerQuestion,
	type CustomerSettings,
} from '../../zoho/customers/words';
import { testsOf } from '../query/query';
import { writeCondition } from '../query/write-coql';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import { readRows } from './read-rows';

/**
 * Who is meant by addresses, numbers and names, of the records that may be seen. Only modules that are
 * open whole are looked through: a find by a field that is hidden would tell of it.
 */
export async function findCustomer(
	deps: DeskDeps,
	question: CustomerQuestion,
): Promise<JsonObject> {
	const { views, ports, settings } = deps;
	const whole = views.filter(({ settings: { see } }) => see === undefined);
	const viewOf = (name: string) => whole.find(({ module }) => module === name);
	const modules = customerModules.filter(viewOf);
	if (modules.length === 0) throw failTool('CUSTOMERS_RESTRICTED', { parameter: 'Modules' });
	const zoho = await deps.zoho();
	const [found] = await zoho.customers.find([question], {
		settings: {
			modules,
			deals: viewOf('Deals') !== undefined,
			cases: viewOf('Cases') !== undefined,
			closedStatuses: ['Closed'],
			only: await onlyOf(deps, whole),
			...(settings.country === undefined ? {} : { country: settings.country }),
		},
		readPhone: ports.readPhone,
		readDomain: ports.readDomain,
	});
	if (!found) return { match: 'none' };
	const { account, ...rest } = found;
	// A contact leads to its account, which nobody looked for.
	const isOpen = account && (await isSeen(deps, viewOf('Accounts'), account.id));
	const answer: unknown = { ...rest, account: isOpen ? account : null };
	return isJsonObject(answer) ? answer : {};
}

/** What the owner demands of the modules, as the search joins it to all that it asks. */
async function onlyOf(
	deps: DeskDeps,
	views: readonly ModuleView[],
): Promise<NonNullable<CustomerSettings['only']>> {
	const entries = views.map(async (view) => {
		const scope = await deps.scopeOf(view);
		if (scope === undefined) return [];
		return [[view.module, { condition: writeCondition(scope), count: testsOf(scope).length }]];
	});
	return Object.fromEntries((await Promise.all(entries)).flat());
}

async function isSeen(deps: DeskDeps, view: ModuleView | undefined, id: string): Promise<boolean> {
	if (view === undefined) return false;
	if ((await deps.scopeOf(view)) === undefined) return true;
	return (await readRows(deps, view, { ids: [id], fields: ['id'] })).length > 0;
}
