import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toTalk } from '../../../../../../nodes/core/gpt/proof/turns/talk';
import { plainDocument } from '../../../../../../nodes/core/gpt/text/document';
import { readTranscript } from '../../../../../../nodes/core/gpt/text/turns';
import { proveSummary } from '../../../../../../nodes/core/gpt/work/prove-summary';
import type { IssueCode } from '../../../../../../nodes/core/gpt/words/issue-catalog';
import { findRelativeDays } from '../../../../../../nodes/runtime/dates/find-relative-days';

interface Row {
	name: string;
	language: string;
	callDate: string | null;
	turns: string[];
	kind: 'objections' | 'risks' | 'decisions' | 'actionItems';
	cites: number[];
	text: string;
	/** Of an action item. */
	owner?: string | null;
	due?: string | null;
	dueDate?: string | null;
	verdict: 'accepted' | 'review';
	why: string | null;
}

const folder = 'test/unit/core/gpt/proof/turns/points';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Row[];

/** The reasons of the table in the words of the product. */
const codes: Record<string, IssueCode> = {
	negated: 'NEGATED',
	'not-decided': 'NOT_DECIDED',
	'taken-back': 'TAKEN_BACK',
	number: 'NUMBER_NOT_SAID',
	owner: 'OWNER_NOT_SAID',
	day: 'DAY_OFF',
	denied: 'NEGATED',
};

describe.each(files)('the points of %s', (file) => {
	it.each(read(file))('$language: $name', (row) => {
		const { kind, text, cites: turns, owner = null, due = null, dueDate = null } = row;
		const document = plainDocument(row.turns.join('\n'));
		const setting = { locale: null, zone: null, day: row.callDate, findRelativeDays };
		const talk = toTalk(readTranscript(document.text), setting);
		const list = (name: Row['kind']) => (name === kind ? [{ text, turns }] : []);
		const item = { task: text, owner, due, due_date: dueDate, turns };
		const fields = proveSummary(
			{
				summary: '',
				objections: list('objections'),
				action_items: kind === 'actionItems' ? [item] : [],
				risks: list('risks'),
				decisions: list('decisions'),
				next_step: null,
			},
			talk,
			document,
		);
		const { status, issues } = fields[`${kind}[0]`]!;
		expect({ status, codes: issues.map(({ code }) => code) }).toEqual({
			status: row.verdict,
			codes: row.why === null ? [] : [codes[row.why]],
		});
	});
});

it('is a table of at least 60 points in ten languages, half of which may pass', () => {
	const rows = files.flatMap(read);
	expect(rows.length).toBeGreaterThanOrEqual(60);
	expect(new Set(rows.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
	expect(new Set(rows.flatMap(({ why }) => why ?? []))).toEqual(new Set(Object.keys(codes)));
});
