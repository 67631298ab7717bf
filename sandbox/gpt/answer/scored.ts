import type { Json } from '../wire/json.ts';

/** How sure the rules are of the value at a path such as `/label`, and what else it might have been. */
export interface Certainty {
	probability: number;
	others: { value: Json; probability: number }[];
}

export interface Answer {
	value: Json;
	certainties: Map<string, Certainty>;
}

/** Everything one answer is made from. */
export interface Notes {
	certainties: Map<string, Certainty>;
}
