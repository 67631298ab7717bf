import type { JsonObject } from '../core/kernel/json';

/** n8n takes JSON Schema as it is. */
export const toHostSchema = (schema: JsonObject): unknown => schema;
