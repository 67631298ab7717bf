import type { INodeExecutionData, IRun, ITaskData } from 'n8n-workflow';

/** An item without the content of its files. */
function readable({ json, binary }: INodeExecutionData): object {
	const files = Object.entries(binary ?? {}).map(([field, { fileName, mimeType }]) => [
		field,
		`${fileName ?? 'file'} (${mimeType})`,
	]);
	return files.length > 0 ? { ...json, $files: Object.fromEntries(files) } : json;
}

function describeTask(name: string, task: ITaskData): string {
	const outputs = (task.data?.main ?? []).map((items) => items ?? []);
	const counts = outputs.map(({ length }) => length).join(' + ') || '0';
	const lines = [`── ${name}: ${counts} items, ${task.executionTime} ms`];
	for (const [number, items] of outputs.entries()) {
		if (items.length === 0) continue;
		if (outputs.length > 1) lines.push(`output ${number}:`);
		lines.push(JSON.stringify(items.map(readable), null, 2));
	}
	if (task.error) {
		lines.push(`stopped: ${task.error.message}`);
		if (task.error.description) lines.push(task.error.description);
	}
	return lines.join('\n');
}

/** What every node put out, in the order in which the nodes ran. */
export function describeRun(run: IRun): string {
	const tasks = Object.entries(run.data.resultData.runData).flatMap(([name, runs]) =>
		runs.map((task) => ({ name, task })),
	);
	return tasks
		.sort((a, b) => a.task.executionIndex - b.task.executionIndex)
		.map(({ name, task }) => describeTask(name, task))
		.join('\n\n');
}
