import { isJsonObject, type JsonObject } from '../../../kernel/json';

/**
 * A row whose What_Id says its module says it as Zoho reads it: `$se_module` beside the link,
 * mandatory with What_Id. Source: Zoho CRM v8, Insert Records (Tasks, Events, Calls).
 */
export function withSeModule(row: JsonObject): JsonObject {
	const link = row['What_Id'];
	const module = isJsonObject(link) && isJsonObject(link['module']) ? link['module'] : {};
	const name = module['api_name'];
	if (typeof name !== 'string' || row['$se_module'] !== undefined) return row;
	return { ...row, $se_module: name };
}
