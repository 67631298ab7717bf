import { describe, expect, it } from 'vitest';
import { readNetworkFailure } from '../../../nodes/runtime/network-failure';

const url = 'https://www.zohoapis.example/crm/v8/Leads?secret=1';
const coded = (code: string, cause?: unknown) => Object.assign(new Error('x', { cause }), { code });

describe('a network failure', () => {
	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED'])(
		'before anything was sent says so: %s',
		(code) => {
			expect(readNetworkFailure(coded(code), url)?.sent).toBe('no');
		},
	);

	it.each(['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'EPIPE'])(
		'after which the server may have acted says maybe: %s',
		(code) => {
			expect(readNetworkFailure(coded(code), url)?.sent).toBe('maybe');
		},
	);

	it('is found below what n8n wraps around it', () => {
		const wrapped = new Error('outer', {
			cause: new Error('inner', { cause: coded('ECONNRESET') }),
		});
		expect(readNetworkFailure(wrapped, url)?.sent).toBe('maybe');
	});

	it('names code and host alone', () => {
		const failure = readNetworkFailure(coded('ECONNREFUSED'), url);
		expect(failure?.message).toBe('www.zohoapis.example could not be reached (ECONNREFUSED)');
	});

	it('is not every failure', () => {
		expect(readNetworkFailure(new Error('x'), url)).toBeUndefined();
		expect(readNetworkFailure(coded('ERR_CANCELED'), url)).toBeUndefined();
		expect(readNetworkFailure('x', url)).toBeUndefined();
	});
});
