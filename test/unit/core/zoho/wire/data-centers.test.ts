import { expect, it } from 'vitest';
import {
	dataCenterOf,
	dataCenters,
	normalizeAddress,
} from '../../../../../nodes/core/zoho/wire/data-centers';

it.each([
	['us', 'United States', 'https://accounts.zoho.com', 'https://www.zohoapis.com', false],
	['eu', 'Europe', 'https://accounts.zoho.eu', 'https://www.zohoapis.eu', false],
	['in', 'India', 'https://accounts.zoho.in', 'https://www.zohoapis.in', false],
	['au', 'Australia', 'https://accounts.zoho.com.au', 'https://www.zohoapis.com.au', false],
	['jp', 'Japan', 'https://accounts.zoho.jp', 'https://www.zohoapis.jp', false],
	['cn', 'China', 'https://accounts.zoho.com.cn', 'https://www.zohoapis.com.cn', false],
	['ca', 'Canada', 'https://accounts.zohocloud.ca', 'https://www.zohoapis.ca', false],
	['sa', 'Saudi Arabia', 'https://accounts.zoho.sa', 'https://www.zohoapis.sa', false],
	['uk', 'United Kingdom', 'https://accounts.zoho.uk', 'https://www.zohoapis.uk', true],
	['ae', 'United Arab Emirates', 'https://accounts.zoho.ae', 'https://www.zohoapis.ae', true],
])('the data center %s is %s (#70-#75)', (location, label, accountsUrl, apiUrl, advanced) => {
	const center = { location, label, accountsUrl, apiUrl, advanced };
	expect(dataCenters).toContainEqual(center);
	expect(dataCenterOf(`${accountsUrl}/`)).toEqual(center);
});

it('an accounts server of someone else has none', () => {
	expect(dataCenterOf('https://accounts.zoho.eu.example')).toBeUndefined();
});

it.each([
	[' https://Accounts.Zoho.EU/ ', 'https://accounts.zoho.eu'],
	['https://accounts.zoho.eu///', 'https://accounts.zoho.eu'],
	['https://accounts.zoho.eu/x/', 'https://accounts.zoho.eu/x'],
	['https://accounts.zoho.eu', 'https://accounts.zoho.eu'],
])('the address %j is %j', (address, plain) => {
	expect(normalizeAddress(address)).toBe(plain);
});
