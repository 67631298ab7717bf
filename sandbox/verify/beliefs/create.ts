import type { Call, Request } from '../belief.ts';

export type Row = Record<string, unknown>;

/** Starts no workflow of the organization. */
export const quiet = { trigger: [] };

/** Creates one record, whose name holds the mark of the run. */
export const create = (module: string, row: Row): Request => ({
	method: 'POST',
	path: `/${module}`,
	body: { data: [row], ...quiet },
});

/** Creates a lead with these values beside its names. */
export const createLead = (shown: string, more: Row = {}): Call => ({
	shown: `POST /Leads ${shown}`.trim(),
	request: (_, mark) => create('Leads', { Last_Name: mark, Company: mark, ...more }),
});

/** The lead that something is tried on. */
export const lead: Call = { ...createLead(''), control: true };
