/** What a client of the stand-in sends: schemas of the usual shapes and the fence around a document. */

type Schema = Record<string, unknown>;

export function fenced(text: string, nonce = 'n-4711'): string {
	return `<document id="${nonce}">\n${text}\n</document id="${nonce}">`;
}

function objectOf(properties: Record<string, Schema>, more: Schema = {}): Schema {
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

const quote: Schema = { type: ['string', 'null'] };

export function classifySchema(labels: Record<string, string>): Schema {
	return objectOf({ quote, label: labelOf(labels) });
}

export function multiSchema(labels: Record<string, string>): Schema {
	return objectOf({ quote, labels: { type: 'array', items: labelOf(labels) } });
}

export function field(type: string, description: string, more: Schema = {}): Schema {
	return objectOf({ quote, value: { type: [type, 'null'], ...more } }, { description });
}

/** A field as a second reading asks for it: first what else is of its kind. */
export function rivalField(type: string, description: string): Schema {
	const rivals = { type: 'array', items: objectOf({ words: { type: 'string' } }) };
	return objectOf({ rivals, quote, value: { type: [type, 'null'] } }, { description });
}

export function choice(description: string, choices: string[]): Schema {
	return objectOf(
		{ quote, value: { anyOf: [{ type: 'string', enum: choices }, { type: 'null' }] } },
		{ description },
	);
}

export const extractSchema = (fields: Record<string, Schema>): Schema => objectOf(fields);

const points: Schema = {
	type: 'array',
	items: objectOf({
		text: { type: 'string' },
		turns: { type: 'array', items: { type: 'integer' } },
	}),
};
const nullable: Schema = { type: ['string', 'null'] };

export const summarySchema: Schema = objectOf({
	summary: { type: 'string' },
	objections: points,
	action_items: {
		type: 'array',
		items: objectOf({
			task: { type: 'string' },
			owner: nullable,
			due: nullable,
			turns: { type: 'array', items: { type: 'integer' } },
		}),
	},
	risks: points,
	decisions: points,
	next_step: nullable,
});

/** A Responses body as our client sends it. */
export function responsesBody(schema: Schema, text: string) {
	return {
		model: 'gpt-6-luna',
		store: false,
		reasoning: { effort: 'none' as const },
		instructions: 'Answer from the document.',
		input: [{ role: 'user' as const, content: fenced(text) }],
		text: { format: { type: 'json_schema' as const, name: 'answer', strict: true, schema } },
	};
}

export const enquiryMail = [
	'From: Marta Olsen <marta.olsen@fjordwerk.example>',
	'To: sales@zylker.example',
	'Subject: Prices for pumps',
	'Date: Mon, 16 Nov 2026 09:12:00 +0100',
	'',
	'Hello,',
	'',
	'we are looking for a new supplier of pumps. Could you send us a quote for 40 units?',
	'',
	'Kind regards',
	'Marta Olsen',
	'Head of Purchasing',
	'Fjordwerk AS',
	'Tel. +47 22 33 44 55',
].join('\n');

export const triage: Record<string, string> = {
	'New Enquiry': 'Somebody who wants prices, an offer or a demo',
	'Support Case': 'A customer reports that something does not work',
	'Contact Update': 'A contact has a new address, phone number or job',
	'None of These': 'Nothing of the above',
};
