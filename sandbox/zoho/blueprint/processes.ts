import { metadataId } from '../ids.ts';
import { textOf, type JsonObject } from '../json.ts';

/** A way from some values of the field to another one. */
export interface Transition {
	name: string;
	/** Left out: from every value but those in which the process ends. */
	from?: string[];
	to: string;
	/** Fields that are asked for on the way, and whether they must be given. */
	asks: Record<string, 'mandatory' | 'optional'>;
}

/** What a blueprint lets happen to the records of a module. */
export interface Process {
	module: string;
	name: string;
	/** The field that moves by transitions alone. */
	field: string;
	/** Value of a record whose field is empty. */
	start: string;
	ends: string[];
	transitions: Transition[];
}

const lose = { Reason_For_Loss__s: 'mandatory', Description: 'optional' } as const;

/** The processes of the organisation: what its own people would have drawn, nothing of Zoho's. */
export const processes: Process[] = [
	{
		module: 'Leads',
		name: 'Lead care',
		field: 'Lead_Status',
		start: 'Not Contacted',
		ends: ['Lost Lead', 'Pre-Qualified'],
		transitions: [
			{
				name: 'Contact',
				from: ['Not Contacted', 'Attempted to Contact', 'Contact in Future'],
				to: 'Contacted',
				asks: {},
			},
			{
				name: 'Qualify',
				from: ['Contacted'],
				to: 'Pre-Qualified',
				asks: { Phone: 'mandatory', Rating: 'optional' },
			},
			{ name: 'Drop', to: 'Lost Lead', asks: {} },
		],
	},
	{
		module: 'Deals',
		name: 'Sale',
		field: 'Stage',
		start: 'Qualification',
		ends: ['Closed Won', 'Closed Lost', 'Closed Lost to Competition'],
		transitions: [
			{ name: 'Qualify', from: ['Qualification'], to: 'Needs Analysis', asks: {} },
			{
				name: 'Propose',
				from: ['Needs Analysis', 'Value Proposition', 'Id. Decision Makers'],
				to: 'Proposal/Price Quote',
				asks: { Amount: 'mandatory', Next_Step: 'optional' },
			},
			{
				name: 'Negotiate',
				from: ['Proposal/Price Quote'],
				to: 'Negotiation/Review',
				asks: { Closing_Date: 'mandatory' },
			},
			{ name: 'Win', from: ['Negotiation/Review'], to: 'Closed Won', asks: {} },
			{ name: 'Lose', to: 'Closed Lost', asks: lose },
		],
	},
	{
		module: 'Cases',
		name: 'Help',
		field: 'Status',
		start: 'New',
		ends: ['Closed'],
		transitions: [
			{ name: 'Escalate', from: ['New', 'On Hold'], to: 'Escalated', asks: {} },
			{ name: 'Close', to: 'Closed', asks: { Solution: 'mandatory' } },
		],
	},
	{
		module: 'Tasks',
		name: 'Work',
		field: 'Status',
		start: 'Not Started',
		ends: ['Completed'],
		transitions: [
			{ name: 'Begin', from: ['Not Started', 'Deferred'], to: 'In Progress', asks: {} },
			{ name: 'Finish', to: 'Completed', asks: {} },
		],
	},
];

export const processOf = (module: string): Process | undefined =>
	processes.find((process) => process.module === module);

export const transitionId = (process: Process, transition: Transition): string =>
	metadataId('transition', process.module, transition.name);

/** Where a record stands in its process. */
export const standingOf = ({ field, start }: Process, values: JsonObject): string =>
	textOf(values[field]) ?? start;

/** The transitions that lead on from a value. */
export function transitionsFrom({ ends, transitions }: Process, value: string): Transition[] {
	if (ends.includes(value)) return [];
	return transitions.filter(({ from }) => from?.includes(value) ?? true);
}
