import type { StandInModel } from '../models.ts';
import { badRequest } from '../wire/api-failure.ts';
import type { Json, JsonObject } from '../wire/json.ts';
import { readInteger } from '../wire/read-body.ts';

const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

/** The effort asked for; `medium` by default, and 400 from a model that does not reason. */
export function readEffort(model: StandInModel, effort: Json | undefined, param: string): string {
	if (effort === undefined || effort === null) return model.reasoning ? 'medium' : 'none';
	if (!model.reasoning) {
		throw badRequest(
			`Unsupported parameter: '${param}' is not supported with this model.`,
			param,
			'unsupported_parameter',
		);
	}
	if (typeof effort === 'string' && efforts.includes(effort)) return effort;
	throw badRequest(
		`Invalid value: '${String(effort).slice(0, 40)}'. Supported values are: ${efforts.map((entry) => `'${entry}'`).join(', ')}.`,
		param,
		'invalid_value',
	);
}

/** Checks sampling switches, which go without reasoning only; `top_logprobs` asked for. */
export function readSampling(body: JsonObject, effort: string): number {
	for (const name of ['temperature', 'top_p', 'top_logprobs']) {
		const value = body[name];
		if (value === undefined || value === null || effort === 'none') continue;
		throw badRequest(
			`Unsupported parameter: '${name}' is not supported with this model.`,
			name,
			'unsupported_parameter',
		);
	}
	const { temperature } = body;
	if (typeof temperature === 'number' && (temperature < 0 || temperature > 2)) {
		throw badRequest(
			`Invalid 'temperature': decimal ${temperature < 0 ? 'below minimum' : 'above maximum'} value.`,
			'temperature',
			temperature < 0 ? 'decimal_below_min_value' : 'decimal_above_max_value',
		);
	}
	return readInteger(body, 'top_logprobs', 0, 20) ?? 0;
}
