import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepAnswer, recallAnswer } from '../../../../../nodes/core/zoho/requests/kept-answer';
import { thrown } from '../thrown';

/** A row as Zoho's documents show it. */
const row = {
	code: 'SUCCESS',
	details: {
		id: '5725767000000411001',
		Created_Time: '2026-11-21T10:00:00+01:00',
		Created_By: { name: 'Anna Rivers', id: '5725767000000100001' },
	},
	message: 'record added',
	status: 'success',
};

describe('what is kept of an answer', () => {
	it('is what tells the row and its outcome, and no name of a person', () => {
		const kept = keepAnswer({ status: 201, body: { data: [row] } });
		expect(recallAnswer(kept)).toEqual({
			status: 201,
			body: {
				data: [
					{ ...row, details: { ...row.details, Created_By: { id: row.details.Created_By.id } } },
				],
			},
		});
	});

	it('holds no text of a field, whatever the answer is', () => {
		const values = fc.dictionary(
			fc.constantFrom('Last_Name', 'Email', 'data', 'name'),
			fc.jsonValue(),
		);
		fc.assert(
			fc.property(values, fc.uuid(), (body, secret) => {
				const kept = keepAnswer({
					status: 200,
					body: { ...body, Description: secret, tags: [secret] },
				});
				expect(JSON.stringify(kept)).not.toContain(secret);
			}),
		);
	});

	it.each([
		[undefined, { status: 204 }],
		['done', { status: 204 }],
		[{ message: 'Dear "Anna"' }, { status: 204, body: {} }],
	])('of %j is %j', (body, kept) => {
		expect(keepAnswer({ status: 204, body })).toEqual(kept);
	});

	it.each([[{}], [{ status: 'x' }], [{ id: '7' }]])('is not %j', async (result) => {
		expect((await thrown(() => recallAnswer(result))).code).toBe('JOURNAL_UNREADABLE');
	});
});
