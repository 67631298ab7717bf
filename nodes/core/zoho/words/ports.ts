import type { Clock, HttpSend, Random } from '../../kernel/ports';

/** What the stored credential says of itself, without any secret. */
export interface StoredConnection {
	/** `api_domain` of the token answer, e.g. `https://www.zohoapis.eu`. */
	apiDomain?: string;
	/** `error` of a token answer that came with HTTP 200. */
	error?: string;
	/** `accounts-server` of the redirect after the consent. */
	accountsServer?: string;
	/** `location` of the redirect after the consent, e.g. `eu`. */
	location?: string;
	/** Accounts server of the data center chosen in the credential. */
	chosenAccountsUrl?: string;
	/** Whether an access token is stored. */
	hasToken: boolean;
	environment?: 'production' | 'sandbox' | 'developer';
}

export interface ZohoPorts {
	/** Adds the token and never refreshes it. */
	send: HttpSend;
	/** Reads the stored credential; read again after every refresh. */
	connection(): Promise<StoredConnection>;
	/** Gets and stores a new access token; `error` is Zoho's code when it was refused. */
	refresh(): Promise<{ error?: string }>;
	clock: Clock;
	random: Random;
	/** SHA-256 in hex. */
	hash(text: string): string;
	/** Defaults to `v8`. */
	apiVersion?: string;
}
