import { extract } from '../rules/extract.ts';
import { labelsOf } from '../rules/ask.ts';
import type { Ask, Finding, ValueType } from '../rules/ask.ts';
import { classify, classifyAll } from '../rules/classify.ts';
import { isNoneLabel } from '../rules/label-score.ts';
import { minutes } from '../rules/minutes/minutes.ts';
import { summarise } from '../rules/minutes/summarise.ts';
import type { View } from '../rules/view.ts';
import { descriptionOf, propertiesOf, readNode } from '../schema/node.ts';
import { optionsOf } from '../schema/options.ts';
import type { Option } from '../schema/options.ts';
import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';
import { emptyValue } from './empty-value.ts';
import type { Answer, Certainty } from './scored.ts';

interface Task {
	view: View;
	root: JsonObject;
	certainties: Map<string, Certainty>;
}

/** Fills a JSON schema from a document. Reads names, descriptions and choices of the schema only. */
export function answer(view: View, schema: JsonObject): Answer {
	const task: Task = { view, root: schema, certainties: new Map() };
	const value = fill(task, schema, '', '', '');
	return { value, certainties: task.certainties };
}

function fill(task: Task, schema: JsonObject, name: string, path: string, context: string): Json {
	const { schema: node, nullable } = readNode(schema, task.root);
	const properties = propertiesOf(node);
	if (properties.length > 0) return fillObject(task, node, properties, name, path);
	const items =
		node['type'] === 'array' && isObject(node['items'])
			? readNode(node['items'], task.root).schema
			: null;
	if (items !== null && propertiesOf(items).length > 0)
		return labelNameOf(items) === undefined
			? fillList(task, items, name, descriptionOf(node))
			: [fillObject(task, items, propertiesOf(items), name, `${path}/0`)];
	if (
		/summary|overview|abstract|gist/i.test(name) &&
		node['type'] === 'string' &&
		optionsOf(node, task.root).length === 0
	) {
		return summarise(task.view);
	}
	if (/^next_?steps?$/i.test(name) && node['type'] === 'string') {
		return minutes(task.view).nextStep ?? (nullable ? null : '');
	}
	const finding = extract(task.view, askOf(node, name, descriptionOf(node) || context, task.root));
	note(task, path, finding);
	return finding?.value ?? (nullable ? null : emptyValue(node, task.root));
}

function fillObject(
	task: Task,
	node: JsonObject,
	properties: [string, JsonObject][],
	name: string,
	path: string,
): Json {
	const schemas = new Map(properties);
	const value = schemas.get('value');
	if (value !== undefined && schemas.has('quote'))
		return fillField(task, node, schemas, value, name, path);
	const result: JsonObject = {};
	const labelName = labelNameOf(node);
	const label = labelName === undefined ? undefined : schemas.get(labelName);
	if (labelName !== undefined && label !== undefined) {
		const verdict = fillLabel(task, label, `${path}/${labelName}`);
		for (const [key, schema] of properties) {
			if (key === labelName) result[key] = verdict.value;
			else if (/^(?:quote|evidence)$/i.test(key))
				result[key] = verdict.quote ?? (readNode(schema, task.root).nullable ? null : '');
			// Of one of several things that are labelled, all it can say is where it stands.
			else if (/^wish$/i.test(key)) result[key] = verdict.quote ?? '';
			else result[key] = fill(task, schema, key, `${path}/${key}`, '');
		}
		return result;
	}
	for (const [key, schema] of properties)
		result[key] = fill(task, schema, key, `${path}/${key}`, '');
	return result;
}

/** The property of an object that says to which category it belongs. */
function labelNameOf(node: JsonObject): string | undefined {
	const named = ([key]: [string, JsonObject]) =>
		/^(?:labels?|categor(?:y|ies)|class(?:es)?)$/i.test(key);
	return propertiesOf(node).find(named)?.[0];
}

