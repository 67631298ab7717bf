import type { Call } from '../belief.ts';

/** Asks for the fields of a module. */
export const fieldsOf = (module: string): Call => ({
	shown: `GET /settings/fields?module=${module}`,
	control: true,
	request: () => ({ method: 'GET', path: '/settings/fields', query: { module } }),
});

/** A list that is read for certain. */
export const listOfIds: Call = {
	shown: 'GET /Leads?fields=id',
	control: true,
	request: () => ({ method: 'GET', path: '/Leads', query: { fields: 'id', per_page: '1' } }),
};
