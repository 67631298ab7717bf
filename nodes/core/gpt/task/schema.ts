import { given } from '../../kernel/given';
import { failGpt } from '../words/error-catalog';

import { kindOf, type ClassifyTask, type LabelTask, type TaskField } from './task';
import { limits } from '../words/limits';

export interface JsonSchema {
	[keyword: string]: unknown;
}

/** A strict schema and the name it goes under (letters, digits, `_`, `-`; up to 64). */
export interface AnswerSchema {
	name: string;
	schema: JsonSchema;
}

const quote: JsonSchema = {
	type: ['string', 'null'],
	description:
		'The words of the document the value rests on, copied exactly; null when there are none',
};

const rivals: JsonSchema = {
	type: 'array',
	items: object({
		words: { type: 'string', description: 'Words of the document that state it' },
		why: { type: 'string', description: 'Why it is not meant' },
	}),
	description: 'Other values of the same kind in the document; empty when there are none',
};

const turns: JsonSchema = {
	type: 'array',
	items: { type: 'integer' },
	description: 'Numbers of the turns this rests on',
};
const nullableText: JsonSchema = { type: ['string', 'null'] };

/** Checks the field list as a whole. Fails with SCHEMA_INVALID that says what to change. */
export function checkFields(fields: TaskField[]): void {
	const fail = (reason: string) => failGpt('SCHEMA_INVALID', { parameter: 'Fields', reason });
	if (fields.length === 0) throw fail('it names no field');
	const names = new Set<string>();
	for (const field of fields) {
		if (field.name.trim() === '') throw fail('a field has no name');
		// As a key of an item it would be lost.
		if (field.name === '__proto__') throw fail("no field can have the name '__proto__'");
		if (names.has(field.name)) throw fail(`the field '${field.name}' is there twice`);
		names.add(field.name);
		if (field.type !== 'choice' && field.type !== 'choices') continue;
		if (field.choices.length === 0) throw fail(`the field '${field.name}' has no choices`);
		if (new Set(field.choices).size < field.choices.length) {
			throw fail(`the field '${field.name}' has a choice twice`);
		}
	}
}

/**
 * Splits a wide field list into parts that are asked one by one: answers get worse with breadth,
 * and a server takes only so many choices at once.
 */
export function groupFields(fields: TaskField[]): TaskField[][] {
	const groups: TaskField[][] = [];
	let choices = 0;
	for (const field of fields) {
		const group = groups.at(-1);
		if (
			group &&
			group.length < limits.groupFields &&
			choices + field.choices.length <= limits.schemaChoices
		) {
			group.push(field);
			choices += field.choices.length;
		} else {
			groups.push([field]);
			choices = field.choices.length;
		}
	}
	return groups;
}

/**
 * Compiles fields into a strict schema: per field its quote, then its value, so that the model
 * looks for evidence first. Fails with SCHEMA_TOO_LARGE.
 */
export const extractSchema = (fields: TaskField[]): AnswerSchema =>
	schemaOf(fields, 3, (field) => ({ quote, value: toValue(field) }));

/** The same for a second reading: each field has first what else of its kind the document states. */
export const rivalSchema = (fields: TaskField[]): AnswerSchema =>
	schemaOf(fields, 6, (field) => ({ rivals, quote, value: toValue(field) }));

function schemaOf(
	fields: TaskField[],
	size: number,
	partsOf: (field: TaskField) => Record<string, JsonSchema>,
): AnswerSchema {
	checkSize(fields, size);
	const properties = fields.map((field): [string, JsonSchema] => [
		field.name,
		object(partsOf(field), describe(field)),
	]);
	return { name: 'extract', schema: object(Object.fromEntries(properties)) };
}

const toValue = (field: TaskField): JsonSchema => ({
	...valueSchema(field),
	description: kindRule(field),
});

/** Compiles a classification into a strict schema: the quote, the reason where one is wanted, then the label or labels. */
export function classifySchema(task: ClassifyTask): AnswerSchema {
	const label = labelSchema(task);
	const why = task.reasoned === true ? { reason } : {};
	const answer = task.multiple ? { labels: { type: 'array', items: label } } : { label };
	return { name: 'classify', schema: object({ quote, ...why, ...answer }) };
}

/** The same for a second reading: what speaks against comes first. */
export function classifyAgainSchema(task: ClassifyTask): AnswerSchema {
	const { name, schema } = classifySchema(task);
	return {
		name,
		schema: object({ against, ...(schema.properties as Record<string, JsonSchema>) }),
	};
}

const reason: JsonSchema = {
	type: 'string',
	description: 'Why, in one sentence that says no more than the document does',
};

/** The strict schema of what a text wants: of each wish its quote, then the label, then what is wanted. */
export function wishesSchema(task: LabelTask): AnswerSchema {
	const wish: JsonSchema = {
		type: 'string',
		description: 'What is wanted or told, in one sentence that can be understood alone',
	};
	const items = object({ quote, label: labelSchema(task), wish });
	return { name: 'wishes', schema: object({ wishes: { type: 'array', items } }) };
}

const labelSchema = (task: LabelTask): JsonSchema => ({
	anyOf: allCategories(task).map((category) => ({
		type: 'string',
		enum: [category.name],
		description: category.description || category.name,
	})),
});

