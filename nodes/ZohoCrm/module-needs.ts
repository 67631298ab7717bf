/** What it takes to know the fields of a module by name. */
export const fieldNames = {
	scopes: ['ZohoCRM.settings.fields.READ'],
	routes: ['GET /crm/v8/settings/fields'],
} as const;

/** What it takes to know what may be written into a module: its fields, and what its layouts require. */
export const fieldRules = {
	scopes: [...fieldNames.scopes, 'ZohoCRM.settings.layouts.READ'],
	routes: [...fieldNames.routes, 'GET /crm/v8/settings/layouts'],
} as const;
