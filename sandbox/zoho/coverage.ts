import { routeCoverage } from './coverage-routes.ts';
import type { CoverageRow } from './coverage-row.ts';
import { ruleCoverage } from './coverage-rules.ts';

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
Sources: O26 Zoho's OpenAPI documents of 2026, YAML the newer examples beside them, D7 its v7 endpoint pages, D other public pages, SDK its Node SDK, W behaviour seen in public code, mem remembered and not confirmed: each has a row in [unverified.md](unverified.md) with the call that would settle it. Tests are in \`test/sandbox/zoho/\`.

### Routes

${table('Route', coverage.routes)}

### Rules

${table('Rule', coverage.rules)}
`;
}
