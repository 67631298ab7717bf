import { isJsonObject, type JsonObject } from '../../kernel/json';
import { customerModules, type CustomerQuestion } from '../../zoho/customers/words';
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
	const isOpen = (name: string) => whole.some(({ module }) => module === name);
	const modules = customerModules.filter(isOpen);
	if (modules.length === 0) throw failTool('CUSTOMERS_RESTRICTED', { parameter: 'Modules' });
	const zoho = await deps.zoho();
	const [found] = await zoho.customers.find([question], {
		settings: {
			modules,
			deals: isOpen('Deals'),
			cases: isOpen('Cases'),
			closedStatuses: ['Closed'],
			...(settings.country === undefined ? {} : { country: settings.country }),
		},
		readPhone: ports.readPhone,
		readDomain: ports.readDomain,
	});
	if (!found) return { match: 'none' };
	const { contact, lead, account, deals, cases, candidates, ...rest } = found;
	const visible = await within(deps, whole, [
		...idsIn('Contacts', contact),
		...idsIn('Leads', lead),
		...idsIn('Accounts', account),
		...deals.flatMap((deal) => idsIn('Deals', deal)),
		...cases.flatMap((one) => idsIn('Cases', one)),
		...candidates.flatMap((one) => idsIn(one.module, one)),
	]);
	const open = <One extends { id: string }>(module: string, one: One | null): One | null =>
		one && visible.has(`${module} ${one.id}`) ? one : null;
	const kept = {
		contact: open('Contacts', contact),
		lead: open('Leads', lead),
		account: open('Accounts', account),
		candidates: candidates.filter((one) => open(one.module, one) !== null),
	};
	const isNobody = !kept.contact && !kept.lead && !kept.account && kept.candidates.length === 0;
	if (isNobody) return { match: 'none', why: 'No record that may be seen fits', notes: rest.notes };
	const isSame = kept.candidates.length === candidates.length;
	const answer: unknown = {
		...rest,
		why: isSame ? rest.why : `${kept.candidates.length} records fit`,
		...kept,
		deals: deals.filter((one) => open('Deals', one) !== null),
		cases: cases.filter((one) => open('Cases', one) !== null),
	};
	return isJsonObject(answer) ? answer : {};
}

const idsIn = (module: string, one: { id: string } | null): Array<[string, string]> =>
	one ? [[module, one.id]] : [];

/** Those of the records that may be touched, as `Module id`. Modules without a condition are not asked. */
async function within(
	deps: DeskDeps,
	views: readonly ModuleView[],
	records: ReadonlyArray<[string, string]>,
): Promise<Set<string>> {
	const visible = new Set<string>();
	for (const view of views) {
		const ids = [
			...new Set(records.filter(([module]) => module === view.module).map(([, id]) => id)),
		];
		if ((await deps.scopeOf(view)) === undefined) {
			for (const id of ids) visible.add(`${view.module} ${id}`);
			continue;
		}
		for (const { id } of await readRows(deps, view, { ids, fields: ['id'] })) {
			visible.add(`${view.module} ${String(id)}`);
		}
	}
	return visible;
}
