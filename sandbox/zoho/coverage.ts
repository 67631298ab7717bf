import { routeCoverage } from './coverage-routes.ts';
import type { CoverageRow } from './coverage-row.ts';
import { ruleCoverage } from './coverage-rules.ts';
import { sdkCoverage } from './coverage-sdk.ts';
import { routes } from './routes/routes.ts';
import { unreadParameters } from './routes/unread-parameters.ts';

/** Everything the twin does, route by route and rule by rule. */
export const coverage: { routes: CoverageRow[]; rules: CoverageRow[] } = {
	routes: routeCoverage.map(withUnread),
	rules: ruleCoverage,
};

function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function cells({ route, status, source, test, note }: CoverageRow): string[] {
	return [route, status, source, `\`${test}\``, note];
}

/** The calls of the SDK that drive a route, and those the route answers 501 to. */
function ofSdk(route: string): string {
	const calls = sdkCoverage[route] ?? '';
	if (typeof calls === 'string') return `none: ${calls}`;
	const names = Object.keys(calls);
	const refused = names.filter((name) => calls[name] === 'unread');
	const served = names.filter((name) => calls[name] !== 'unread').map((name) => `\`${name}\``);
	return [served.join(', '), ...refused.map((name) => `**501** \`${name}\``)].join('; ');
}

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

/** The page that says what the twin covers. */
export function coverageMarkdown(): string {
	return `## Zoho CRM twin

Any other operation of Zoho CRM API v8 answers 501 \`NOT_IN_TWIN\` and names itself; a path Zoho does not have answers 404 \`INVALID_URL_PATTERN\`.
Sources: O26 Zoho's OpenAPI documents of 2026, YAML the newer examples beside them, D7 its v7 endpoint pages, D other public pages, SDK its Node SDK, W behaviour seen in public code, mem remembered and not confirmed: each has a row in [unverified.md](unverified.md) with the call that would settle it. Tests are in \`test/sandbox/zoho/\`.

### Routes

${table(
	['Route', 'Status', 'Source', 'Test', 'Note', 'Driven by the SDK'],
	coverage.routes.map((row) => [...cells(row), ofSdk(row.route)]),
)}

### Rules

${table(['Rule', 'Status', 'Source', 'Test', 'Note'], coverage.rules.map(cells))}
`;
}
