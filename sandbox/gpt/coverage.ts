/** What the stand-in answers, where the fact comes from and which test shows it. */
export interface CoverageRow {
	/** Method and path as the app registers them. */
	route: string;
	status: 'supported' | 'partial';
	/** `sdk`: types of the openai package 7.55.0; `doc`: OpenAI's public documentation; `own`: the stand-in's. `[mem]`: not checked against a live API. */
	source: string;
	/** Test file under `test/sandbox/gpt/`. */
	test: string;
	note: string;
}

export const coverage: CoverageRow[] = [
	{
		route: 'GET /v1/models',
		status: 'supported',
		source: 'sdk',
		test: 'stand-in.test.ts',
		note: 'Real names are accepted so that workflows run unchanged; every answer names `stand-in-rules-1`',
	},
	{
		route: 'GET /v1/models/:id',
		status: 'supported',
		source: 'sdk',
		test: 'stand-in.test.ts',
		note: '404 `model_not_found` for any other name',
	},
	{
		route: 'POST /v1/responses',
		status: 'partial',
		source: 'sdk, doc; error texts [mem]',
		test: 'responses.test.ts',
		note: 'Text in, strict JSON schema or summary out, JSON or events. Rules read the first 400,000 characters. Pictures and PDFs are taken, count no tokens and say nothing. No tools, conversations or background; `service_tier` and `metadata` are not acted on',
	},
	{
		route: 'POST /v1/responses/input_tokens',
		status: 'partial',
		source: 'sdk',
		test: 'responses.test.ts',
		note: 'Counts by a rule of thumb, not by a model’s own tokens',
	},
	{
		route: 'POST /v1/chat/completions',
		status: 'partial',
		source: 'sdk, doc',
		test: 'chat.test.ts',
		note: 'As Responses; every one of `n` choices is the same',
	},
	{
		route: 'POST /v1/decisions',
		status: 'partial',
		source: 'sdk; limits and score values [mem]',
		test: 'decisions.test.ts',
		note: 'Predicate, choice and score over text and JSON; a level’s value is its place from 0',
	},
	{
		route: 'POST /v1/files',
		status: 'supported',
		source: 'sdk',
		test: 'batches.test.ts',
		note: 'Kept in memory',
	},
	{
		route: 'GET /v1/files',
		status: 'partial',
		source: 'sdk',
		test: 'batches.test.ts',
		note: 'One page',
	},
	{
		route: 'GET /v1/files/:id',
		status: 'supported',
		source: 'sdk',
		test: 'batches.test.ts',
		note: '',
	},
	{
		route: 'GET /v1/files/:id/content',
		status: 'supported',
		source: 'sdk',
		test: 'batches.test.ts',
		note: '',
	},
	{
		route: 'DELETE /v1/files/:id',
		status: 'supported',
		source: 'sdk',
		test: 'batches.test.ts',
		note: '',
	},
	{
		route: 'POST /v1/batches',
		status: 'partial',
		source: 'sdk, doc',
		test: 'batches.test.ts',
		note: 'Responses and Chat Completions; runs at once, on the same rate limit',
	},
	{
		route: 'GET /v1/batches',
		status: 'partial',
		source: 'sdk',
		test: 'batches.test.ts',
		note: 'One page',
	},
	{
		route: 'GET /v1/batches/:id',
		status: 'supported',
		source: 'sdk',
		test: 'batches.test.ts',
		note: '',
	},
	{
		route: 'POST /v1/batches/:id/cancel',
		status: 'supported',
		source: 'sdk',
		test: 'batches.test.ts',
		note: '',
	},
	{
		route: 'POST /__standin/reset',
		status: 'supported',
		source: 'own',
		test: 'control.test.ts',
		note: 'Forgets everything; sets rate limits when told',
	},
	{
		route: 'POST /__standin/faults',
		status: 'supported',
		source: 'own',
		test: 'control.test.ts',
		note: 'Adds a fault: kind, `times`, `after`, `route`',
	},
	{
		route: 'GET /__standin/log',
		status: 'supported',
		source: 'own',
		test: 'control.test.ts',
		note: 'The calls so far, without a word of what was sent',
	},
];

/** The table as Markdown, for the documentation. */
export function standInCoverageMarkdown(): string {
	const rows = coverage.map(
		({ route, status, source, test, note }) =>
			`| \`${route}\` | ${status} | ${source} | \`test/sandbox/gpt/${test}\` | ${note} |`,
	);
	return [
		'| Route | Status | Source | Test | Note |',
		'| --- | --- | --- | --- | --- |',
		...rows,
		'',
	].join('\n');
}
