import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import { readPage } from '../wire/envelope';
import { asModuleName } from '../words/module-name';
import type { RecordDeps } from '../modules/record-deps';
import { asRecordId } from '../words/record-id';
import { checkReturnedFields } from '../modules/requested-fields';

/** The whole record with subforms, or the fields asked for; undefined when there is none (#89, #125). */
export async function getRecord(
	deps: RecordDeps,
	asked: { module: string; id: string; fields: string[] },
): Promise<JsonObject | undefined> {
	const { id, fields } = asked;
	const module = asModuleName(asked.module);
	const { status, body } = await deps.session.send({
		method: 'GET',
		path: `${deps.base}/${module}/${asRecordId(id, 'Record ID')}`,
		...given({ query: fields.length > 0 ? { fields: fields.join(',') } : undefined }),
		module,
		repeat: 'safe',
	});
	const { rows } = readPage(status, body, 'data');
	await checkReturnedFields(deps.metadata, { module, fields, rows });
	return rows[0];
}
