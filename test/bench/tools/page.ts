export interface ToolsReport {
	/** What is listed when nothing is set, when all is allowed, and with one tool for each endpoint. */
	usual: { tools: number; tokens: number };
	all: { tools: number; tokens: number };
	endpoints: { tools: number; tokens: number };
	/** 50 deals by stage: the tool's answer, and that of Zoho CRM. */
	deals: { ours: number; raw: number };
	prompts: Array<{
		says: string;
		calls: number;
		requests: number;
		credits: number;
		tokens: number;
	}>;
}

/** Tokens of `tools/list` that a model can be asked to read first. */
const mostListed = 6_000;

/** What must hold. */
export const limits = ({ usual, all, endpoints, deals }: ToolsReport) => [
	{ what: 'Tokens of the usual tools', is: usual.tokens, most: mostListed },
	{ what: 'Tokens of all tools', is: all.tokens, most: mostListed },
	{
		what: 'Tokens of the usual tools, beside one tool for each endpoint',
		is: usual.tokens,
		most: Math.floor(endpoints.tokens / 10),
	},
	{ what: 'Tokens of 50 deals by stage', is: deals.ours, most: Math.floor(deals.raw / 4) },
];

/** docs/bench-tools.md */
export const toolsPage = ({ usual, all, endpoints, deals, prompts }: ToolsReport): string =>
	`# What tools take of a model's room

\`npm run bench -- tools\` counts tokens as the models of OpenAI do (\`o200k_base\`), of the organization of the sandbox, and writes this page. \`--json\` gives the counts to machines. It fails when the usual tools, or all of them, take more than ${mostListed} tokens, when the
usual ones take more than a tenth of one tool for each endpoint, or when 50 deals by stage take more than a quarter of Zoho CRM's own answer.

| What \`tools/list\` gives | Tools | Tokens |
| --- | --- | --- |
| Zoho CRM Tools as it comes: four modules, Read | ${usual.tools} | ${usual.tokens} |
| Zoho CRM Tools with everything allowed, Calls and Events open as well | ${all.tools} | ${all.tokens} |
| One tool for each endpoint that Zoho's papers name, without the shapes of bodies | ${endpoints.tools} | ${endpoints.tokens} |

The answer to _50 deals by stage with account and amount_ takes ${deals.ours} tokens; Zoho CRM's own, with all fields of the same deals, ${deals.raw}.

| What people ask | Calls of a tool | Requests to Zoho CRM | Credits | Tokens of the answers |
| --- | --- | --- | --- | --- |
${prompts.map((one) => `| ${one.says} | ${one.calls} | ${one.requests} | ${one.credits} | ${one.tokens} |`).join('\n')}
`;
