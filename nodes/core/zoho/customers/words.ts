/** Where customers are looked for. */
export const customerModules = ['Accounts', 'Contacts', 'Leads'] as const;
export type CustomerModule = (typeof customerModules)[number];

/** What is known of somebody. At least one of it says something. */
export interface CustomerQuestion {
	emails: readonly string[];
	phones: readonly string[];
	person?: string;
	company?: string;
	/** Domains or addresses of web pages; those of the mail addresses are added. */
	domains: readonly string[];
}

/** A question as it was asked, for whoever has to ask it again. */
export interface AskedCustomer extends CustomerQuestion {
	country?: string;
}

export interface CustomerSettings {
	modules: readonly CustomerModule[];
	/** Two letters, for numbers that are written without it. */
	country?: string;
	/** Whether the open deals and cases of who was found are read. */
	deals: boolean;
	cases: boolean;
	/** Values of `Status` that close a case: Zoho says of stages what they forecast, of cases nothing. */
	closedStatuses: readonly string[];
	/** What holds for every record that is looked for; a module without it gives all. */
	only?: Readonly<Partial<Record<CustomerModule | 'Deals' | 'Cases', Only>>>;
}

/** A condition as COQL has it, in brackets where it has several, and how many of Zoho's conditions it takes. */
export interface Only {
	condition: string;
	count: number;
}

/** A number in E.164 with its country; undefined for what is none, or none without a country. */
export type ReadPhone = (
	text: string,
	country?: string,
) => { number: string; country?: string } | undefined;

export interface WebDomain {
	/** Without `www.` */
	host: string;
	/** What somebody registered, e.g. `example.co.uk`. */
	registered: string;
	/** Whether anybody gets a mail address there. */
	isFree: boolean;
}

export type ReadDomain = (text: string) => WebDomain | undefined;

/** What takes a library. */
export interface CustomerPorts {
	readPhone: ReadPhone;
	readDomain: ReadDomain;
}

/** A record as far as it tells one customer from another. */
export interface Known {
	module: CustomerModule;
	id: string;
	name: string;
	emails: string[];
	phones: string[];
	/** Of a contact. */
	account?: { id: string; name: string };
	/** Of a lead. */
	company?: string;
	/** Of an account. */
	website?: string;
	city?: string;
	ownerId?: string;
	/** The day on which it was created. */
	created?: string;
}

/** What a record was found by. */
export type FoundBy = 'email' | 'phone' | 'person' | 'company' | 'domain';

/** A record that fits, and why. */
export interface Find {
	record: Known;
	by: FoundBy;
	/** Whether the record is meant beyond doubt, unless another is as well. */
	sure: boolean;
	why: string;
}

/** The finds of one question. */
export type Finds = (question: CustomerQuestion) => Find[];

export interface Owner {
	id: string;
	name: string | null;
	email: string | null;
	/** False for somebody who left; null when the users could not be read. */
	active: boolean | null;
}

export interface OpenDeal {
	id: string;
	name: string | null;
	stage: string | null;
	amount: number | null;
	closingDate: string | null;
	contactId: string | null;
}

export interface OpenCase {
	id: string;
	subject: string | null;
	status: string | null;
	priority: string | null;
	contactId: string | null;
}

/** A record that may be meant, with what tells it from the others. */
export interface CustomerCandidate {
	module: CustomerModule;
	id: string;
	name: string;
	email: string | null;
	phone: string | null;
	/** The account of a contact, the company of a lead. */
	company: string | null;
	/** Of a contact. */
	accountId: string | null;
	city: string | null;
	/** Of an account. */
	website: string | null;
	/** The day on which the record was created. */
	created: string | null;
	owner: Owner | null;
	/** What is open of the record and of its account. */
	deals: OpenDeal[];
	cases: OpenCase[];
	why: string;
}

export interface CustomerAnswer {
	match: 'exact' | 'likely' | 'several' | 'none';
	/** One sentence for a person. */
	why: string;
	contact: { id: string; name: string; email: string | null; phone: string | null } | null;
	lead: {
		id: string;
		name: string;
		email: string | null;
		phone: string | null;
		company: string | null;
	} | null;
	account: { id: string; name: string; website: string | null } | null;
	/** Of the contact, else of the lead, else of the account. */
	owner: Owner | null;
	deals: OpenDeal[];
	cases: OpenCase[];
	/** When several fit. */
	candidates: CustomerCandidate[];
	/** What could not be looked for, and why. */
	notes: string[];
	asked: AskedCustomer;
}
