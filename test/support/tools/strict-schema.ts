type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords that strict function calling knows. Source: OpenAI, structured outputs, supported schemas. */
const known = new Set([
	'$schema',
	'type',
	'properties',
	'required',
	'additionalProperties',
	'items',
	'anyOf',
	'enum',
	'const',
	'description',
]);
const deepest = 10;
const mostProperties = 5_000;
const mostChoices = 1_000;

/** What keeps a schema from being one of a strict function: empty when nothing does. */
export function faultsOfStrict(schema: unknown): string[] {
	const faults: string[] = [];
	let properties = 0;
	let choices = 0;
	const look = (node: unknown, path: string, depth: number): void => {
		if (!isNode(node)) return void faults.push(`${path}: no schema`);
		for (const key of Object.keys(node)) if (!known.has(key)) faults.push(`${path}: ${key}`);
		if (Array.isArray(node['enum'])) choices += node['enum'].length;
		const types = [node['type']].flat();
		if (types.includes('object')) {
			if (depth > deepest) faults.push(`${path}: nested too deep`);
			const inner = isNode(node['properties']) ? node['properties'] : {};
			const names = Object.keys(inner);
			properties += names.length;
			if (node['additionalProperties'] !== false) faults.push(`${path}: open to others`);
			const required = Array.isArray(node['required']) ? node['required'] : [];
			if (names.some((name) => !required.includes(name))) faults.push(`${path}: optional`);
			for (const name of names) look(inner[name], `${path}.${name}`, depth + 1);
		}
		if (types.includes('array')) look(node['items'], `${path}[]`, depth + 1);
		const options = Array.isArray(node['anyOf']) ? node['anyOf'] : [];
		for (const [index, one] of options.entries()) look(one, `${path}|${index}`, depth + 1);
	};
	look(schema, 'root', 0);
	if (isNode(schema) && schema['type'] !== 'object') faults.push('root: no object');
	if (properties > mostProperties) faults.push('root: too many properties');
	if (choices > mostChoices) faults.push('root: too many choices');
	return faults;
}
