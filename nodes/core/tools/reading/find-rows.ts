import type { Where } from '../query/query';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from '../rights/deps';
import { readRows } from './read-rows';
import { runQuery } from './run-query';
import { seenField, type ModuleView } from '../rights/module-view';
import type { FoundRows, Question } from './question';
import { searchRows } from './search-rows';
import { guardQuery } from '../rights/guard-query';
import { writeCoql } from '../query/write-coql';

/** COQL reaches so many records, a search fewer. */
const reach = 100_000;

/** Records of a module that may be seen and fit, a page of them. */
export async function findRows(
	deps: DeskDeps,
	view: ModuleView,
	question: Question,
): Promise<FoundRows> {
	const { search, rows, offset } = question;
	if (search !== undefined) return await searchRows(deps, view, { ...question, search });
	if (offset + rows >= reach) {
		const expected = `conditions that fewer records fit, since only the first ${reach} can be reached`;
		throw failTool('ARGUMENT_WRONG', { parameter: 'cursor', expected });
	}
	const page = await runQuery(deps, idsQuery(view, question), {
		parameter: askedBy(question),
		rows,
	});
	const ids = page.rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
	const found = await readRows(deps, view, { ids, fields: question.fields });
	const total = page.more && offset === 0 ? await countRows(deps, view, question.where) : undefined;
	return { rows: found, more: page.more, total };
}

/** The argument that a query comes from, by what is asked for beside the module. */
const askedBy = ({ where, sort }: Question): string =>
	where ? 'conditions' : sort ? 'sort_by' : 'module';

/** How many records that may be seen fit. */
export async function countRows(
	deps: DeskDeps,
	view: ModuleView,
	where: Where | undefined,
): Promise<number> {
	const query = {
		...emptyQuery(view),
		columns: [{ field: 'id', aggregate: 'COUNT' as const }],
		where,
	};
	const guarded = await guardQuery(deps, query, 'module');
	const zoho = await deps.zoho();
	const [row] = await zoho.coql(writeCoql({ ...guarded, limit: 1 }));
	const count = Number(Object.values(row ?? {})[0] ?? 0);
	return Number.isFinite(count) ? count : 0;
}

function idsQuery(view: ModuleView, { where, sort, offset }: Question) {
	const newest = view.seen.some(({ name }) => name === 'Modified_Time')
		? [{ field: 'Modified_Time', descending: true }]
		: [];
	const asked = sort && [
		{ field: seenField(view, sort.field, 'sort_by').name, descending: sort.descending },
	];
	// The ID last: rows of one value come in one order on every page.
	const orderBy = [...(asked ?? newest), { field: 'id', descending: true }];
	return { ...emptyQuery(view), columns: [{ field: 'id' }], where, orderBy, offset };
}

const emptyQuery = ({ module }: ModuleView) => ({
	module,
	columns: [],
	where: undefined,
	groupBy: [],
	orderBy: [],
	limit: undefined,
	offset: 0,
});
