/** A row of an answer: a record, or what became of one. */
export interface SdkRow {
	id: string;
	code: string;
	status: string;
	details: { id: string; [key: string]: unknown };
	[key: string]: unknown;
}

/** The parts of the answers that tests look into, under the SDK's names; which are there depends on the call. */
export interface SdkBody {
	data: SdkRow[];
	modules: SdkRow[];
	fields: SdkRow[];
	layouts: SdkRow[];
	customViews: SdkRow[];
	users: SdkRow[];
	tags: SdkRow[];
	info: { moreRecords: boolean; nextPageToken: string; [key: string]: unknown };
	code: string;
	[key: string]: unknown;
}

export interface SdkAnswer {
	status: number;
	/** Empty when the answer had no body. */
	body: SdkBody;
}
