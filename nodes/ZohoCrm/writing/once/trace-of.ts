import type { INodeExecutionData } from 'n8n-workflow';
import { readAnswer } from '../../../core/gate/trace/read-answer';
import type { Trace } from '../../../core/gate/trace/trace-text';
import { tracedValues } from '../../../core/gate/trace/traced-values';
import { given } from '../../../core/kernel/given';
import { isJsonObject, type JsonObject } from '../../../core/kernel/json';
import type { Field } from '../../../core/zoho/words/field';
import type { Execution } from '../../../runtime/host/execution';
import type { Once } from '../../fields/once-options';

interface Traced {
	once: Once;
	item: INodeExecutionData;
	values: JsonObject;
	fields: readonly Field[];
	action: Trace['action'];
	execution: Execution;
}

/** Where GPT's answers stand on an item, those first that say most of the values. */
const places = ['extraction', 'summary', 'classification'] as const;

/** What is known of a row's write, from its item and what the panel names beside it. */
export function traceOf({ once, item, values, fields, action, execution }: Traced): Trace {
	const { json } = item;
	const told = once.answer === undefined ? places.map((place) => json[place]) : [once.answer];
	const answers = told.flatMap((one) => readAnswer(one) ?? []);
	const source = answers.find((one) => one.source)?.source;
	const fullest = answers.find((one) => one.fields.length > 0);
	return {
		action,
		source: source ?? { id: once.source.id },
		values: tracedValues(values, fields, fullest?.fields ?? []),
		...given({
			category: categoryOf(json['classification']),
			reason: fullest?.reason,
			model: fullest?.model ?? answers.find((one) => one.model)?.model,
			reviewer: once.reviewer,
			workflow: execution.workflow,
			execution: execution.address,
		}),
	};
}

function categoryOf(classification: unknown): string | undefined {
	const result = isJsonObject(classification) ? classification.result : undefined;
	const label = isJsonObject(result) ? result['label'] : undefined;
	return typeof label === 'string' ? label : undefined;
}
