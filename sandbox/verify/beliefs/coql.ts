import type { Call } from '../belief.ts';

/** Asks a query. */
export const ask = (query: string, shown = query): Call => ({
	shown: `POST /coql: ${shown}`,
	request: () => coql(query),
});

/** A query that is taken for certain, so that a refusal of the other tells of what they differ in. */
export const control = (query: string): Call => ({ ...ask(query), control: true });

/** How a query that reads no contents begins. */
export const LEADS = 'select id from Leads where';

/** The request of a query. */
export const coql = (query: string) => ({
	method: 'POST' as const,
	path: '/coql',
	body: { select_query: query },
});
