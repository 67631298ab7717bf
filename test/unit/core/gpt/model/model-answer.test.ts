import { describe, expect, it } from 'vitest';
import { explainAnswer, shownAddress } from '../../../../../nodes/core/gpt/model/model-answer';

const address = 'https://models.example/v1';
const explain = (answer: { status?: number; code?: string }, more = {}) =>
	explainAnswer({ address, withKey: true, ...more }, answer);

describe('why a model server did not answer well', () => {
	it.each([
		[{ status: 401 }, 'does not accept the API key'],
		[{ status: 403 }, 'denies this API key'],
		[{ status: 302 }, 'redirects'],
		[{ status: 200 }, 'not as a model server'],
		[{ status: 404 }, 'has no list of models'],
		[{ status: 429 }, 'limits the rate'],
		[{ status: 503 }, 'status 503'],
		[{ code: 'ECONNREFUSED' }, 'Nothing listens at'],
		[{ code: 'ENOTFOUND' }, 'is not known'],
		[{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'certificate'],
		[{ code: 'EPROTO' }, 'does not speak https'],
		[{ code: 'ECONNABORTED' }, 'in time'],
		[{}, 'could not be reached'],
	])('%j names the address and what is wrong', (answer, words) => {
		const text = explain(answer);
		expect(text).toContain(address);
		expect(text).toContain(words);
		expect(text).not.toMatch(/\b(error|problem|failure|mistake)/i);
	});

	it.each([401, 403])('%i without a key asks for one', (status) => {
		expect(explain({ status }, { withKey: false })).toContain('asks for an API key');
	});

	it('hints at /v1 only where it is missing', () => {
		expect(explain({ status: 404 })).not.toContain('usually ends');
		expect(explain({ status: 404 }, { address: 'https://models.example' })).toContain(
			'usually ends in /v1',
		);
	});

	it('tells of containers where the server should be on this machine', () => {
		const local = { address: 'http://localhost:11434/v1' };
		expect(explain({ code: 'ECONNREFUSED' }, local)).toContain('container');
		expect(explain({ code: 'ECONNREFUSED' })).not.toContain('container');
	});

	it('shows no code that is no code of Node', () => {
		expect(explain({ code: 'the server said sk-secret' })).not.toContain('sk-secret');
	});

	it('shows no user and password of an address', () => {
		expect(shownAddress('https://u:p@models.example/v1@2')).toBe('https://models.example/v1@2');
		expect(shownAddress(address)).toBe(address);
	});
});
