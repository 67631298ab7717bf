import { routeCoverage } from './coverage-routes.ts';
import type { CoverageRow } from './coverage-row.ts';
import { ruleCoverage } from './coverage-rules.ts';
import { routes } from './routes/routes.ts';
import { unreadParameters } from './routes/unread-parameters.ts';

/** Everything the twin does, route by route and rule by rule. */
export const coverage: { routes: CoverageRow[]; rules: CoverageRow[] } = {
	routes: routeCoverage.map(withUnread),
	rules: ruleCoverage,
};

/** A route that answers 501 to a parameter of the papers is not whole, and names it. */
function withUnread(row: CoverageRow): CoverageRow {
	const own = routes.find(({ method, path }) => `${method} ${path}` === row.route);
	const sample = own?.path.replace('{module}', 'Leads').replace(/\{\w+\}/g, '1') ?? '';
	const unread = own ? unreadParameters(own, sample) : [];
	if (unread.length === 0) return row;
	const names = unread.map((name) => `\`${name}\``).join(', ');
	const note = [row.note, `501 for ${names}`].filter((text) => text !== '').join('; ');
	return { ...row, status: 'partial', note };
}

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
Sources: O26 Zoho's OpenAPI documents of 2026, YAML the newer examples beside them, D7 its v7 endpoint pages, D other public pages, SDK its Node SDK, W behaviour seen in public code, mem remembered and not confirmed. Tests are in \`test/sandbox/zoho/\`.

### Routes

${table('Route', coverage.routes)}

### Rules

${table('Rule', coverage.rules)}
`;
}
