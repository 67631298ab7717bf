import type { ParameterFacts } from './facts.ts';
import type { Shape } from './shape.ts';

/** Why the table of facts is not the last word. */
interface Amendment {
	/** Where Zoho says so: YAML the newest examples of `zoho/crm-oas`, the others as on the coverage page. */
	source: 'YAML' | 'D7' | 'D' | 'O26' | 'SDK' | 'W';
	reason: string;
}

/** A body that Zoho also answers although the OpenAPI documents of 2026 do not say so. */
export interface AlsoAnswered extends Amendment {
	/** Left out when it holds for every operation. */
	operations?: string[];
	status: number;
	/** JSON, or `nothing`. */
	body: Shape;
}

/** A parameter that Zoho also takes, or takes otherwise than the documents of 2026 say. */
export interface AlsoTaken extends Amendment {
	operations: string[];
	name: string;
	parameter: ParameterFacts;
}

/** A body that Zoho also takes. */
export interface AlsoSent extends Amendment {
	operations: string[];
	body: Shape;
}

/** A request that is refused as a whole. */
export const refused = (codes: string[], details: Shape): Shape => ({
	code: { '=': codes },
	details,
	message: 'string',
	status: { '=': ['error'] },
});

/** A parameter of the query. */
export const query = (value: Shape, more: Partial<ParameterFacts> = {}): ParameterFacts => ({
	in: 'query',
	value,
	...more,
});
