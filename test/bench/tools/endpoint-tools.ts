import { facts } from '../../../sandbox/zoho/facts/facts.ts';
import { operations } from '../../../sandbox/zoho/facts/operations.ts';

/** A tool as an MCP server lists it. */
export interface Listed {
	name: string;
	description: string;
	inputSchema: object;
}

/**
 * One tool for each endpoint that Zoho's papers name, with no more than it needs: what varies in its
 * path, its parameters by name, and a body without a shape.
 */
export function endpointTools(): Listed[] {
	return operations.map(({ name, method, parts }) => {
		const inPath = parts.flatMap((part, at) => (part === '{}' ? [`path_${at}`] : []));
		const known = facts.operations[name];
		const properties = Object.fromEntries(
			[...inPath, ...Object.keys(known?.parameters ?? {})].map((one) => [one, { type: 'string' }]),
		);
		const hasBody = known?.body !== undefined;
		return {
			name: `zoho_crm_${method}_${parts.join('_')}`.toLowerCase().replace(/[^a-z0-9_]+/g, ''),
			description: `${method} /crm/v8${parts.join('/')}`,
			inputSchema: {
				type: 'object',
				properties: { ...properties, ...(hasBody ? { body: { type: 'object' } } : {}) },
				required: [...inPath, ...(hasBody ? ['body'] : [])],
			},
		};
	});
}
