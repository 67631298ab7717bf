import type { JsonObject } from '../../kernel/json';
import { fits } from '../query/fits';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from '../rights/deps';
import { outside } from '../reading/find-record';
import { givenValues, type GivenValue } from './given-values';
import type { ModuleView } from '../rights/module-view';
import { withScope } from './with-scope';

/** A new record as it would be sent. Fails with RECORD_OUTSIDE when it lacks what the owner demands. */
export async function newRow(
	deps: DeskDeps,
	view: ModuleView,
	asked: { values: readonly GivenValue[]; parameter: string; action: 'create' | 'upsert' },
): Promise<JsonObject> {
	const { parameter, values } = asked;
	if (values.length === 0) throw failTool('CHANGES_NOTHING', { parameter: `${parameter}.values` });
	const scope = await deps.scopeOf(view);
	const row = withScope(scope, await givenValues(deps, view, asked), view);
	if (!fits(scope, row, view.fields)) throw outside(view, parameter);
	return row;
}
