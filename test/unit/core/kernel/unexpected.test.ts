import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import { done } from '../../../../nodes/core/kernel/outcome';
import { attempt, toCoreError } from '../../../../nodes/core/kernel/unexpected';

describe('a throw that nobody foresaw', () => {
	it('says its kind and nothing of its text', () => {
		const error = toCoreError(new RangeError('Sesame'));
		expect(error).toMatchObject({ code: 'UNEXPECTED', details: { kind: 'RangeError' } });
		expect(`${error.message} ${error.advice}`).not.toContain('Sesame');
		expect(error.cause).toBeInstanceOf(RangeError);
		expect(toCoreError('Sesame').message).toBe('This item could not be worked on (string)');
		expect(error.advice).toMatch(
			/^The other items are not affected\..* before running the item again\.$/,
		);
	});

	it('says no kind that may be a key', () => {
		const odd = Object.assign(new Error('x'), { name: '{"token"}' });
		expect(toCoreError(odd).details).toEqual({ kind: 'Error' });
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
