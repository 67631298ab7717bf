/** An open deal that may be meant. */
export interface MeantDeal {
	id: string;
	name: string | null;
	stage: string | null;
	amount: number | null;
	/** A date. */
	closingDate: string | null;
}

/** An open case that may be meant. */
export interface MeantCase {
	id: string;
	subject: string | null;
	status: string | null;
	priority: string | null;
}

/** An open deal or case as it is told. */
export interface OpenWork {
	module: 'Cases' | 'Deals';
	id: string;
	name: string;
	/** Its stage or status. */
	state: string | null;
	/** What is told of it beside its name, e.g. stage and closing date. */
	about: string[];
}

/** A record that may be the one that is meant, with what tells it from the others. */
export interface MeantRecord {
	/** API name. */
	module: string;
	id: string;
	name: string;
	email: string | null;
	phone: string | null;
	company: string | null;
	/** The account of a contact. */
	accountId: string | null;
	city: string | null;
	website: string | null;
	/** The day on which it was created. */
	created: string | null;
	owner: { id: string; name: string | null } | null;
	/** What is open of it and of its account. */
	deals: MeantDeal[];
	cases: MeantCase[];
	why: string;
}
