import type { Json, JsonObject } from '../../kernel/json';
import { nameField } from '../../zoho/modules/name-field';
import { isRecordId } from '../../zoho/words/record-id';
import { cleanText } from '../answer/clean-text';
import type { Query, Where } from '../query/query';
import { bounds } from '../words/bounds';
import { failTool } from '../words/error-catalog';
import type { Condition } from '../words/tool-settings';
import type { DeskDeps } from '../rights/deps';
import { readRows } from './read-rows';
import { runQuery } from './run-query';
import type { ModuleView } from '../rights/module-view';

/**
 * The one record that is meant by its ID or by its name, with the fields asked for. Fails with
 * RECORD_OUTSIDE for an ID, and with NAME_NOT_FOUND or NAME_OF_SEVERAL and candidates for a name.
 */
export async function findRecord(
	deps: DeskDeps,
	view: ModuleView,
	{ text, parameter, fields = [] }: { text: string; parameter: string; fields?: readonly string[] },
): Promise<JsonObject> {
	const id = isRecordId(text) ? text : await idByName(deps, view, text, parameter);
	const [record] = await readRows(deps, view, { ids: [id], fields });
	if (record) return { ...record, id };
	throw outside(view, parameter);
}

export function outside(view: ModuleView, parameter: string) {
	const allowed = inWords(view.settings.only);
	const facts = { parameter, module: view.module, allowed: allowed || 'nothing beside' };
	return failTool('RECORD_OUTSIDE', facts);
}

/** Conditions as the owner laid them down, e.g. `Stage equals Qualification or Needs Analysis`. */
export const inWords = (conditions: readonly Condition[]): string =>
	conditions
		.map(({ field, operator, values }) => [field, operator, values.join(' or ')].join(' ').trim())
		.join(', ');

async function idByName(
	deps: DeskDeps,
	view: ModuleView,
	name: string,
	parameter: string,
): Promise<string> {
	const exact = await namedSo(deps, view, name, { parameter, how: '=' });
	const [first, ...others] = exact;
	if (first && others.length === 0) return first.id;
	if (first) {
		const candidates = toJson(exact);
		const facts = { parameter, module: view.module, candidates, allowed: namesOf(exact) };
		throw failTool('NAME_OF_SEVERAL', facts);
	}
	const near = await namedSo(deps, view, name, { parameter, how: 'like' });
	const allowed = near.length > 0 ? `Called alike: ${namesOf(near)}.` : '';
	const facts = { parameter, module: view.module, candidates: toJson(near), allowed };
	throw failTool('NAME_NOT_FOUND', facts);
}

interface Named {
	id: string;
	name: string;
}

/** Records of this name, or with it as a part of theirs; none where names may not be seen. */
export async function namedSo(
	deps: DeskDeps,
	view: ModuleView,
	text: string,
	{
		parameter,
		how,
		most = bounds.candidates,
	}: { parameter: string; how: '=' | 'like'; most?: number },
): Promise<Named[]> {
	const field = nameField(view.module);
	const part = text.replace(/[%_]/g, '').trim();
	if (!view.seen.some(({ name }) => name === field) || part === '') return [];
	const value = how === '=' ? text.trim() : `%${part}%`;
	const where: Where = { field, operator: how, values: [value] };
	const { rows } = await runQuery(deps, namesQuery(view.module, field, where), {
		parameter,
		rows: most,
	});
	return rows.flatMap((row) => {
		const { id } = row;
		return typeof id === 'string' ? [{ id, name: cleanText(String(row[field] ?? ''), 100) }] : [];
	});
}

const namesQuery = (module: string, field: string, where: Where): Query => ({
	module,
	columns: [{ field: 'id' }, { field }],
	where,
	groupBy: [],
	orderBy: [{ field: 'id', descending: true }],
	limit: undefined,
	offset: 0,
});

const toJson = (found: Named[]): Json => found.map(({ id, name }) => ({ id, name }));
const namesOf = (found: Named[]): string =>
	found.map(({ id, name }) => `'${name}' (${id})`).join(', ');
