/** What is kept of a call: numbers and switches, never a word of a document or an answer. */
export interface CallRecord {
	seq: number;
	/** ISO 8601 */
	at: string;
	route: string;
	model: string | null;
	status: number;
	requestId: string;
	ms: number;
	inputTokens: number;
	outputTokens: number;
	faults: string[];
	/** Request switches worth asserting. */
	request: {
		store: boolean | null;
		stream: boolean;
		effort: string | null;
		maxOutputTokens: number | null;
		formatName: string | null;
		/** SHA-256 of the whole body, to see what was asked twice. */
		bodyHash: string;
	};
}

export interface CallLog {
	add(record: Omit<CallRecord, 'seq'>): void;
	all(): CallRecord[];
	clear(): void;
}

/** Keeps the last 10,000 calls. */
export function createCallLog(): CallLog {
	let seq = 0;
	let records: CallRecord[] = [];
	return {
		add: (record) => {
			seq += 1;
			records.push({ seq, ...record });
			if (records.length > 10_000) records.shift();
		},
		all: () => records.map((record) => ({ ...record })),
		clear: () => {
			records = [];
		},
	};
}
