import { modulesScope } from '../auth/scopes.ts';
import { invalidParam, notInTwin, refuse } from '../envelope.ts';
import { together } from '../paging/list-page.ts';
import { MAX_PER_PAGE, wholeParam } from '../paging/window.ts';
import type { Place } from '../paging/page-tokens.ts';
import { entryToWire, INNER_DETAILS } from '../timeline/entry-to-wire.ts';
import { readFilters } from '../timeline/filters.ts';
import type { HistoryEntry } from '../timeline/history.ts';
import { requireParent } from './related.ts';
import { moduleOf, type Call, type Reply, type Route } from './route.ts';

/** What befell a record, the newest first [O26, D7]. */
function timeline(call: Call): Reply {
	const { world, query } = call;
	const { name } = moduleOf(call);
	if (world.settings.withoutTimeline.includes(name)) {
		throw refuse(400, 'NOT_SUPPORTED', 'The given module is not supported', {
			param_name: 'module',
		});
	}
	const id = requireParent(call);
	const details = innerDetails(query);
	const found = sorted(call, filtered(query, world.history.of(name, id)));
	const bound = new URLSearchParams(query);
	for (const own of ['page', 'per_page', 'page_token']) bound.delete(own);
	const boundTo = `${name}/${id}?${bound.toString()}`;
	const { offset, perPage } = placeOf(call, boundTo);
	const entries = found.slice(offset, offset + perPage);
	if (entries.length === 0) return { status: 204 };
	const more = found.length > offset + perPage;
	const token = (start: number) => world.pageTokens.make({ offset: start, perPage }, boundTo).token;
	const info = {
		per_page: perPage,
		next_page_token: more ? token(offset + perPage) : null,
		count: entries.length,
		page: Math.floor(offset / perPage) + 1,
		previous_page_token: offset > 0 ? token(Math.max(0, offset - perPage)) : null,
		more_records: more,
	};
	const rows = entries.map((entry) => entryToWire(world, entry, details));
	return { status: 200, body: { __timeline: rows, info }, rows: rows.length };
}

function innerDetails(query: URLSearchParams): string[] {
	const text = query.get('include_inner_details') ?? '';
	const names = text.split(',').flatMap((name) => name.trim() || []);
	if (names.some((name) => !INNER_DETAILS.includes(name))) {
		throw invalidParam('include_inner_details');
	}
	return names;
}

/** `filters` on the page of v7 and in the SDK is `filter` in the documents of 2026. */
function filtered(query: URLSearchParams, entries: HistoryEntry[]): HistoryEntry[] {
	const text = query.get('filters') ?? query.get('filter');
	return text === null ? entries : entries.filter(readFilters(text));
}

/** Entries of the same second keep their order. */
function sorted({ query }: Call, entries: HistoryEntry[]): HistoryEntry[] {
	if ((query.get('sort_by') ?? 'audited_time') !== 'audited_time') throw invalidParam('sort_by');
	const order = query.get('sort_order') ?? 'desc';
	if (order !== 'asc' && order !== 'desc') throw invalidParam('sort_order');
	const oldestFirst = entries.toSorted((one, other) => one.at - other.at);
	return order === 'asc' ? oldestFirst : oldestFirst.toReversed();
}

/** The size of the first page holds for those that its token leads to. */
function placeOf({ world, query }: Call, boundTo: string): Place {
	const token = query.get('page_token');
	if (token === null) {
		const perPage = wholeParam(query, 'per_page', MAX_PER_PAGE, MAX_PER_PAGE);
		return { offset: (wholeParam(query, 'page', 1, 1_000_000) - 1) * perPage, perPage };
	}
	if (query.has('per_page')) throw together('per_page', 'page_token');
	if (query.has('page')) throw notInTwin('page beside page_token of a timeline');
	return world.pageTokens.read(token, boundTo);
}

export const timelineRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/{module}/{id}/__timeline',
		params: [
			...['include_inner_details', 'filter', 'filters', 'sort_by', 'sort_order'],
			...['page', 'per_page', 'page_token'],
		],
		scopes: (call) => [modulesScope(moduleOf(call).scope, 'READ')],
		handle: timeline,
	},
];
