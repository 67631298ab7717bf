import type { Field } from '../../zoho/words/field';
import { both, testsOf, type Literal, type Query, type Where } from '../query/query';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from './deps';
import { openModule, seenField, type ModuleView } from './module-view';

/** What may be read of a user behind an owner. */
const userColumns = ['id', 'name', 'full_name', 'first_name', 'last_name', 'email'];

/** Lookups behind lookups, as COQL takes them at most. */
const mostSteps = 2;

/**
 * The query as it may be run: modules and fields that are not open refuse it, and what holds for every
 * record of the module is joined to it. A lookup into a module that is bound as well cannot be joined
 * to, and is refused with QUERY_NOT_BOUND.
 */
export async function guardQuery(
	deps: Pick<DeskDeps, 'views' | 'scopeOf'>,
	query: Query,
	parameter: string,
): Promise<Query> {
	if (testsOf(query.where).some(({ values }) => values.some(mayOpen))) {
		const reason = 'No text may have a backslash before a quote or at its end';
		throw failTool('QUERY_REFUSED', { parameter, reason: `${reason}.` });
	}
	const view = openModule(deps.views, query.module, parameter);
	const named = (path: string) => openPath(deps, { view, path, parameter });
	const isField = (name: string) => view.fields.some((field) => field.name === name);
	const aliases = new Set(
		query.columns.flatMap(({ alias = '' }) => (isField(alias) ? [] : [alias])),
	);
	const columns = await inTurn(query.columns, async (column) => ({
		...column,
		field: await named(column.field),
	}));
	const where = query.where && (await mapFields(query.where, named));
	const groupBy = await inTurn(query.groupBy, named);
	const orderBy = await inTurn(query.orderBy, async (order) =>
		aliases.has(order.field) ? order : { ...order, field: await named(order.field) },
	);
	const scope = await deps.scopeOf(view);
	return {
		...query,
		module: view.module,
		columns,
		where: both(where, scope),
		groupBy,
		orderBy,
	};
}

/**
 * Whether the text would end before its quote, were a backslash an escape: what it is in COQL no paper
 * of Zoho's says.
 */
const mayOpen = (value: Literal): boolean => typeof value === 'string' && /\\(?:'|$)/.test(value);

async function inTurn<In, Out>(list: readonly In[], of: (one: In) => Promise<Out>): Promise<Out[]> {
	const results: Out[] = [];
	for (const one of list) results.push(await of(one));
	return results;
}

async function mapFields(where: Where, named: (path: string) => Promise<string>): Promise<Where> {
	if ('field' in where) return { ...where, field: await named(where.field) };
	if ('all' in where) return { all: await inTurn(where.all, (one) => mapFields(one, named)) };
	return { any: await inTurn(where.any, (one) => mapFields(one, named)) };
}

interface PathAsked {
	view: ModuleView;
	path: string;
	parameter: string;
	steps?: number;
}

/** The path with API names; fails when anything on it may not be read. */
async function openPath(
	deps: Pick<DeskDeps, 'views' | 'scopeOf'>,
	{ view, path, parameter, steps = 0 }: PathAsked,
): Promise<string> {
	if (path === 'id') return path;
	const dot = path.indexOf('.');
	if (dot < 0) return seenField(view, path, parameter).name;
	const [head = '', wanted] = path.slice(0, dot).split('->');
	const rest = path.slice(dot + 1);
	const field = seenField(view, head, parameter);
	const unbound = (reason: string) => failTool('QUERY_NOT_BOUND', { parameter, path, reason });
	if (field.kind === 'owner') {
		if (wanted === undefined && userColumns.includes(rest)) return `${field.name}.${rest}`;
		throw unbound(`Of a user only ${userColumns.join(', ')} may be read`);
	}
	if (steps >= mostSteps) throw unbound(`A path has at most ${mostSteps} lookups`);
	const module = targetOf(field, wanted);
	if (module === undefined) throw unbound(`${field.name} is no link that a path can follow`);
	const target = openModule(deps.views, module, parameter);
	if ((await deps.scopeOf(target)) !== undefined) {
		throw unbound(`Records of ${target.module} are bound to a condition of their own`);
	}
	const inner = await openPath(deps, { view: target, path: rest, parameter, steps: steps + 1 });
	const arrow = wanted === undefined ? '' : `->${target.module}`;
	return `${field.name}${arrow}.${inner}`;
}

/** Of several modules the one that is named. */
function targetOf(field: Field, wanted: string | undefined): string | undefined {
	if (field.kind === 'multiModuleLookup') return wanted;
	return field.kind === 'lookup' && wanted === undefined ? field.lookupModule : undefined;
}
