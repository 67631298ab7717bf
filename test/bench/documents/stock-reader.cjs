// A thread with n8n's own reader of PDFs, the operation of its node Extract from File: gets
// { host, bytes } and posts { text }, which is undefined where the node fails.
const { createRequire } = require('node:module');
const path = require('node:path');
const { parentPort } = require('node:worker_threads');

async function read({ host, bytes }) {
	const file = 'n8n-nodes-base/dist/nodes/Files/ExtractFromFile/actions/pdf.operation.js';
	const { execute } = createRequire(path.join(host, 'package.json'))(file);
	const data = {
		data: Buffer.from(bytes).toString('base64'),
		mimeType: 'application/pdf',
		fileName: 'file.pdf',
	};
	const parameters = { binaryPropertyName: 'data', options: {} };
	const context = {
		getNode: () => ({ name: 'Extract from File', typeVersion: 1.1 }),
		getNodeParameter: (name) => parameters[name],
		continueOnFail: () => false,
		helpers: { assertBinaryData: () => data },
	};
	const [item] = await execute.call(context, [{ json: {}, binary: { data } }]);
	return item.json.text;
}

process.on('unhandledRejection', () => {});
// pdf.js warns of fonts it does not find.
console.log = () => {};
console.warn = () => {};

parentPort.on('message', (job) => {
	read(job).then(
		(text) => parentPort.postMessage({ text }),
		() => parentPort.postMessage({ text: undefined }),
	);
});
parentPort.postMessage(null);
