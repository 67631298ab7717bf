import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../../nodes/core/kernel/errors';
import type { Json } from '../../../../../nodes/core/kernel/json';
import { done, failed, type Outcome } from '../../../../../nodes/core/kernel/outcome';
import type { HttpResponse } from '../../../../../nodes/core/kernel/ports';
import type { Session, ZohoCall } from '../../../../../nodes/core/zoho/wire/session';
import { failZoho } from '../../../../../nodes/core/zoho/words/error-catalog';
import { connectionErrors } from '../../../../../nodes/core/zoho/words/errors/connection-errors';
import { lateCommitMs, lostAnswerPauseMs } from '../../../../../nodes/core/zoho/words/limits';
import type { BatchJob } from '../../../../../nodes/core/zoho/writing/batch-job';
import { runBatches } from '../../../../../nodes/core/zoho/writing/batches';
import type { JournalEntry } from '../../../../../nodes/core/zoho/writing/journal';
import { created, refused, startOfTest } from '../fake-wire';
import { brief, errorIn } from '../thrown';

type Written = { id: string };
type Answer = Array<object> | CoreError | Error;

const lost = failZoho('ANSWER_LOST', {});
const again = () => Promise.resolve(['sendAgain' as const]);

/** A module that answers each call as scripted: with rows, or by failing. */
function batchesOn(answers: Answer[], changes: Partial<BatchJob<Written>> = {}, size = 2) {
	const calls: ZohoCall[] = [];
	const waits: number[] = [];
	const settled: Array<{ indexes: number[]; sentAt: number; isLast: boolean }> = [];
	const journal: Array<[number, JournalEntry['state']]> = [];
	const session: Session = {
		send: (call) => {
			calls.push(call);
			const answer = answers.shift() ?? new Error('No answer left');
			if (answer instanceof Error) return Promise.reject(answer);
			return Promise.resolve<HttpResponse>({ status: 200, headers: {}, body: { data: answer } });
		},
		usage: () => ({ calls: calls.length, credits: 0 }),
		time: () => ({ now: startOfTest, slackMs: 0 }),
	};
	const job: BatchJob<Written> = {
		module: 'Leads',
		size,
		key: 'data',
		call: (rows) => ({ method: 'POST', path: '/crm/v8/Leads', body: { data: rows } }),
		read: (reply) => ({ id: String(reply.details['id']) }),
		repeated: () => 'doubled',
		settle: () => Promise.reject(new Error('Nothing to settle')),
		keep: (value) => ({ ...value }),
		clock: { now: () => startOfTest, sleep: (ms) => Promise.resolve(void waits.push(ms)) },
		journal: { read: () => undefined, write: (row, { state }) => void journal.push([row, state]) },
		...changes,
	};
	const run = async (rows: Json[], started: Array<{ index: number; sentAt: number }> = []) => {
		const { settle } = job;
		const watched: BatchJob<Written> = {
			...job,
			settle: (open, sentAt, isLast) => {
				settled.push({ indexes: open.map(({ index }) => index), sentAt, isLast });
				return settle(open, sentAt, isLast);
			},
		};
		return await runBatches(session, watched, {
			fresh: rows.map((row, index) => ({ index, row })),
			started: started.map((one) => ({ ...one, row: {}, sentUntil: one.sentAt })),
		});
	};
	return { run, calls, waits, settled, journal };
}

const inOrder = (results: Map<number, Outcome<Written>>) =>
	[...results].sort(([a], [b]) => a - b).map(([, outcome]) => brief(outcome));

