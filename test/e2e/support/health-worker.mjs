// A thread of its own: what the test does meanwhile must not count as n8n's delay.
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const times = [];
let over = false;
parentPort.on('message', () => {
	over = true;
});
while (!over) {
	const started = performance.now();
	const answer = await fetch(`${workerData.url}/healthz`);
	await answer.arrayBuffer();
	if (answer.status !== 200) throw new Error(`/healthz answered ${answer.status}`);
	times.push(performance.now() - started);
	await wait(10);
}
parentPort.postMessage(times);
parentPort.close();
