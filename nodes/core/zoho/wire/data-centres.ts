/** One of Zoho's data centres: an account lives in exactly one of them. */
export interface DataCentre {
	/** As Zoho names it in `location`. */
	location: string;
	label: string;
	accountsUrl: string;
	/** The `api_domain` of a production organisation. */
	apiUrl: string;
	/** Not in Zoho's CRM SDK and therefore not offered by default. */
	advanced: boolean;
}

/** Source: data centres of Zoho's official SDK for v8; UK and AE from Zoho's accounts documentation. */
export const dataCentres: readonly DataCentre[] = [
	centre('us', 'United States', 'https://accounts.zoho.com', 'https://www.zohoapis.com'),
	centre('eu', 'Europe', 'https://accounts.zoho.eu', 'https://www.zohoapis.eu'),
	centre('in', 'India', 'https://accounts.zoho.in', 'https://www.zohoapis.in'),
	centre('au', 'Australia', 'https://accounts.zoho.com.au', 'https://www.zohoapis.com.au'),
	centre('jp', 'Japan', 'https://accounts.zoho.jp', 'https://www.zohoapis.jp'),
	centre('cn', 'China', 'https://accounts.zoho.com.cn', 'https://www.zohoapis.com.cn'),
	centre('ca', 'Canada', 'https://accounts.zohocloud.ca', 'https://www.zohoapis.ca'),
	centre('sa', 'Saudi Arabia', 'https://accounts.zoho.sa', 'https://www.zohoapis.sa'),
	centre('uk', 'United Kingdom', 'https://accounts.zoho.uk', 'https://www.zohoapis.uk', true),
	centre('ae', 'United Arab Emirates', 'https://accounts.zoho.ae', 'https://www.zohoapis.ae', true),
];

function centre(
	location: string,
	label: string,
	accountsUrl: string,
	apiUrl: string,
	advanced = false,
): DataCentre {
	return { location, label, accountsUrl, apiUrl, advanced };
}

/** An address without trailing slashes, in lower case, so that two spellings compare equal. */
export function normaliseAddress(address: string): string {
	return address
		.trim()
		.toLowerCase()
		.replace(/(?<!\/)\/+$/, '');
}

/** The data centre of an accounts server; undefined for a custom address. */
export function dataCentreOf(accountsUrl: string): DataCentre | undefined {
	const wanted = normaliseAddress(accountsUrl);
	return dataCentres.find((centre) => centre.accountsUrl === wanted);
}