describe('a batch', () => {
	it('is sent once whatever happens, and each of its rows is written down before and after', async () => {
		const { run, calls, journal } = batchesOn([[created('1'), refused('RECORD_LOCKED', {})]]);
		expect(inOrder(await run([{ a: 1 }, { a: 2 }]))).toEqual(['ok 1', 'RECORD_LOCKED']);
		expect(calls).toEqual([
			{
				method: 'POST',
				path: '/crm/v8/Leads',
				body: { data: [{ a: 1 }, { a: 2 }] },
				module: 'Leads',
				repeat: 'never',
			},
		]);
		expect(journal).toEqual([
			[0, 'sent'],
			[1, 'sent'],
			[0, 'done'],
			[1, 'refused'],
		]);
	});

	it('says of a refused row what was asked, and which scope that needs', async () => {
		const { run } = batchesOn([
			[refused('INVALID_DATA', { api_name: 'id' }), refused('OAUTH_SCOPE_MISMATCH', {})],
		]);
		const results = await run([{}, {}]);
		expect(errorIn(results.get(0)).message).toContain("'Leads'");
		expect(errorIn(results.get(1)).advice).toContain('ZohoCRM.modules.CREATE');
	});

	it('leaves a row alone with a reply that cannot be read', async () => {
		const read = ({ details }: { details: Record<string, Json> }) => {
			if (details['id'] === '1') throw new TypeError('no such thing');
			return { id: String(details['id']) };
		};
		const { run } = batchesOn([[created('1'), created('2')]], { read });
		expect(inOrder(await run([{}, {}]))).toEqual(['UNEXPECTED', 'ok 2']);
	});

	it('passes on what is no failure of the call', async () => {
		const { run } = batchesOn([new TypeError('canceled')]);
		await expect(run([{}])).rejects.toThrow('canceled');
	});
});

describe('a refusal of a whole batch', () => {
	const refusedFor = (code: string) => new CoreError(code, 'No.', 'Do this first.');

	it.each([
		...Object.keys(connectionErrors).filter((code) => code !== 'ANSWER_LOST'),
		'NO_PERMISSION',
		'AUTHORIZATION_FAILED',
		'INVALID_MODULE',
		'INVALID_REQUEST_METHOD',
		'NOT_SUPPORTED',
		'TOO_MANY_REQUESTS',
		'RATE_LIMIT_EXCEEDED',
	])('for %s holds for the next as well, which is not sent (#51)', async (code) => {
		const { run, calls, journal } = batchesOn([refusedFor(code)]);
		const results = await run([{}, {}, {}]);
		expect(inOrder(results)).toEqual([code, code, 'NOT_SENT']);
		expect(errorIn(results.get(2)).advice).toBe('Do this first.');
		expect(errorIn(results.get(2)).details).toMatchObject({ cause: code });
		expect(calls).toHaveLength(1);
		expect(journal.map(([row]) => row)).toEqual([0, 1, 0, 1]);
	});

	it('for anything else says nothing of the next', async () => {
		const { run } = batchesOn([refusedFor('LIMIT_EXCEEDED'), [created('3')]]);
		expect(inOrder(await run([{}, {}, {}]))).toEqual(['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED', 'ok 3']);
	});
});

