// Loads a package as n8n does, in a process of its own: node load-all.cjs <folder of the package>
const path = require('node:path');

const folder = process.argv[2];
const { n8n } = require(path.join(folder, 'package.json'));

function instances(files) {
	return files.map((file) => {
		const name = path.basename(file).split('.')[0];
		return new (require(path.join(folder, file))[name])();
	});
}

const nodes = instances(n8n.nodes).map(({ description }) => description);
const credentials = instances(n8n.credentials);
const vendor = path.join(folder, 'dist', 'vendor');
const loaded = Object.keys(require.cache).filter((file) => file.startsWith(vendor));
process.stdout.write(JSON.stringify({ nodes, credentials, loaded }));
