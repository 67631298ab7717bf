/** One of Zoho's data centers: an account lives in exactly one of them. */
export interface DataCenter {
	/** As Zoho names it in `location`. */
	location: string;
	label: string;
	accountsUrl: string;
	/** The `api_domain` of a production organization. */
	apiUrl: string;
	/** Not in Zoho's CRM SDK and therefore not offered by default. */
	advanced: boolean;
}

/** Source: data centers of Zoho's official SDK for v8; UK and AE from Zoho's accounts documentation. */
export const dataCenters: readonly DataCenter[] = [
	{
		location: 'us',
		label: 'United States',
		accountsUrl: 'https://accounts.zoho.com',
		apiUrl: 'https://www.zohoapis.com',
		advanced: false,
	},
	{
		location: 'eu',
		label: 'Europe',
		accountsUrl: 'https://accounts.zoho.eu',
		apiUrl: 'https://www.zohoapis.eu',
		advanced: false,
	},
	{
		location: 'in',
		label: 'India',
		accountsUrl: 'https://accounts.zoho.in',
		apiUrl: 'https://www.zohoapis.in',
		advanced: false,
	},
	{
		location: 'au',
		label: 'Australia',
		accountsUrl: 'https://accounts.zoho.com.au',
		apiUrl: 'https://www.zohoapis.com.au',
		advanced: false,
	},
	{
		location: 'jp',
		label: 'Japan',
		accountsUrl: 'https://accounts.zoho.jp',
		apiUrl: 'https://www.zohoapis.jp',
		advanced: false,
	},
	{
		location: 'cn',
		label: 'China',
		accountsUrl: 'https://accounts.zoho.com.cn',
		apiUrl: 'https://www.zohoapis.com.cn',
		advanced: false,
	},
	{
		location: 'ca',
		label: 'Canada',
		accountsUrl: 'https://accounts.zohocloud.ca',
		apiUrl: 'https://www.zohoapis.ca',
		advanced: false,
	},
	{
		location: 'sa',
		label: 'Saudi Arabia',
		accountsUrl: 'https://accounts.zoho.sa',
		apiUrl: 'https://www.zohoapis.sa',
		advanced: false,
	},
	{
		location: 'uk',
		label: 'United Kingdom',
		accountsUrl: 'https://accounts.zoho.uk',
		apiUrl: 'https://www.zohoapis.uk',
		advanced: true,
	},
	{
		location: 'ae',
		label: 'United Arab Emirates',
		accountsUrl: 'https://accounts.zoho.ae',
		apiUrl: 'https://www.zohoapis.ae',
		advanced: true,
	},
];

/** The data center of an accounts server; undefined for a custom address. */
export function dataCenterOf(accountsUrl: string): DataCenter | undefined {
	const wanted = normalizeAddress(accountsUrl);
	return dataCenters.find((center) => center.accountsUrl === wanted);
}

/** An address without trailing slashes, in lower case, so that two spellings compare equal. */
export function normalizeAddress(address: string): string {
	return address
		.trim()
		.toLowerCase()
		.replace(/(?<!\/)\/+$/, '');
}
