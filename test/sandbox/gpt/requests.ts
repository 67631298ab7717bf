/** What a client of the stand-in sends: schemas of the usual shapes and the fence around a document. */

type Schema = Record<string, unknown>;

export function fenced(text: string, nonce = 'n-4711'): string {
	return `<document id="${nonce}">\n${text}\n</document id="${nonce}">`;
}

export function objectOf(properties: Record<string, Schema>, more: Schema = {}): Schema {
	return {
		type: 'object',
		properties,
		required: Object.keys(properties),
		additionalProperties: false,
		...more,
	};
}

export function labelOf(labels: Record<string, string>): Schema {
	return {
		anyOf: Object.entries(labels).map(([name, description]) => ({
			type: 'string',
			enum: [name],
			description,
		})),
	};
}

export function classifySchema(labels: Record<string, string>): Schema {
	return objectOf({ quote: { type: ['string', 'null'] }, label: labelOf(labels) });
}

export function field(type: string, description: string, more: Schema = {}): Schema {
	return objectOf(
		{ quote: { type: ['string', 'null'] }, value: { type: [type, 'null'], ...more } },
		{ description },
	);
}

export function choice(description: string, choices: string[]): Schema {
	return field('string', description, { enum: [...choices, null] });
}

export const extractSchema = (fields: Record<string, Schema>): Schema => objectOf(fields);