describe('a lost answer', () => {
	it('is settled after a moment, and what may go out again does', async () => {
		const { run, calls, waits, settled } = batchesOn([lost, [created('7')]], {
			settle: () => Promise.resolve([done({ id: '3' }), 'sendAgain']),
		});
		expect(inOrder(await run([{ a: 1 }, { a: 2 }]))).toEqual(['ok 3', 'ok 7']);
		expect(settled).toEqual([{ indexes: [0, 1], sentAt: startOfTest, isLast: false }]);
		expect(waits).toEqual([lostAnswerPauseMs]);
		expect(calls[1]?.body).toEqual({ data: [{ a: 2 }] });
	});

	it('is an answer with fewer rows than were sent', async () => {
		const settle = () => Promise.resolve([done({ id: '3' }), done({ id: '4' })]);
		const { run } = batchesOn([[created('1')]], { settle });
		expect(inOrder(await run([{}, {}]))).toEqual(['ok 3', 'ok 4']);
	});

	it('that nothing is known of stays lost, and stays open in the journal', async () => {
		const { run, journal } = batchesOn([lost], {
			settle: () => Promise.resolve([failed(failZoho('OUTCOME_UNKNOWN', {}))]),
		});
		expect(inOrder(await run([{}]))).toEqual(['OUTCOME_UNKNOWN']);
		expect(journal.every(([, state]) => state === 'sent')).toBe(true);
	});

	it('that nobody can settle is said to be lost', async () => {
		const { run } = batchesOn([lost], { settle: () => Promise.resolve([]) });
		const results = await run([{}]);
		expect(inOrder(results)).toEqual(['ANSWER_LOST']);
		expect(errorIn(results.get(0)).details).toEqual({ module: 'Leads' });
	});

	it('of the second try is settled once more, and a third is not made', async () => {
		const { run, calls, settled, waits } = batchesOn([lost, lost], {
			settle: (_, __, isLast) =>
				Promise.resolve([isLast ? failed(failZoho('OUTCOME_UNKNOWN', {})) : 'sendAgain']),
		});
		expect(inOrder(await run([{}]))).toEqual(['OUTCOME_UNKNOWN']);
		expect(settled.map(({ isLast }) => isLast)).toEqual([false, true]);
		expect(waits).toHaveLength(2);
		expect(calls).toHaveLength(2);
	});

	it('asks only for what went out again the second time', async () => {
		const { run, settled } = batchesOn([lost, lost], {
			settle: (_, __, isLast) =>
				Promise.resolve(isLast ? [done({ id: '8' })] : [done({ id: '3' }), 'sendAgain']),
		});
		expect(inOrder(await run([{}, {}]))).toEqual(['ok 3', 'ok 8']);
		expect(settled.map(({ indexes }) => indexes)).toEqual([[0, 1], [1]]);
	});

	it('is not explained by a second try that was refused as a whole', async () => {
		const refusal = new CoreError('NO_PERMISSION', 'No.', 'Ask for it.');
		const { run } = batchesOn([lost, refusal], {
			settle: (_, __, isLast) =>
				Promise.resolve([isLast ? failed(failZoho('OUTCOME_UNKNOWN', {})) : 'sendAgain']),
		});
		expect(inOrder(await run([{}]))).toEqual(['OUTCOME_UNKNOWN']);
	});

	it('is an outcome when the row is refused the second time', async () => {
		const { run } = batchesOn([lost, [refused('RECORD_LOCKED', {})]], { settle: again });
		expect(inOrder(await run([{}]))).toEqual(['RECORD_LOCKED']);
	});

	it('is an outcome when the refusal means that the row is as wanted', async () => {
		const { run } = batchesOn([lost, [refused('RECORD_LOCKED', {}), refused('NOT_ALLOWED', {})]], {
			settle: () => Promise.resolve(['sendAgain', 'sendAgain']),
			meansDone: ({ code }, row) =>
				code === 'RECORD_LOCKED' ? { id: JSON.stringify(row) } : undefined,
		});
		expect(inOrder(await run([{ a: 1 }, { a: 2 }]))).toEqual(['ok {"a":1}', 'NOT_ALLOWED']);
	});

	it('of a row that is not there is unknown: it may be under way yet', async () => {
		const { run, calls } = batchesOn([lost], { settle: () => Promise.resolve(['notThere']) });
		expect(inOrder(await run([{}]))).toEqual(['OUTCOME_UNKNOWN']);
		expect(calls).toHaveLength(1);
	});

	it('is settled once more when the refusal may come from the row itself', async () => {
		const { run, settled } = batchesOn([lost, [refused('DUPLICATE_DATA', {})]], {
			settle: (_, __, isLast) => Promise.resolve([isLast ? done({ id: '5' }) : 'sendAgain']),
			isDoubtful: ({ code }) => code === 'DUPLICATE_DATA',
		});
		expect(inOrder(await run([{}]))).toEqual(['ok 5']);
		expect(settled).toHaveLength(2);
	});

	it('does not keep the next batch back', async () => {
		const { run } = batchesOn(
			[lost, [created('2')]],
			{
				settle: () => Promise.resolve([done({ id: '1' })]),
			},
			1,
		);
		expect(inOrder(await run([{}, {}]))).toEqual(['ok 1', 'ok 2']);
	});
});

