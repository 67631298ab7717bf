import type { INodeParameters } from 'n8n-workflow';
import { failTool } from '../core/tools/words/error-catalog';
import { toolsProperties } from './properties';

/** What n8n lets a model fill in. */
export const asked = /\$fromAI\b/i;
/** The item of a call, in which stands what the model said as well. */
export const said = /\$(?:json|input|data|items?|thisItem|tool|fromAI)\b/i;

/** Fails with BOUND_BY_MODEL for a parameter whose expression reads what the model says. */
export function refuseModelIn(parameters: INodeParameters, reading: RegExp): void {
	for (const [name, value] of Object.entries(parameters)) {
		if (!expressionsIn(value).some((text) => reading.test(text))) continue;
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
