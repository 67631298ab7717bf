import { routeCoverage } from './coverage-routes.ts';
import { ruleCoverage } from './coverage-rules.ts';

/** How sure a fact is: its source in Zoho's documents, or `[mem]` for what is remembered and unconfirmed. */
export type Source = `[${'O26' | 'D7' | 'D' | 'SDK' | 'W' | 'mem'}${string}]`;

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

/** Everything the twin does, route by route and rule by rule. */
export const coverage: { routes: CoverageRow[]; rules: CoverageRow[] } = {
	routes: routeCoverage,
	rules: ruleCoverage,
};

function table(first: string, rows: CoverageRow[]): string {
	const lines = rows.map(
		({ route, status, source, test, note }) =>
			`| ${route} | ${status} | ${source} | \`${test}\` | ${note} |`,
	);
	return [`| ${first} | Status | Source | Test | Note |`, '|---|---|---|---|---|', ...lines].join(
		'\n',
	);
}

/** The page that says what the twin covers. */
export function coverageMarkdown(): string {
	return `## Zoho CRM twin

Any other operation of Zoho CRM API v8 answers 501 \`NOT_IN_TWIN\` and names itself; a path Zoho does not have answers 404 \`INVALID_URL_PATTERN\`.
Sources: O26 Zoho's OpenAPI documents of 2026, D7 its v7 endpoint pages, D other public pages, SDK its Node SDK, W behaviour seen in public code, mem remembered and not confirmed. Tests are in \`test/sandbox/zoho/\`.

### Routes

${table('Route', coverage.routes)}

### Rules

${table('Rule', coverage.rules)}
`;
}
