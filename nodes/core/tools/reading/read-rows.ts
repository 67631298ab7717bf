import type { JsonObject } from '../../kernel/json';
import { fits } from '../query/fits';
import { testsOf } from '../query/query';
import type { DeskDeps } from '../rights/deps';
import type { ModuleView } from '../rights/module-view';

/** Fields that a record is read with beside those that are shown: what the owner's condition looks at. */
export async function scopeFields(
	deps: Pick<DeskDeps, 'scopeOf'>,
	view: ModuleView,
): Promise<string[]> {
	return [...new Set(testsOf(await deps.scopeOf(view)).map(({ field }) => field))];
}

/**
 * The records of these IDs that may be touched, in the order of the IDs and with the fields they were
 * asked for; what is not there and what may not be touched is left out alike.
 */
export async function readRows(
	deps: DeskDeps,
	view: ModuleView,
	{ ids, fields }: { ids: readonly string[]; fields: readonly string[] },
): Promise<JsonObject[]> {
	if (ids.length === 0) return [];
	const zoho = await deps.zoho();
	const asked = [...new Set([...fields, ...(await scopeFields(deps, view))])];
	const found = await zoho.records.byId({ module: view.module, ids, fields: asked });
	const scope = await deps.scopeOf(view);
	return ids.flatMap((id) => {
		const record = found.get(id);
		return record && fits(scope, record, view.fields) ? [record] : [];
	});
}
