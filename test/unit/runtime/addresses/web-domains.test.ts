import { describe, expect, it } from 'vitest';
import { readDomain } from '../../../../nodes/runtime/addresses/web-domains';

describe('a web domain', () => {
	it.each([
		['oakhurstparcel.example', 'oakhurstparcel.example', 'oakhurstparcel.example'],
		['https://www.Oakhurst.co.uk/contact?x=1', 'oakhurst.co.uk', 'oakhurst.co.uk'],
		['http://north.greenleaf.example:8080', 'north.greenleaf.example', 'greenleaf.example'],
		['nora@mail.lark.example', 'mail.lark.example', 'lark.example'],
		// Two who host their pages at one provider are not one company.
		['lark.github.io', 'lark.github.io', 'lark.github.io'],
	])('%s is at %s', (text, host, registered) => {
		expect(readDomain(text)).toEqual({ host, registered, isFree: false });
	});

	it.each([
		'',
		'co.uk',
		'localhost',
		'http://192.168.0.1',
		'no domain',
		"x') or (1=1",
		'a'.repeat(9_999),
	])('%s is none', (text) => {
		expect(readDomain(text)).toBeUndefined();
	});

	it.each(['gmail.com', 'mail.yahoo.co.jp', 'web.de', 'wp.pl', 'orange.fr', 'ukr.net', 'hey.com'])(
		'%s gives addresses to anybody',
		(text) => {
			expect(readDomain(text)).toMatchObject({ isFree: true });
		},
	);
});
