export interface Stage {
	actual: string;
	display: string;
	/** Percent; [mem] for the numbers, names from the documented pipeline. */
	probability: number;
	forecast: 'Open' | 'Closed Won' | 'Closed Lost';
	category: 'Pipeline' | 'Closed' | 'Omitted';
}

function open(display: string, probability: number, actual = display): Stage {
	return { actual, display, probability, forecast: 'Open', category: 'Pipeline' };
}

function lost(display: string, actual = display): Stage {
	return { actual, display, probability: 0, forecast: 'Closed Lost', category: 'Omitted' };
}

/** The stages of the one pipeline, in order. */
export const stages: Stage[] = [
	open('Qualification', 10),
	open('Needs Analysis', 20),
	open('Value Proposition', 40),
	open('Identify Decision Makers', 60, 'Id. Decision Makers'),
	open('Proposal/Price Quote', 75),
	open('Negotiation/Review', 90),
	{
		actual: 'Closed Won',
		display: 'Closed Won',
		probability: 100,
		forecast: 'Closed Won',
		category: 'Closed',
	},
	lost('Closed Lost'),
	lost('Closed-Lost to Competition', 'Closed Lost to Competition'),
];

export const pipelines = ['Standard (Standard)'];
