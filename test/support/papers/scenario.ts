import type { RecordState } from '../../../sandbox/zoho/records/record-state.ts';
import type { Settings } from '../../../sandbox/zoho/settings.ts';

/** One call of the twin and the status it must answer with; `{name}` is an id kept before. */
export interface Scenario {
	call: string;
	status: number;
	/** JSON, or a form. */
	body?: object | FormData;
	headers?: Record<string, string>;
	/** Keeps the id of the answer's first row under this name. */
	keep?: string;
	/** State that the new lead is put into. */
	state?: RecordState;
	/** Settings of the twin for this call alone. */
	settings?: Partial<Settings>;
}
