import { describe, expect, it } from 'vitest';
import { plainHost, plainWords } from '../../../../nodes/core/kernel/plain-words';

const hex = (length: number) => 'a1b2c3d4e5f60718'.repeat(5).slice(0, length);

describe('words of a server in an error', () => {
	it.each([
		'INVALID_DATA',
		'Last_Name',
		'invalid data',
		'5725767000000524157',
		'gpt-6-luna',
		'Annual_Revenue_Of_The_Last_Fiscal_Year_2025',
		'reasoning.effort',
		400,
	])('%s may be shown', (text) => {
		expect(plainWords(text)).toBe(String(text));
	});

	it.each([
		['a Zoho token', `1000.${hex(32)}.${hex(32)}`],
		['half a Zoho token', `1000.${hex(32)}`],
		['a client secret', hex(42)],
		['a key within words', `invalid key ${hex(32)}`],
		['a key of OpenAI', `sk-${'Ab1'.repeat(16)}`],
		['a key in groups', 'sk-9f8b3c2d-1a2b-4c3d-8e9f-0a1b2c3d4e5f'],
		['a key with underscores', 'gsk_Ab12Cd34_Ef56Gh78_Ij90'],
		['a piece of a token', 'Zoho-oauthtoken 1000.9f8b3c2d1a2b'],
		['markup', '<b>x</b>'],
		['an address', 'https://evil.example/?x=1'],
		['two lines', 'a\nb'],
		['a value in quotes', "the value 'Sesame'"],
		['a long text', 'word '.repeat(13)],
		['nothing', ''],
		['blanks', '   '],
		['no text', { a: 1 }],
		['no number', Number.NaN.toString().repeat(30)],
	])('%s may not', (_, text) => {
		expect(plainWords(text)).toBeUndefined();
	});
});

describe('the edges of what may be shown', () => {
	it.each([
		['x'.repeat(64), true],
		['x'.repeat(65), false],
		['abcdefghijk1234', true],
		['abcdefghijkl1234', true],
		['abcdefghij12345', true],
		['abcdefghijk12345', false],
		['5725767000000524157', true],
		['is abcdefghijk12345', false],
		['abcdefghijk 12345', true],
		['1234567890-.12345', true],
	])('%s: %j', (text, shown) => {
		expect(plainWords(text)).toBe(shown ? text : undefined);
	});

	it.each([true, null, undefined, ['x']])('%j is no text', (value) => {
		expect(plainWords(value)).toBeUndefined();
	});
});

describe('a host in an error', () => {
	it.each([
		['https://www.zohoapis.eu/crm/v8/Leads', 'www.zohoapis.eu'],
		['http://127.0.0.1:4100', '127.0.0.1:4100'],
		['http://[::1]:4100/x', '[::1]:4100'],
		['HTTPS://WWW.ZohoApis.eu', 'WWW.ZohoApis.eu'],
		['http://[FE80::1]', '[FE80::1]'],
		['http://zoho.example:65535/', 'zoho.example:65535'],
	])('of %s is %s', (address, host) => {
		expect(plainHost(address)).toBe(host);
	});

	it.each([
		`https://${hex(42)}`,
		`https://${hex(42)}.example/`,
		`https://user:${hex(32)}@zoho.example/`,
		`https://zoho.example?${hex(32)}`,
		hex(42),
		'ftp://zoho.example',
		'x https://zoho.example',
		'http://zoho.example:655350',
		'http://zoho.example:x',
		'http://[zoho.example]',
		'https://',
	])('of %s is not shown', (address) => {
		expect(plainHost(address)).toBeUndefined();
	});
});
