import { describe, expect, it } from 'vitest';
import { CoreError, createFail } from '../../../../nodes/core/kernel/errors';

const fail = createFail({
	LATE: { title: '{what} came {minutes} minutes late', advice: 'Wait for {what} at {place}.' },
});

describe('an error of a catalogue', () => {
	it('is filled from its details, as often as they are named', () => {
		const error = fail('LATE', { what: 'It', minutes: 0, place: false });
		expect(error).toBeInstanceOf(CoreError);
		expect(error).toMatchObject({
			name: 'CoreError',
			code: 'LATE',
			message: 'It came 0 minutes late',
			advice: 'Wait for It at false.',
			details: { what: 'It', minutes: 0, place: false },
		});
	});

	it('says where nothing is known', () => {
		const error = fail('LATE', { what: null });
		expect([error.message, error.advice]).toEqual(['? came ? minutes late', 'Wait for ? at ?.']);
		expect(fail('LATE').details).toEqual({});
	});

	it('keeps what was thrown below it, and nothing where nothing was', () => {
		const cause = new TypeError('below');
		expect(fail('LATE', {}, cause).cause).toBe(cause);
		expect(fail('LATE', {})).not.toHaveProperty('cause');
	});
});
