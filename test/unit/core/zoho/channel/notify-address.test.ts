import { describe, expect, it } from 'vitest';
import {
	checkNotifyAddress,
	shownAddress,
} from '../../../../../nodes/core/zoho/channel/notify-address';
import { thrown } from '../thrown';

const zoho = 'https://www.zohoapis.eu';
const path = '/webhook/6ae7c36c-1d6b-44b0-a5ff-2b7c3b1a0c5f/zoho';

describe('the address that Zoho posts to', () => {
	it.each([
		'https://n8n.example.com',
		'https://n8n.example.com:8443',
		'HTTPS://N8N.EXAMPLE.COM',
		'https://203.0.113.7',
		'https://172.32.0.1',
		'https://100.128.0.1',
		'https://[2001:db8::1]',
		'https://user@n8n.example.com',
	])('may be %s', (base) => {
		expect(() => checkNotifyAddress(base + path, zoho)).not.toThrow();
	});

	it.each([
		['http://n8n.example.com', 'it is not https'],
		['https://localhost:5678', 'it leads to the machine of whoever calls it'],
		['http://localhost:5678', 'it leads to the machine of whoever calls it'],
		['https://127.0.0.1', 'it leads to the machine of whoever calls it'],
		['https://[::1]:5678', 'it leads to the machine of whoever calls it'],
		['https://10.0.0.4', 'it exists in a private network alone'],
		['https://192.168.1.20', 'it exists in a private network alone'],
		['https://172.16.0.1', 'it exists in a private network alone'],
		['https://172.31.255.1', 'it exists in a private network alone'],
		['https://169.254.1.1', 'it exists in a private network alone'],
		['https://100.64.0.1', 'it exists in a private network alone'],
		['https://[fd12::1]', 'it exists in a private network alone'],
		['https://[fe80::1]', 'it exists in a private network alone'],
		['https://[::ffff:10.0.0.1]', 'it exists in a private network alone'],
		['https://n8n', 'it exists in a private network alone'],
		['https://n8n.local', 'it exists in a private network alone'],
		['https://n8n.corp.internal', 'it exists in a private network alone'],
		['https://example.com@localhost', 'it leads to the machine of whoever calls it'],
		['ftp://n8n.example.com', 'it is no address of the web'],
		['', 'it is no address of the web'],
	])('may not be %s: %s', async (base, reason) => {
		const error = await thrown(() => Promise.resolve(checkNotifyAddress(base + path, zoho)));
		expect(error).toMatchObject({ code: 'ADDRESS_NOT_PUBLIC', details: { reason } });
		expect(error.message).not.toContain(path);
	});

	it('may be on this machine where Zoho CRM itself is, as in a rehearsal', () => {
		const twin = 'http://127.0.0.1:4000';
		expect(() => checkNotifyAddress(`http://localhost:5678${path}`, twin)).not.toThrow();
		expect(() => checkNotifyAddress(`http://10.0.0.4${path}`, twin)).toThrow();
	});

	it('has at most 255 characters', async () => {
		const base = 'https://n8n.example.com/';
		expect(() => checkNotifyAddress(base.padEnd(255, 'a'), zoho)).not.toThrow();
		const long = () => Promise.resolve(checkNotifyAddress(base.padEnd(256, 'a'), zoho));
		expect(await thrown(long)).toMatchObject({
			code: 'ADDRESS_TOO_LONG',
			details: { count: 256, limit: 255 },
		});
	});

	it('is shown without its path', () => {
		expect(shownAddress(`https://n8n.example.com:8443${path}`)).toBe('https://n8n.example.com');
		expect(shownAddress('nothing')).toBe('no address');
	});
});
