import { describe, expect, it } from 'vitest';
import { Canceled } from '../../../../nodes/core/kernel/ports';
import { OperationalError, UserError } from 'n8n-workflow';
import {
	readNetworkFailure,
	readTokenFailure,
} from '../../../../nodes/runtime/failures/network-failure';

const url = 'https://www.zohoapis.example/crm/v8/Leads?secret=1';
const coded = (code: string, cause?: unknown) => Object.assign(new Error('x', { cause }), { code });

describe('a network failure', () => {
	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
		'before anything was sent says so: %s',
		(code) => {
			expect(readNetworkFailure(coded(code), url)?.sent).toBe('no');
		},
	);

	it.each([
		...['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'EPIPE', 'EHOSTUNREACH', 'EPROTO'],
		...['Z_DATA_ERROR', 'Z_BUF_ERROR', 'HPE_INVALID_HEADER_TOKEN', 'ERR_BAD_RESPONSE'],
		...['ERR_FR_MAX_BODY_LENGTH_EXCEEDED', 'ERR_STRING_TOO_LONG', 'SOMETHING_NEW'],
	])('after which the server may have acted says maybe: %s', (code) => {
		expect(readNetworkFailure(coded(code), url)?.sent).toBe('maybe');
	});

	it.each(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'])(
		'while connecting proves that nothing was sent: %s',
		(code) => {
			const connecting = Object.assign(coded(code), { syscall: 'connect' });
			expect(readNetworkFailure(connecting, url)?.sent).toBe('no');
		},
	);

	it.each(['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
		'of a certificate is one of its own kind, before anything was sent: %s',
		(code) => {
			const failure = readNetworkFailure(coded(code), url);
			expect(failure).toMatchObject({ sent: 'no', kind: 'certificate' });
			expect(failure?.message).toContain(code);
		},
	);

	it('is n8n’s own when it did not let the request go', () => {
		const failure = readNetworkFailure(
			new Error('outer', { cause: new UserError('OAuth credentials not connected') }),
			url,
		);
		expect(failure).toMatchObject({
			sent: 'no',
			message: 'n8n sent nothing to www.zohoapis.example: OAuth credentials not connected',
		});
	});

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

	it('without a code may have reached the server as well', () => {
		expect(readNetworkFailure(new Error('x'), url)?.sent).toBe('maybe');
		expect(readNetworkFailure('x', url)?.sent).toBe('maybe');
	});

	it('is none when the execution was canceled', () => {
		expect(readNetworkFailure(coded('ERR_CANCELED'), url)).toBeUndefined();
		const aborted = new DOMException('aborted', 'AbortError');
		expect(readNetworkFailure(new Error('outer', { cause: aborted }), url)).toBeUndefined();
	});
});

describe('a failure on the way to the accounts server', () => {
	it('leaves no row in doubt', () => {
		expect(readTokenFailure(coded('ECONNRESET'), url)).toMatchObject({ sent: 'no' });
	});

	it('is the end of the execution when that was canceled', () => {
		expect(readTokenFailure(coded('ERR_CANCELED'), url)).toBeInstanceOf(Canceled);
	});

	it('is none when the server, or n8n, refused', () => {
		expect(readTokenFailure(coded('EAUTH'), url)).toBeUndefined();
		expect(readTokenFailure(coded('ERR_BAD_REQUEST'), url)).toBeUndefined();
		expect(readTokenFailure(new OperationalError('Failed'), url)).toBeUndefined();
	});
});
