// npm run workflow: executes a workflow file in this process on n8n's own engine, with the built
// nodes and the stock nodes of the cached n8n, and prints what each node put out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serverFolder } from '../../sandbox/n8n/cache-folder.ts';
import { chooseStart } from './cli/choose-start.ts';
import { connectSandbox } from './cli/connect-sandbox.ts';
import { describeRun } from './cli/describe-run.ts';
import { loadCredentialTypes } from './cli/load-credential-types.ts';
import { readFileItem, readItems } from './cli/read-items.ts';
import { executeWorkflow, type WorkflowFile } from './engine/execute-workflow.ts';
import { createNodeTypes } from './engine/node-types.ts';

const USAGE = `npm run workflow -- FILE.json [--input items.json | --file mail.eml …] [--start "Node name"] [--sandbox URL | --before changes.json]

Runs a workflow with our nodes against a CRM twin and the GPT stand-in and prints each node's output.
  --input    items for the start node: a JSON file with one object or an array
  --file     a file for the start node, as one item; may be given several times
  --start    the node to start from; when left out, the first trigger, or the node behind
             the triggers for items and files
  --sandbox  address of a running twin (npm run sandbox); a new one when left out
  --before   what people did in a new twin before: a file as in sandbox/samples/before/
`;

const { values: flags, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		input: { type: 'string' },
		file: { type: 'string', multiple: true, default: [] },
		start: { type: 'string' },
		sandbox: { type: 'string' },
		before: { type: 'string' },
	},
});
const [file] = positionals;
if (file === undefined) {
	process.stderr.write(USAGE);
	process.exit(2);
}

const packageDir = fileURLToPath(new URL('../../', import.meta.url));
const items = [
	...(flags.input === undefined ? [] : readItems(flags.input)),
	...flags.file.map(readFileItem),
];
const workflow = JSON.parse(readFileSync(file, 'utf8')) as WorkflowFile;
const sandbox = await connectSandbox(flags.sandbox, flags.before);
const run = await executeWorkflow({
	workflow,
	startNode: flags.start ?? chooseStart(workflow, items.length > 0),
	nodeTypes: createNodeTypes({ packageDir, stockDir: join(serverFolder(), 'node_modules') }),
	credentialTypes: loadCredentialTypes(packageDir),
	credentials: sandbox.credentials,
	...(items.length > 0 ? { input: items } : {}),
}).finally(() => sandbox.close());
process.stdout.write(`${describeRun(run)}\n`);
process.exit(run.data.resultData.error === undefined ? 0 : 1);
