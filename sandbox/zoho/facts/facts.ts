import { readFileSync } from 'node:fs';
import type { Shape } from './shape.ts';

export interface ParameterFacts {
	in: 'query' | 'header';
	value: Shape;
	required?: true;
	minimum?: number;
	maximum?: number;
}

export interface OperationFacts {
	/** By name; those of the path are left out. */
	parameters: Record<string, ParameterFacts>;
	/** What is sent: JSON, or `file <content type>`. */
	body?: Shape;
	/** By status: JSON, `nothing`, or `file <content type>`. */
	answers: Record<string, Shape>;
}

export interface FactTable {
	/** Shapes that occur more than once, by name. */
	shapes: Record<string, Shape>;
	/** By `METHOD /path` below `/crm/v8` (`/bulk` stands for `/crm/bulk/v8`), `{}` for what varies. */
	operations: Record<string, OperationFacts>;
	/** Operations of the older documents that the newer do not have. */
	alsoNamed: string[];
}

/** What Zoho's OpenAPI documents say of the API, made by `npm run facts`. */
export const facts: FactTable = JSON.parse(
	readFileSync(new URL('./facts.json', import.meta.url), 'utf8'),
);
