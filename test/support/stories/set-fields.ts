/** Values of a workflow's Edit Fields nodes by the names of their fields, as somebody sets them. */
export type FieldValues = Record<string, string | number | boolean>;

interface Assigning {
	parameters?: Record<string, unknown>;
}

/** The nodes with these values in place of those of the same fields. Fails for a field that no node has. */
export function setFields<Node extends Assigning>(nodes: Node[], values: FieldValues): Node[] {
	const open = new Set(Object.keys(values));
	const set = structuredClone(nodes);
	for (const { parameters } of set) {
		const { assignments = [] } = (parameters?.['assignments'] ?? {}) as {
			assignments?: Array<{ name: string; value: unknown }>;
		};
		for (const field of assignments) {
			if (!Object.hasOwn(values, field.name)) continue;
			field.value = values[field.name];
			open.delete(field.name);
		}
	}
	if (open.size > 0) throw new Error(`No node has the fields ${[...open].join(', ')}`);
	return set;
}
