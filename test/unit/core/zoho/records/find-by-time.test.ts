import { describe, expect, it } from 'vitest';
import { lookBack } from '../../../../../nodes/core/zoho/words/limits';
import { created, fakeWire, startOfTest, type Answer } from '../fake-wire';
import { brief, errorIn } from '../thrown';

const row = { Last_Name: 'Ada', Company: 'Example Ltd' };
const me: Answer = { status: 200, body: { users: [{ id: '9' }], info: {} } };
const found = (...rows: object[]): Answer => ({ status: 200, body: { data: rows, info: {} } });
const at = (ms: number) => new Date(startOfTest + ms).toISOString();

/** A create that an earlier try sent `ago` milliseconds before, and what is asked because of it. */
async function secondTry(ago: number, ...answers: Answer[]) {
	const wire = fakeWire(answers);
	const journal = {
		read: () => ({ state: 'sent' as const, at: at(-ago) }),
		write: () => {},
	};
	const options = { module: 'Leads', action: 'create', journal } as const;
	const [outcome] = await wire.zoho.records.write(options, [row]);
	return { outcome: outcome!, wire };
}

describe('a row without a unique value that an earlier try sent', () => {
	it('is looked for among what the user made since, and claimed when it is the same', async () => {
		const record = { id: '7', ...row, Created_Time: at(-60_000) };
		const { outcome, wire } = await secondTry(
			60_000,
			me,
			found({ ...record, id: '6', Last_Name: 'Bo' }, record),
		);
		expect(brief(outcome)).toBe('ok 7');
		expect(wire.requests[1]?.body).toEqual({
			select_query: expect.stringMatching(
				/^select id, Created_Time, Last_Name, Company from Leads where Created_Time >= '2026-11-21T08:54:\d\d\+00:00' and Created_By = '9'/,
			),
		});
	});

	it('goes out again when it is not there', async () => {
		const answer: Answer = { status: 201, body: { data: [created('8')] } };
		const { outcome } = await secondTry(60_000, me, found(), me, found(), answer);
		expect(brief(outcome)).toBe('ok 8');
	});

	it('is unknown when a record is like it', async () => {
		const record = { id: '7', ...row, Company: 'Else', Created_Time: at(-60_000) };
		const { outcome } = await secondTry(60_000, me, found(record));
		expect(errorIn(outcome).advice).toContain('The record 7 is like it, but not the same');
	});

	it('is unknown after a week', async () => {
		const { outcome, wire } = await secondTry(lookBack.ms + 1);
		expect(errorIn(outcome).code).toBe('OUTCOME_UNKNOWN');
		expect(wire.requests).toEqual([]);
	});

	it('is unknown where nobody says who the user is', async () => {
		const { outcome } = await secondTry(60_000, { status: 204 });
		expect(errorIn(outcome).advice).toContain('It could not be looked for');
	});
});