describe('rows of a former try', () => {
	it('are settled first and at once, from the time the earliest was sent', async () => {
		const { run, settled, calls } = batchesOn([[created('9')]], {
			settle: (rows) => Promise.resolve(rows.map(({ index }) => done({ id: String(index) }))),
		});
		const started = [
			{ index: 4, sentAt: startOfTest - 10 },
			{ index: 5, sentAt: startOfTest - 99 },
			{ index: 6, sentAt: startOfTest - 1 },
		];
		expect(inOrder(await run([{}], started))).toEqual(['ok 9', 'ok 4', 'ok 5', 'ok 6']);
		expect(settled).toEqual([{ indexes: [4, 5, 6], sentAt: startOfTest - 99, isLast: false }]);
		expect(calls).toHaveLength(1);
	});

	it('that leave the same state go out in their place among the others', async () => {
		const { run, calls, settled } = batchesOn([[created('1'), created('2')], [created('3')]], {
			repeated: () => 'same',
			call: (rows) => ({ method: 'PUT', path: '/crm/v8/Leads', body: { data: rows } }),
		});
		const results = await run([{ a: 0 }, { a: 1 }], [{ index: 0.5, sentAt: startOfTest }]);
		expect(calls.map(({ body }) => body)).toEqual([{ data: [{ a: 0 }, {}] }, { data: [{ a: 1 }] }]);
		expect(inOrder(results)).toEqual(['ok 1', 'ok 2', 'ok 3']);
		expect(settled).toEqual([]);
	});

	it('are told as their first sending made them', async () => {
		const { run } = batchesOn([[created('1'), refused('RECORD_LOCKED', {})]], {
			repeated: () => 'same',
			asFirst: ({ id }, _, sentAt) => ({ id: `${id} of ${startOfTest - sentAt}` }),
			meansDone: (error) => ({ id: error.code }),
		});
		const started = [
			{ index: 0, sentAt: startOfTest - 7 },
			{ index: 1, sentAt: startOfTest - 8 },
		];
		expect(inOrder(await run([], started))).toEqual(['ok 1 of 7', 'ok RECORD_LOCKED']);
	});

	it('stay open in the journal when their second sending is not carried out', async () => {
		const refusal = new CoreError('LIMIT_EXCEEDED', 'No.', 'Ask for it.');
		const { run, journal } = batchesOn([refusal], { repeated: () => 'refused' });
		await run([{}], [{ index: 1, sentAt: startOfTest }]);
		expect(journal).toEqual([
			[0, 'sent'],
			[1, 'sent'],
			[0, 'refused'],
		]);
	});

	it('that are not there go out once no late write can come any more', async () => {
		const { run, calls, waits } = batchesOn([[created('9')]], {
			settle: () => Promise.resolve(['notThere']),
		});
		const started = [{ index: 0, sentAt: startOfTest - 1_000 }];
		expect(inOrder(await run([], started))).toEqual(['ok 9']);
		expect(waits).toEqual([lostAnswerPauseMs, lateCommitMs - 1_000]);
		expect(calls).toHaveLength(1);
	});

	it('that are unknown go out again when that is wanted, and then no more', async () => {
		const unknown = () => Promise.resolve([failed<Written>(failZoho('OUTCOME_UNKNOWN', {}))]);
		const { run, calls } = batchesOn([lost, lost], { settle: unknown, sendAgain: true });
		expect(inOrder(await run([], [{ index: 0, sentAt: 0 }]))).toEqual(['OUTCOME_UNKNOWN']);
		expect(inOrder(await run([{}]))).toEqual(['OUTCOME_UNKNOWN']);
		expect(calls).toHaveLength(2);
	});

	it('go out again when they may', async () => {
		const { run, calls } = batchesOn([[created('9')]], { settle: again });
		expect(inOrder(await run([], [{ index: 0, sentAt: startOfTest }]))).toEqual(['ok 9']);
		expect(calls).toHaveLength(1);
	});
});
