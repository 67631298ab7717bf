import type { INodeParameters } from 'n8n-workflow';
import { failTool } from '../core/tools/words/error-catalog';
import { toolsProperties } from './properties';

/** What n8n lets a model fill in. */
const asked = /\$fromAI\b/i;
/** The item of a call, in which stands what the model said as well. */
const item = /\$(?:json|input|data|items?|thisItem|tool|fromAI)\b/i;
/** One field of the item by its name. */
const field = /\$json\.([A-Za-z_]\w*)/g;

/** Fails with BOUND_BY_MODEL for a parameter that n8n lets a model fill in. */
export function refuseAsking(parameters: INodeParameters): void {
	refuse(parameters, (text) => asked.test(text));
}

/**
 * Fails with BOUND_BY_MODEL for a parameter whose expression reads what the model gave, or may have given:
 * all of the item where nobody knows what that is.
 */
export function refuseReading(
	parameters: INodeParameters,
	given: readonly string[] | undefined,
): void {
	refuse(parameters, (text) => {
		if (given === undefined) return item.test(text);
		const names = [...text.matchAll(field)].map(([, name = '']) => name);
		return item.test(text.replace(field, '')) || names.some((name) => given.includes(name));
	});
}

function refuse(parameters: INodeParameters, isReading: (text: string) => boolean): void {
	for (const [name, value] of Object.entries(parameters)) {
		if (!expressionsIn(value).some(isReading)) continue;
		const parameter = toolsProperties.find((one) => one.name === name)?.displayName ?? name;
		throw failTool('BOUND_BY_MODEL', { parameter });
	}
}

function expressionsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.startsWith('=') ? [value] : [];
	return typeof value === 'object' && value !== null
		? Object.values(value).flatMap(expressionsIn)
		: [];
}
