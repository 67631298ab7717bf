/** A record that may be the one that is meant, with what tells it from the others. */
export interface MeantRecord {
	/** API name. */
	module: string;
	id: string;
	name: string;
	email: string | null;
	phone: string | null;
	company: string | null;
	city: string | null;
	why: string;
}
