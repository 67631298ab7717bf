import { resources } from '../../../nodes/ZohoCrm/menu';
import type { Needs } from '../../../nodes/ZohoCrm/operation';
import { refusalsOfAnyCall } from './common-errors';

const inCode = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** What the chapter of a node says of the needs of all its operations; empty where they declare none. */
export function describeCommonNeeds(node: string): string[] {
	if (node !== 'zohoCrm') return [];
	return [
		`Beyond the [error codes](errors.md) named with an operation, each can end with those of any item, of parameters and of the connection, and with ${inCode(refusalsOfAnyCall)}.`,
	];
}

/** What one operation declares of its needs; empty for nodes whose operations declare none. */
export function describeNeeds(node: string, resource: string, operation: string): string[] {
	const found = node === 'zohoCrm' && resources.find(({ value }) => value === resource);
	const needs = found && found.operations.find(({ value }) => value === operation);
	return needs ? [listNeeds(needs)] : [];
}

function listNeeds({ access, scopes, credits, routes, errors }: Needs): string {
	const lines = [
		`Access: ${access}`,
		`Scopes: ${scopes.length === 0 ? 'those of the endpoint' : inCode(scopes)}`,
		`Credits: ${credits}`,
		`Calls: ${routes === 'any' ? 'the endpoint that you name' : inCode(routes)}`,
		...(errors.length === 0 ? [] : [`Error codes: ${inCode([...errors].sort())}`]),
	];
	return lines.map((line) => `- ${line}`).join('\n');
}
