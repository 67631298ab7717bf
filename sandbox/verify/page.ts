import type { Belief } from './belief.ts';

/** docs/unverified.md: the beliefs, and how a live account settles them. */
export function unverifiedPage(beliefs: Belief[]): string {
	const [alone, reading, writing] = [
		beliefs.filter(({ calls }) => calls.length === 0),
		beliefs.filter(({ calls, writes }) => calls.length > 0 && !writes),
		beliefs.filter(({ writes }) => writes),
	];
	return `${[INTRODUCTION, RUNNING].join('\n\n')}

## Settled by reading

${table(reading)}

## Settled in a sandbox

${table(writing)}

## Settled by hand

These cost too much, lock the account for a while or need a person.

${table(alone)}
`;
}

function table(beliefs: Belief[]): string {
	const rows = beliefs.map(({ id, belief, source, calls, byHand, twin, node, change }) => {
		const settled =
			byHand ?? calls.map(({ shown }) => `\`${shown.replaceAll('`', '')}\``).join(', then ');
		const cells = [`\`${id}\``, belief, source, settled, twin, node, change];
		return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	});
	const names = ['Id', 'Belief', 'Source', 'Settled by', 'Twin', 'Nodes', 'If it differs'];
	return [`| ${names.join(' | ')} |`, `|${' --- |'.repeat(names.length)}`, ...rows].join('\n');
}

const INTRODUCTION = `# What no paper settles

Generated from \`sandbox/verify/beliefs.ts\` by \`npm run docs\`.
No live Zoho CRM stands behind the tests. Where Zoho's papers are silent or disagree, the twin and the nodes take something for true; each of these beliefs is a row here.
\`[mem]\` is remembered and not confirmed; O26 are Zoho's OpenAPI documents of 2026, D7 its v7 endpoint pages.`;

const RUNNING = `## Ask your own account

\`\`\`sh
export ZOHO_DATA_CENTER=eu ZOHO_CLIENT_ID=… ZOHO_CLIENT_SECRET=… ZOHO_REFRESH_TOKEN=…
npm run verify-live
\`\`\`

| Variable | What it is |
| --- | --- |
| \`ZOHO_DATA_CENTER\` | us, eu, in, au, jp, cn, ca, sa, uk or ae |
| \`ZOHO_CLIENT_ID\`, \`ZOHO_CLIENT_SECRET\` | of a client in Zoho's API console |
| \`ZOHO_REFRESH_TOKEN\` | of that client; with a token only for reading, only reading can succeed |
| \`ZOHO_SOID\` | in place of a refresh token, for a self client: the organization, e.g. \`ZohoCRM.1234\` |
| \`ZOHO_TWIN_URL\` | in place of the data center: a twin of \`npm run sandbox\` |

The token needs \`ZohoCRM.modules.READ\`, \`ZohoCRM.settings.READ\`, \`ZohoCRM.org.READ\`, \`ZohoCRM.coql.READ\` and \`ZohoSearch.securesearch.READ\`; a belief whose scope is missing is not tried. With \`--sandbox\` it needs \`ZohoCRM.modules.ALL\`.

- A run only reads, in some 40 calls (90 with \`--sandbox\`). It prints **agree**, **differs** or **not tried** for each belief.
- \`--sandbox\` also tries what needs records. It begins only in an organization that says it is a sandbox, starts no workflows, touches no record but its own, and deletes these after each belief, also when a step fails or the run is ended by Ctrl-C. They go to the Recycle Bin. A picklist may keep the value \`Not listed\`.
- \`--report FILE\` writes what to send in: the verdicts with status and error codes of the answers. Neither it nor what is printed has contents or ids of records, tokens, or the name of the organization.
- The exit code is 0 when nothing differs, 1 when something does, a record may be left or the report could not be written, 2 when it could not begin.`;
