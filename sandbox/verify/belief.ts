/** One request of a belief; who sends it knows the address, the token and the client. */
export interface Request {
	/** Left out for the API, whose paths begin behind `/crm/v8`. */
	at?: 'accounts';
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	path: string;
	query?: Record<string, string>;
	/** Sent as JSON. */
	body?: object;
	/** Sent as a form: to the accounts server with the client's id and secret, unless given here. */
	form?: Record<string, string>;
	/** Sent as `multipart/form-data`, with the text as a file; nothing in it when empty. */
	parts?: { file?: { name: string; text: string } };
}

export interface Answer {
	status: number;
	/** What the JSON said; undefined when it was none. */
	body: unknown;
	type: string;
	disposition: string;
	/** Where a redirect leads to. */
	location: string;
}

export type Verdict = 'agree' | 'differs' | 'not tried';

export interface Call {
	/** How the page shows it. */
	shown: string;
	/** Only prepares or compares: when it is refused, the belief is not tried. */
	control?: true;
	/**
	 * The request, from what was answered before it; undefined when those answers hold nothing to ask about, `settled` when they settle the belief.
	 * @param mark names the records of this run, so that they are found again
	 */
	request(answers: Answer[], mark: string): Request | 'settled' | undefined;
}

/** Something the twin or the nodes take for true although no paper of Zoho's settles it. */
export interface Belief {
	id: string;
	belief: string;
	/** `[mem]` remembered; otherwise the papers that disagree or leave it open. */
	source: string;
	/** What the twin does, and which of its settings changes it. */
	twin: string;
	node: string;
	/** What would be changed here if Zoho answered otherwise. */
	change: string;
	/** Routes and rules of the twin's coverage whose doubts this belief names. */
	covers: string[];
	/** Needs records of its own, and with them an organization that is a sandbox. */
	writes?: true;
	/** None when only a person can settle it: see `byHand`. */
	calls: Call[];
	byHand?: string;
	/** Reads all answers, one for each call up to the one that settled it. */
	judge(answers: Answer[]): Verdict;
}

/** A belief that no call settles without harm. */
export function byHand(
	belief: Omit<Belief, 'calls' | 'judge' | 'byHand'> & { byHand: string },
): Belief {
	return { ...belief, calls: [], judge: () => 'not tried' };
}
