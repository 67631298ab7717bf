/** How sure a fact is: its source in Zoho's documents, or `[mem]` for what is remembered and unconfirmed. */
export type Source = `[${'O26' | 'YAML' | 'D7' | 'D' | 'SDK' | 'W' | 'mem'}${string}]`;

export interface CoverageRow {
	/** A route such as `GET /crm/v8/{module}`, or a rule in words. */
	route: string;
	status: 'supported' | 'partial';
	source: Source;
	/** File under `test/sandbox/zoho/`. */
	test: string;
	/** What differs from Zoho, or is not sure. */
	note: string;
}

export function row(route: string, source: Source, test: string, note = ''): CoverageRow {
	return { route, status: 'supported', source, test: `${test}.test.ts`, note };
}

export function part(route: string, source: Source, test: string, note: string): CoverageRow {
	return { ...row(route, source, test, note), status: 'partial' };
}

/** What holds on more than one route. */
export const rule = row;
