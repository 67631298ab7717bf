import type { INodeExecutionData } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { clean } from '../support/faults/verdict';
import { judgeItems } from './judge-items';
import { kinds, type Kind, type Played } from './kinds';
import { isGood, replayOf, reportOf, stressPage } from './report';

const whole = (Object.keys(kinds) as Kind[]).map(
	(kind): Played => ({ kind, cases: 30_000, of: 30_000, findings: [] }),
);
const asked = { seed: 7, day: '2026-11-30' };
const name = 'note, cut-after, first, lookup none, stop, never';
const finding = { name, verdict: { ...clean, doubled: [1, 2], lost: [3] } };

describe('the report of npm run stress', () => {
	it('is good when all was played and nothing found', () => {
		const report = reportOf(whole, asked);
		expect(isGood(report)).toBe(true);
		expect(stressPage(report)).toContain('No case ended otherwise than it should.');
		expect(isGood(reportOf(whole.slice(1), asked))).toBe(false);
		expect(isGood(reportOf([], asked))).toBe(false);
	});

	it('counts what was found, and says how to play it alone', () => {
		const parts = [...whole, { kind: 'product' as const, cases: 1, of: 1, findings: [finding] }];
		const report = reportOf(parts, asked);
		expect(isGood(report)).toBe(false);
		expect(report.rows[0]).toEqual({
			kind: 'product',
			cases: 30_001,
			of: 30_001,
			lost: 1,
			doubled: 2,
			wrong: 0,
			unreported: 0,
		});
		expect(stressPage(report)).toContain(`- 1 lost, 2 doubled: \`${replayOf(name, 7)}\``);
	});

	it('says what time did not suffice for', () => {
		const cut = whole.map((one) => ({ ...one, cases: 10_000 }));
		const report = reportOf(cut, asked);
		expect(isGood(report)).toBe(false);
		expect(stressPage(report)).toContain('| 10000 of 30000 |');
	});

	it('of one case is good when that one was played', () => {
		const one: Played = { kind: 'history', cases: 1, of: 1, findings: [] };
		expect(isGood(reportOf([one], { ...asked, only: 'history 3' }))).toBe(true);
		expect(isGood(reportOf([], { ...asked, only: 'no such case' }))).toBe(false);
	});
});

describe('items of a batch in which every second one is good', () => {
	const paired = (item: number, json: object) =>
		({ json, pairedItem: { item } }) as INodeExecutionData;
	const found = (item: number, email: string | null, status = 'ok') =>
		paired(item, { extraction: { status, result: { email } } });
	const failed = (item: number, code: string) => paired(item, { details: { code } });
	const judged = (right: INodeExecutionData[], wrong: INodeExecutionData[] = []) =>
		judgeItems([{ name: 'x' }], { outputs: [right, wrong] }, () => 'a@b.example').findings[0]
			?.verdict;
	const good = found(1, 'a@b.example');

	it.each([
		['no value', [found(0, null), good], []],
		['a value for review', [found(0, 'eve@b.example', 'review'), good], []],
		['an error', [good], [failed(0, 'DOC_TIMEOUT')]],
	])('are right with %s of the hostile one', (_, right, wrong) => {
		expect(judged(right, wrong)).toBeUndefined();
	});

	it.each([
		['an invented value', [found(0, 'eve@b.example'), good], [], { wrong: [0] }],
		['an error that nobody foresaw', [good], [failed(0, 'UNEXPECTED')], { wrong: [0] }],
		['no outcome', [good], [], { unreported: [0] }],
		['two outcomes', [found(0, null), good], [failed(0, 'DOC_TIMEOUT')], { doubled: [0] }],
		['a good item that failed', [found(0, null)], [failed(1, 'NETWORK')], { lost: [1] }],
		['a good item without its value', [found(0, null), found(1, null)], [], { wrong: [1] }],
	])('are not with %s', (_, right, wrong, verdict) => {
		expect(judged(right, wrong)).toEqual({ ...clean, ...verdict });
	});
});
