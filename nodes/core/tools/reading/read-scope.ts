import { nameField } from '../../zoho/modules/name-field';
import type { Field } from '../../zoho/words/field';
import { both, type Where } from '../query/query';
import { idField, toWhere } from '../query/to-where';
import { writeCoql } from '../query/write-coql';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';
import { failTool } from '../words/error-catalog';
import type { Condition } from '../words/tool-settings';
import { findUser } from './find-user';

type ScopeDeps = Pick<DeskDeps, 'ports' | 'zoho'>;

/** Records of one name that a condition of the owner may mean. */
const mostNamed = 50;

/** What the owner demands of every record of a module; undefined when it is nothing. */
export const readScope = (deps: ScopeDeps, view: ModuleView): Promise<Where | undefined> =>
	readDemands(deps, view, { conditions: view.settings.only, parameter: 'Only Records Where' });

/** Conditions of the owner as one; a field that the module lacks fails, so that none binds nothing. */
export async function readDemands(
	deps: ScopeDeps,
	view: ModuleView,
	{ conditions, parameter }: { conditions: readonly Condition[]; parameter: string },
): Promise<Where | undefined> {
	const reading = {
		parameter,
		now: deps.ports.now(),
		today: deps.ports.today(),
		linked: (field: Field, name: string) => linkedIds(deps, field, { name, parameter }),
	};
	let scope: Where | undefined;
	for (const condition of conditions) {
		const field = [idField, ...view.fields].find(({ name }) => name === condition.field);
		if (!field) {
			const facts = { parameter, module: view.module, field: condition.field, allowed: '' };
			throw failTool('FIELD_NAME_UNKNOWN', facts);
		}
		scope = both(scope, await toWhere(field, condition, reading));
		// Whether a field without a value is unlike any no paper says: here it fulfills nothing but being empty.
		if (condition.operator === 'not_equals') {
			scope = both(scope, { field: field.name, operator: 'is not null', values: [] });
		}
	}
	return scope;
}

/** IDs by a name that the owner wrote: those of records that the tools themselves may not see as well. */
async function linkedIds(
	deps: ScopeDeps,
	field: Field,
	{ name, parameter }: { name: string; parameter: string },
): Promise<string[]> {
	if (field.kind === 'owner') return [await findUser(deps, name, parameter)];
	const { lookupModule: module } = field;
	const zoho = await deps.zoho();
	const found =
		module === undefined
			? []
			: await zoho.coql(
					writeCoql({
						module,
						columns: [{ field: 'id' }],
						where: { field: nameField(module), operator: '=', values: [name] },
						groupBy: [],
						orderBy: [],
						limit: mostNamed,
						offset: 0,
					}),
				);
	const ids = found.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
	if (ids.length > 0) return ids;
	throw failTool('NAME_NOT_FOUND', { parameter, module: module ?? field.name, allowed: '' });
}
