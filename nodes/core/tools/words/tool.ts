import type { JsonObject } from '../../kernel/json';

/** A tool as it is listed: plain JSON Schema 2020-12, all properties required, optional ones nullable. */
export interface ListedTool {
	name: string;
	description: string;
	schema: JsonObject;
}
