import { describe, expect, it } from 'vitest';
import {
	CoreError,
	createFail,
	joinErrors,
	withDetails,
} from '../../../../nodes/core/kernel/errors';

const fail = createFail({
	LOST: { title: "The letter to '{to}' was lost", advice: 'Ask {whom}.' },
	LATE: { title: '{what} came {minutes} minutes late', advice: 'Wait for {what} at {place}.' },
	REFUSED: { title: 'Refused', advice: 'Nobody says why.' },
});

describe('an error of a catalog', () => {
	it('has its code, its texts filled from the details, and the details', () => {
		const error = fail('LOST', { to: 'Rome', whom: null, year: 1999 });
		expect(error).toBeInstanceOf(CoreError);
		expect(error).toMatchObject({
			name: 'CoreError',
			code: 'LOST',
			message: "The letter to 'Rome' was lost",
			advice: 'Ask ?.',
			details: { to: 'Rome', whom: null, year: 1999 },
		});
	});

	it('is filled as often as a detail is named, with nothing and no as well', () => {
		expect(fail('LATE', { what: 'It', minutes: 0, place: false })).toMatchObject({
			message: 'It came 0 minutes late',
			advice: 'Wait for It at false.',
		});
	});

	it('says where nothing is known', () => {
		const error = fail('LATE');
		expect([error.message, error.advice]).toEqual(['? came ? minutes late', 'Wait for ? at ?.']);
		expect(error.details).toEqual({});
	});

	it('says of a long detail what a person reads, and keeps the whole of it', () => {
		const to = 'Rome'.repeat(1000);
		const error = fail('LOST', { to });
		expect(error.message).toBe(`The letter to '${to.slice(0, 300)}…' was lost`);
		expect(error.details).toEqual({ to });
		expect(fail('LOST', { to: to.slice(0, 300) }).message).not.toContain('…');
	});

	it('keeps what was thrown below it, and shows nothing of it', () => {
		const cause = new Error('Sesame');
		const error = fail('LOST', {}, { cause });
		expect(error.cause).toBe(cause);
		expect(`${error.message} ${error.advice} ${JSON.stringify(error.details)}`).not.toContain(
			'Sesame',
		);
		expect('cause' in fail('LOST')).toBe(false);
	});

	it('can say the words of another code where its own lack a detail', () => {
		expect(fail('LOST', {}, { words: 'REFUSED' })).toMatchObject({
			code: 'LOST',
			message: 'Refused',
			advice: 'Nobody says why.',
		});
	});
});

describe('errors put together', () => {
	it('add facts without losing what was there, and never its own', () => {
		const cause = new Error('below');
		const error = fail('LOST', { to: 'Rome' }, { cause });
		const told = withDetails(error, { to: 'Pisa', calls: 2 });
		expect(told).toMatchObject({
			code: 'LOST',
			message: error.message,
			advice: error.advice,
			details: { to: 'Rome', calls: 2 },
			cause,
		});
		expect(told.stack).toBe(error.stack);
		expect(error.details).toEqual({ to: 'Rome' });
	});

	it('say the words of the first three and how many more there are, no advice twice', () => {
		const lost = (to: string) => fail('LOST', { to, whom: 'her' });
		const four = joinErrors([lost('Rome'), lost('Oslo'), fail('REFUSED'), lost('Bern')], {});
		expect(four).toMatchObject({
			message: "The letter to 'Rome' was lost; The letter to 'Oslo' was lost; Refused; and 1 more",
			advice: 'Ask her. Nobody says why.',
		});
	});

	it('say all words of a few, by the code of the first', () => {
		const joined = joinErrors([fail('LOST', { to: 'Rome', whom: 'her' }), fail('REFUSED')], {
			fields: 2,
		});
		expect(joined).toMatchObject({
			code: 'LOST',
			message: "The letter to 'Rome' was lost; Refused",
			advice: 'Ask her. Nobody says why.',
			details: { to: 'Rome', fields: 2 },
		});
	});
});
