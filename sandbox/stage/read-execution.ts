import type { Execution, RunItem } from '../n8n/executions.ts';
import type { WorkflowFile, WorkflowNode } from '../n8n/workflows.ts';

/** What one run of the GPT node said of one item. */
export interface GptAnswer {
	node: string;
	status: string;
	result: Record<string, unknown>;
	/** Fields that GPT itself was unsure of. */
	unsure: string[];
	requests: number;
	tokens: number;
	costUsd: number | null;
	ms: number;
}

/** What one run of the Gate did with one item. */
export interface GateAnswer {
	node: string;
	verdict: 'ready' | 'review';
	module: string;
	passed: string[];
	held: Array<{ field: string; reason: string }>;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const objectAt = (json: Json, key: string): Json => {
	const value = json[key];
	return isObject(value) ? value : {};
};
const objectsAt = (json: Json, key: string): Json[] => {
	const value = json[key];
	return Array.isArray(value) ? value.filter(isObject) : [];
};
const numberAt = (json: Json, key: string): number => Number(json[key] ?? 0);
const textAt = (json: Json, key: string): string => String(json[key] ?? '');

/** The items that nodes of a type put out, with node name and output number. */
function* itemsOf(execution: Execution, workflow: WorkflowFile, typeEnding: string) {
	for (const node of workflow.nodes.filter(({ type }) => type.endsWith(typeEnding))) {
		for (const run of execution.runs[node.name] ?? []) {
			for (const [output, items] of (run.data?.main ?? []).entries()) {
				for (const { json } of items ?? ([] as RunItem[])) yield { from: node, output, json };
			}
		}
	}
}

/** The field that the answer of a GPT node stands in: its items keep the answers of earlier ones. */
function answerField({ parameters = {} }: WorkflowNode): string {
	const { resultField } = objectAt(parameters, 'options');
	if (typeof resultField === 'string') return resultField;
	return RESULT_FIELDS[String(parameters.operation)] ?? '';
}

const RESULT_FIELDS: Record<string, string> = {
	classify: 'classification',
	extract: 'extraction',
	summarize: 'summary',
};

/** What the GPT nodes of a story said. */
export function readGptAnswers(execution: Execution, workflow: WorkflowFile): GptAnswer[] {
	return [...itemsOf(execution, workflow, '.gpt')]
		.map(({ from, json }) => ({ node: from.name, json: objectAt(json, answerField(from)) }))
		.filter(({ json }) => isObject(json.meta))
		.map(({ node, json }) => {
			const meta = objectAt(json, 'meta');
			const usage = objectAt(meta, 'usage');
			const fields = Object.entries(objectAt(json, 'fields')).filter(([, field]) =>
				isObject(field),
			);
			const requests = meta.requestIds;
			return {
				node,
				status: textAt(json, 'status'),
				result: objectAt(json, 'result'),
				unsure: fields
					.filter(([, field]) => isObject(field) && field.status === 'review')
					.map(([name]) => name),
				requests: Array.isArray(requests) ? requests.length : numberAt(meta, 'attempts'),
				tokens: numberAt(usage, 'input') + numberAt(usage, 'output'),
				costUsd: typeof meta.costUsd === 'number' ? meta.costUsd : null,
				ms: numberAt(meta, 'ms'),
			};
		});
}

/** What the Gates of a story let through or held. */
export function readGateAnswers(execution: Execution, workflow: WorkflowFile): GateAnswer[] {
	return [...itemsOf(execution, workflow, '.zohoCrmGate')]
		.map(({ from, output, json }) => ({ node: from.name, output, json: objectAt(json, 'gate') }))
		.filter(({ json }) => Array.isArray(json.held))
		.map(({ node, output, json }) => ({
			node,
			verdict: output === 0 ? 'ready' : 'review',
			module: textAt(objectAt(json, output === 0 ? 'plan' : 'review'), 'module'),
			passed: objectsAt(json, 'passed').map((field) => textAt(field, 'field')),
			held: objectsAt(json, 'held').map((field) => ({
				field: textAt(field, 'field'),
				reason: textAt(field, 'reason'),
			})),
		}));
}
