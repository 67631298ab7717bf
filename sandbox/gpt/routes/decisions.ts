import type { Hono } from 'hono';
import { decide } from '../answer/decide.ts';
import type { Question } from '../answer/decide.ts';
import { fencedDocument } from '../answer/document.ts';
import { promptText, readContent, readInput } from '../answer/read-input.ts';
import { rulesModel } from '../models.ts';
import { viewOf } from '../rules/view.ts';
import type { State } from '../state.ts';
import { badRequest } from '../wire/api-failure.ts';
import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';
import { checkParameters } from '../wire/read-body.ts';
import { responsesUsage } from '../wire/usage.ts';
import { modelCall } from './model-call.ts';
import type { ModelAnswer, ModelCall } from './model-call.ts';

// Body of POST /v1/decisions in the types of the openai package 7.55.0.
const known = [
	'input',
	'model',
	'questions',
	'prompt_cache_key',
	'prompt_cache_options',
	'safety_identifier',
];
const maxQuestions = 400;

/** POST /v1/decisions. */
export function addDecisions(app: Hono, state: State): void {
	app.post('/v1/decisions', (context) =>
		modelCall(
			context,
			state,
			'/decisions',
			(body) => promptText([body['input'] ?? '', body['questions'] ?? '']),
			respond,
		),
	);
}

function respond({ body, model, inputTokens, cachedTokens, faults }: ModelCall): ModelAnswer {
	checkParameters(body, known, ['input', 'questions']);
	if (!model.decisions) {
		throw badRequest(
			`The model '${model.id}' does not support decisions.`,
			'model',
			'unsupported_model',
		);
	}
	const { questions } = body;
	if (!Array.isArray(questions) || questions.length === 0 || questions.length > maxQuestions) {
		throw badRequest(
			`Invalid 'questions': expected an array of 1 to ${maxQuestions} questions.`,
			'questions',
			'invalid_value',
		);
	}
	const asked = questions.map((question, index) => readQuestion(question, `questions[${index}]`));
	const texts = readInput(body['input'], ['input_text']);
	const holder = texts.find((text) => /<document id="/.test(text)) ?? texts.join('\n');
	const answers: JsonObject[] = faults.includes('refusal')
		? asked.map(({ question }) => ({ type: 'refusal', name: question['name'] ?? null }))
		: decide(viewOf(fencedDocument(holder)), asked);
	const usage = responsesUsage({
		input: inputTokens,
		cached: cachedTokens,
		output: 0,
		reasoning: 0,
	});
	return { body: { answers, model: rulesModel, usage }, outputTokens: 0 };
}

function readQuestion(question: Json, path: string): Question {
	if (!isObject(question))
		throw badRequest(`Invalid type for '${path}': expected an object.`, path, 'invalid_type');
	const instructions = readContent(question['instructions'], `${path}.instructions`, [
		'input_text',
	]);
	switch (question['type']) {
		case 'predicate':
			return { question, instructions, options: [] };
		case 'choice':
			return {
				question,
				instructions,
				options: readOptions(question['choices'], `${path}.choices`, 'value', 255),
			};
		case 'score':
			return {
				question,
				instructions,
				options: readOptions(question['levels'], `${path}.levels`, 'label', 10),
			};
		default:
			throw badRequest(
				`Invalid value for '${path}.type'. Supported values are: 'predicate', 'choice', and 'score'.`,
				`${path}.type`,
				'invalid_value',
			);
	}
}

function readOptions(
	list: Json | undefined,
	path: string,
	key: string,
	most: number,
): Question['options'] {
	if (!Array.isArray(list) || list.length < 2 || list.length > most) {
		throw badRequest(
			`Invalid '${path}': expected an array of 2 to ${most} entries.`,
			path,
			'invalid_value',
		);
	}
	const options = list.map((entry, index) => {
		const value = isObject(entry) ? entry[key] : undefined;
		if (
			!isObject(entry) ||
			(typeof value !== 'string' && (typeof value !== 'boolean' || key !== 'value'))
		) {
			throw badRequest(
				`Invalid type for '${path}[${index}].${key}'.`,
				`${path}[${index}].${key}`,
				'invalid_type',
			);
		}
		return {
			value,
			description: typeof entry['description'] === 'string' ? entry['description'] : '',
		};
	});
	if (new Set(options.map(({ value }) => value)).size !== options.length) {
		throw badRequest(`Invalid '${path}': each entry must be unique.`, path, 'invalid_value');
	}
	return options;
}