/** `{quote, value}`: the value with the words it stands in, both null when nothing is found; of anything beside them nothing. */
function fillField(
	task: Task,
	node: JsonObject,
	schemas: Map<string, JsonObject>,
	value: JsonObject,
	name: string,
	path: string,
): Json {
	const inner = readNode(value, task.root);
	const ask = askOf(
		inner.schema,
		name,
		descriptionOf(node) || descriptionOf(inner.schema),
		task.root,
	);
	const others = propertiesOf(task.root).map(([key]) => key);
	const finding = extract(task.view, { ...ask, others: others.filter((key) => key !== name) });
	note(task, `${path}/value`, finding);
	const result: JsonObject = {};
	for (const [key, schema] of schemas) {
		if (key === 'quote') result[key] = finding?.quote ?? null;
		else if (key === 'value')
			result[key] = finding?.value ?? (inner.nullable ? null : emptyValue(inner.schema, task.root));
		else result[key] = emptyValue(schema, task.root);
	}
	return result;
}

function fillLabel(
	task: Task,
	schema: JsonObject,
	path: string,
): { value: Json; quote: string | null } {
	const node = readNode(schema, task.root);
	const items = node.schema['items'];
	const many = node.schema['type'] === 'array' && isObject(items);
	const options = optionsOf(many ? readNode(items, task.root).schema : node.schema, task.root);
	const labels = options.map((option: Option) => ({
		name: String(option.value),
		description: option.description,
	}));
	if (many) {
		const kept = classifyAll(task.view, labels);
		const none = labels
			.filter(isNoneLabel)
			.map(({ name }) => name)
			.slice(0, 1);
		const names = kept.length > 0 ? kept.map(({ name }) => name) : none;
		kept.forEach(({ probability }, index) =>
			task.certainties.set(`${path}/${index}`, { probability, others: [] }),
		);
		return { value: names, quote: kept[0]?.quote ?? null };
	}
	const verdicts = classify(task.view, labels);
	const [best, ...others] = verdicts;
	if (best === undefined || (best.score < 1 && node.nullable)) return { value: null, quote: null };
	task.certainties.set(path, {
		probability: best.probability,
		others: others.map(({ name, probability }) => ({ value: name, probability })),
	});
	return { value: best.name, quote: best.quote };
}

function fillList(task: Task, items: JsonObject, name: string, description: string): Json {
	const found = minutes(task.view);
	const about = `${name} ${description}`.toLowerCase();
	const entries: JsonObject[] = /action|task|to-?do|follow/.test(name.toLowerCase())
		? found.actions.map((entry) => ({
				task: entry.task,
				owner: entry.owner,
				due: entry.due,
				due_date: entry.due,
				turns: entry.turns,
			}))
		: (/objection|concern/.test(about)
				? found.objections
				: /risk/.test(about)
					? found.risks
					: /decision|agree/.test(about)
						? found.decisions
						: /question/.test(about)
							? found.questions
							: []
			).map(({ text, turns }) => ({ text, turns }));
	return entries.map((entry) => shape(task, items, entry));
}

/** Lays an entry out as the schema has it; a property under another name gets the entry's text. */
function shape(task: Task, items: JsonObject, entry: JsonObject): JsonObject {
	const main = entry['task'] ?? entry['text'] ?? '';
	const result: JsonObject = {};
	for (const [key, schema] of propertiesOf(items)) {
		const { schema: node, nullable } = readNode(schema, task.root);
		const known = entry[key] ?? (/^(?:turn_?ids|turns?)$/i.test(key) ? entry['turns'] : undefined);
		if (known !== undefined && known !== null) result[key] = known;
		else if (nullable) result[key] = null;
		else
			result[key] =
				node['type'] === 'string' && optionsOf(node, task.root).length === 0
					? main
					: emptyValue(node, task.root);
	}
	return result;
}

function askOf(node: JsonObject, name: string, description: string, root: JsonObject): Ask {
	const list = node['type'] === 'array' && isObject(node['items']);
	const item = list && isObject(node['items']) ? readNode(node['items'], root).schema : node;
	const choices = optionsOf(item, root).map(({ value }) => value);
	const type: ValueType =
		choices.length > 0 ? (list ? 'enums' : 'enum') : list ? 'strings' : plainType(node['type']);
	const format = typeof node['format'] === 'string' ? node['format'] : '';
	return { name, description, type, format, choices, labels: labelsOf(name, description) };
}

function plainType(type: Json | undefined): ValueType {
	return type === 'number' || type === 'integer' || type === 'boolean' ? type : 'string';
}

function note(task: Task, path: string, finding: Finding | null): void {
	if (finding !== null) task.certainties.set(path, { probability: finding.certainty, others: [] });
}
