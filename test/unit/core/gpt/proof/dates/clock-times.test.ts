import { describe, expect, it } from 'vitest';
import { clockTimes } from '../../../../../../nodes/core/gpt/proof/dates/clock-times';
import { statedDays } from '../../../../../../nodes/core/gpt/proof/dates/stated-days';

/** More than a call takes arguments. */
const many = 140_000;

describe('a text of the greatest length', () => {
	it('may be a list of hours', () => {
		expect(clockTimes('10:00 '.repeat(many))).toHaveLength(many);
	});

	it('may be a list of days', () => {
		expect(statedDays('1 May, '.repeat(many))).toHaveLength(many);
	});
});