/** The categories to choose from, the one for "none of these" last. Fails with SCHEMA_INVALID. */
export function allCategories(task: LabelTask): LabelTask['categories'] {
	const parameter = 'Categories';
	const fail = (reason: string) => failGpt('SCHEMA_INVALID', { parameter, reason });
	const named = task.categories.filter((category) => category.name !== task.noneName);
	if (named.length === 0) throw fail('it names no category');
	if (named.some((category) => category.name.trim() === '')) throw fail('a category has no name');
	if (new Set(named.map((category) => category.name)).size < named.length) {
		throw fail('a category is there twice');
	}
	if (named.length >= limits.schemaChoices) {
		throw failGpt('SCHEMA_TOO_LARGE', {
			parameter,
			reason: `more than ${limits.schemaChoices} categories`,
		});
	}
	const own = task.categories.find((category) => category.name === task.noneName);
	const description = own?.description ?? '';
	return [
		...named,
		{ name: task.noneName, description: description || 'The document fits none of the others' },
	];
}

/** The strict schema of a transcript's summary; every point names the turns it rests on. */
export const summarizeSchema = (): AnswerSchema => summarySchema({});

/** The same for a second reading: decisions first, and each point with what speaks against it. */
export const doubtingSchema = (): AnswerSchema => {
	const { name, schema } = summarySchema({ against });
	const properties = Object.entries(schema.properties as Record<string, JsonSchema>).reverse();
	return { name, schema: object(Object.fromEntries(properties)) };
};

const against: JsonSchema = {
	type: 'array',
	items: { type: 'string' },
	description: 'Words of the text that speak against it; empty when there are none',
};

/** `before` is what each point has before its text. */
function summarySchema(before: Record<string, JsonSchema>): AnswerSchema {
	const actionItem = object({
		...before,
		task: { type: 'string' },
		owner: { ...nullableText, description: 'Who takes it on, as named in the transcript' },
		due: { ...nullableText, description: 'When it is due, in the words of the transcript' },
		due_date: {
			...nullableText,
			format: 'date',
			description:
				'The day it is due, counted from the day of the call; null when the transcript fixes none',
		},
		turns,
	});
	const points = (description: string): JsonSchema => ({
		type: 'array',
		description,
		items: object({ ...before, text: { type: 'string' }, turns }),
	});
	return {
		name: 'summarize',
		schema: object({
			summary: { type: 'string', description: 'What happened, in a few sentences' },
			objections: points('Objections and doubts that were raised'),
			action_items: {
				type: 'array',
				description: 'What somebody agreed to do',
				items: actionItem,
			},
			risks: points('Risks for the deal or the project'),
			decisions: points('What was decided'),
			next_step: { ...nullableText, description: 'The next step that was agreed' },
		}),
	};
}

function valueSchema(field: TaskField): JsonSchema {
	switch (field.type) {
		case 'text':
			return { type: ['string', 'null'] };
		case 'email':
			return { type: ['string', 'null'], format: 'email' };
		case 'number':
			return { type: ['number', 'null'] };
		case 'integer':
			return { type: ['integer', 'null'] };
		case 'boolean':
			return { type: ['boolean', 'null'] };
		case 'date':
			return { type: ['string', 'null'], format: 'date' };
		case 'datetime':
			return { type: ['string', 'null'], format: 'date-time' };
		case 'choice':
			return { anyOf: [{ type: 'string', enum: field.choices }, { type: 'null' }] };
		case 'choices':
			return { type: 'array', items: { type: 'string', enum: field.choices } };
	}
}

function describe(field: TaskField): string {
	return [field.label || field.name, field.description].filter(Boolean).join('. ');
}

/** Of what kind a field is; see the instructions. */
function kindRule(field: TaskField): string {
	const kind = kindOf(field);
	if (kind !== 'written') return kind === 'copied' ? 'Copied' : 'Derived';
	return field.maxLength === undefined
		? 'Written'
		: `Written, at most ${field.maxLength} characters`;
}

/** `properties` are those of a field: itself and what is in it. */
function checkSize(fields: TaskField[], properties: number): void {
	const tooLarge = (reason: string) => failGpt('SCHEMA_TOO_LARGE', { parameter: 'Fields', reason });
	let choices = 0;
	let characters = 0;
	for (const field of fields) {
		const length = field.choices.join('').length;
		if (field.choices.length > limits.longListChoices && length > limits.longListCharacters) {
			throw tooLarge(`the choices of '${field.name}' are too long together`);
		}
		choices += field.choices.length;
		characters += field.name.length + 'quotevalue'.length + length;
	}
	if (fields.length * properties > limits.schemaProperties) throw tooLarge('too many fields');
	if (choices > limits.schemaChoices)
		throw tooLarge(`more than ${limits.schemaChoices} choices together`);
	if (characters > limits.schemaCharacters)
		throw tooLarge('names and choices are too long together');
}

function object(properties: Record<string, JsonSchema>, description?: string): JsonSchema {
	return {
		type: 'object',
		...given({ description }),
		properties,
		required: Object.keys(properties),
		additionalProperties: false,
	};
}
