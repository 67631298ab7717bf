/** One request as the twin saw it; never with a token or a body. */
export interface LogEntry {
	seq: number;
	method: string;
	path: string;
	query: string;
	status: number;
	credits: number;
	/** Rows written or read. */
	rows: number;
	/** Milliseconds since 1970, and how long it took. */
	time: number;
	ms: number;
	/** Faults that befell it. */
	faults: string[];
}

export interface RequestLog {
	add(entry: Omit<LogEntry, 'seq'>): void;
	entries(): LogEntry[];
	clear(): void;
}

export function createRequestLog(): RequestLog {
	let entries: LogEntry[] = [];
	let seq = 0;
	return {
		add: (entry) => {
			entries.push({ seq: ++seq, ...entry });
		},
		entries: () => [...entries],
		clear: () => {
			entries = [];
			seq = 0;
		},
	};
}
