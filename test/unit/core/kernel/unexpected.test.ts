import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import { done } from '../../../../nodes/core/kernel/outcome';
import { attempt, toCoreError } from '../../../../nodes/core/kernel/unexpected';

describe('a throw that nobody foresaw', () => {
	it('says its kind and nothing of its text', () => {
		const error = toCoreError(new RangeError('Sesame'));
		expect(error).toMatchObject({ code: 'UNEXPECTED', details: { kind: 'RangeError' } });
		expect(`${error.message} ${error.advice}`).not.toContain('Sesame');
		expect(toCoreError('Sesame').message).toContain('(string)');
	});

	it('is no longer one when it is of the core', () => {
		const refusal = new CoreError('REFUSED', 'Refused', 'Change it.');
		expect(toCoreError(refusal)).toBe(refusal);
	});

	it('is the outcome of its row alone', () => {
		expect(attempt(() => done(1))).toEqual({ ok: true, value: 1 });
		const broken = attempt(() => {
			throw new TypeError('x');
		});
		expect(broken).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } });
	});
});
