import type { Call } from '../belief.ts';

/** Asks for the fields of a module. */
export const fieldsOf = (module: string): Call => ({
	shown: `GET /settings/fields?module=${module}`,
	control: true,
	request: () => ({ method: 'GET', path: '/settings/fields', query: { module } }),
});
