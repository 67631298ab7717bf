import operations from './known-operations.json' with { type: 'json' };

/** Operations of Zoho CRM API v8, `METHOD /path` with `{}` for what varies; from Zoho's OpenAPI documents [O26]. */
export const knownOperations: string[] = operations;
