// What loading classes costs a process that has n8n-workflow already, as n8n has when it starts:
// node --expose-gc load.cjs <folder of n8n> <file> … prints { ms, bytes, files, classes }
const { createRequire } = require('node:module');
const path = require('node:path');

const [host, ...classes] = process.argv.slice(2);
createRequire(path.join(host, 'package.json'))('n8n-workflow');
const before = Object.keys(require.cache).length;
gc();
const { heapUsed } = process.memoryUsage();
const kept = [];
const started = process.cpuUsage();
for (const file of classes) {
	const name = path.basename(file).split('.')[0];
	kept.push(new (require(file)[name])());
}
const { user, system } = process.cpuUsage(started);
gc();
const bytes = process.memoryUsage().heapUsed - heapUsed;
const files = Object.keys(require.cache).length - before;
// Of the processor: the clock on the wall runs while others work, too.
const ms = (user + system) / 1000;
process.stdout.write(JSON.stringify({ ms, bytes, files, classes: kept.length }));
