import type { Field } from '../../zoho/words/field';
import type { DeskDeps } from '../rights/deps';
import { openModule } from '../rights/module-view';
import { failTool } from '../words/error-catalog';
import { namedSo, notFound } from './find-record';
import { findUser } from './find-user';

/** Records of one name that a condition may mean. */
const mostNamed = 50;

/**
 * IDs of what a field links to by a name, of users and of records that may be seen. Fails with
 * NAME_NOT_FOUND, which names records that are called alike.
 */
export async function linkedIds(
	deps: DeskDeps,
	field: Field,
	{ name, parameter }: { name: string; parameter: string },
): Promise<string[]> {
	if (field.kind === 'owner') return [await findUser(deps, name, parameter)];
	if (field.lookupModule === undefined) {
		const expected = `the ID of the record: ${field.name} links to records of several modules`;
		throw failTool('ARGUMENT_WRONG', { parameter, field: field.name, expected });
	}
	const target = openModule(deps.views, field.lookupModule, parameter);
	const found = await namedSo(deps, target, name, { parameter, how: '=', most: mostNamed });
	if (found.length > 0) return found.map(({ id }) => id);
	throw notFound(target, parameter, await namedSo(deps, target, name, { parameter, how: 'like' }));
}
