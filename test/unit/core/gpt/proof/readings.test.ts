import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TaskField } from '../../../../../nodes/core/gpt/task/task';
import { createEvidenceFinder } from '../../../../../nodes/core/gpt/proof/evidence';
import { judgeValue } from '../../../../../nodes/core/gpt/proof/judge-value';
import { plainDocument } from '../../../../../nodes/core/gpt/text/document';
import type { IssueCode } from '../../../../../nodes/core/gpt/words/issue-catalog';
import { findRelativeDays } from '../../../../../nodes/runtime/dates/find-relative-days';

interface Row {
	name: string;
	document: string;
	documentDate: string | null;
	locale: string | null;
	zone: string | null;
	field: Pick<TaskField, 'type' | 'label' | 'kind'> & { choices?: string[] };
	quote: string;
	value: any;
	verdict: 'accepted' | 'review';
	why: string | null;
}

const folder = 'test/unit/core/gpt/proof/readings';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** The reasons of the table in the words of the product. */
const codes: Record<string, IssueCode> = {
	'ambiguous-date': 'DATE_AMBIGUOUS',
	'ambiguous-relative-date': 'RELATIVE_DATE_AMBIGUOUS',
	'inferred-year': 'YEAR_INFERRED',
	'date-contradicts': 'DATE_CONTRADICTS',
	'day-off': 'DAY_OFF',
	'time-not-stated': 'TIME_NOT_IN_QUOTE',
	'ambiguous-time': 'TIME_AMBIGUOUS',
	'zone-invented': 'ZONE_INVENTED',
	'ambiguous-zone': 'ZONE_AMBIGUOUS',
	'ambiguous-number': 'NUMBER_AMBIGUOUS',
	'not-one-value': 'NOT_ONE_VALUE',
	'other-value': 'OTHER_VALUE',
	'other-line': 'OTHER_LINE',
	negated: 'NEGATED',
	unanswered: 'UNANSWERED',
	inferred: 'CHOICE_INFERRED',
	'not-a-choice': 'NOT_A_CHOICE',
	'not-in-quote': 'VALUE_NOT_IN_QUOTE',
	'part-of-longer': 'PART_OF_LONGER',
	gathered: 'GATHERED',
	'quote-too-short': 'QUOTE_TOO_SHORT',
	'empty-phrase': 'EMPTY_PHRASE',
	'page-mark': 'PAGE_MARK',
};

describe.each(files)('the readings of %s', (file) => {
	const rows = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Row[];

	it.each(rows)('$name', (row) => {
		const field: TaskField = {
			name: 'it',
			description: '',
			required: false,
			...row.field,
			choices: row.field.choices ?? [],
		};
		const { locale, zone, documentDate: day } = row;
		const document = plainDocument(row.document);
		const { status, issues } = judgeValue(field, row, {
			document,
			find: createEvidenceFinder(document),
			acceptInferred: false,
			shown: false,
			setting: { locale, zone, day, findRelativeDays },
		});
		const held = issues.filter(({ code }) => code !== 'ENUM_COERCED' && code !== 'NUMBER_COERCED');
		expect({
			verdict: status === 'accepted' ? 'accepted' : 'review',
			codes: held.map(({ code }) => code),
		}).toEqual({ verdict: row.verdict, codes: row.why === null ? [] : [codes[row.why]] });
	});
});

it('is a table of at least 120 readings, each ambiguous one with a code of its own', () => {
	const rows = files.flatMap(
		(file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Row[],
	);
	expect(rows.length).toBeGreaterThanOrEqual(120);
	expect(new Set(rows.flatMap(({ why }) => why ?? []))).toEqual(new Set(Object.keys(codes)));
	expect(new Set(Object.values(codes)).size).toBe(Object.keys(codes).length);
});
