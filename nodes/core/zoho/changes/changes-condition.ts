import type { RecordDeps } from '../modules/record-deps';
import { buildCoqlCriteria } from '../query/coql-criteria';
import type { Criteria } from '../query/criteria';
import { asModuleName } from '../words/module-name';

/** Conditions on records as a query for changes takes them, checked against the module's fields; one call. */
export async function changesCondition(
	{ metadata }: RecordDeps,
	asked: { module: string; criteria: Criteria },
): Promise<string> {
	const module = asModuleName(asked.module);
	const fields = await metadata.namedFields(module);
	return buildCoqlCriteria(asked.criteria, { module, fields });
}
