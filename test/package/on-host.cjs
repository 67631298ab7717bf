// Calls what n8n would of every node, on a host that has nothing but the names it calls with, and
// prints what each call ends with: node on-host.cjs <folder of the package>
const path = require('node:path');

const folder = process.argv[2];
const { n8n } = require(path.join(folder, 'package.json'));

const parameters = { resource: 'record', operation: 'create' };
const host = {
	getNode: () => ({ name: 'Node', type: 'test', typeVersion: 1, parameters: {}, position: [0, 0] }),
	getNodeParameter: (name) => parameters[name] ?? '',
	getInputData: () => [{ json: {} }],
	continueOnFail: () => true,
	getContext: () => ({}),
	getWorkflowDataProxy: () => ({}),
};

async function outcomeOf(call) {
	try {
		return { value: await call() };
	} catch ({ name, message, description }) {
		return { name, message, description };
	}
}

async function main() {
	const outcomes = {};
	for (const file of n8n.nodes) {
		const name = path.basename(file).split('.')[0];
		const node = new (require(path.join(folder, file))[name])();
		const run = node.trigger ?? node.execute ?? node.poll ?? node.webhook;
		outcomes[name] = await outcomeOf(() => run.call(host));
		for (const list of Object.values(node.methods?.listSearch ?? {})) {
			outcomes[`${name}, ${list.name || 'list'}`] = await outcomeOf(() => list.call(host));
		}
	}
	process.stdout.write(JSON.stringify(outcomes));
}

void main();
