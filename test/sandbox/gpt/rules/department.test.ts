import { describe, expect, it } from 'vitest';
import { isDepartment } from '../../../../sandbox/gpt/rules/find/department.ts';
import { found } from '../answers.ts';
import { field } from '../requests.ts';

const fields = { Company: field('string', 'Company'), City: field('string', 'City') };
const signed = (...lines: string[]): string =>
	[
		'From: Ida Moor <ida@tallow-crane.example>',
		'To: a@zylker.example',
		'Subject: Hoists',
		'',
		'We are looking for two hoists.',
		'',
		'Kind regards',
		'Ida Moor',
		...lines,
	].join('\n');

describe('lines of a signature (#61)', () => {
	it.each(['Export Sales Dept.', 'Purchasing', 'Customer Service Team', 'Finance department'])(
		'%s is a part of a company',
		(line) => {
			expect(isDepartment(line)).toBe(true);
		},
	);

	it.each(['Moor & Sons', 'Leeds', 'Marketing Works Ltd'])('%s is none', (line) => {
		expect(isDepartment(line)).toBe(false);
	});

	it('takes neither a department for the company nor the company for a town', () => {
		const values = found(signed('Export Sales Dept. | Tallow Crane'), fields);
		expect(values).not.toHaveProperty('City');
		expect(values['Company']).toBe('Tallow Crane');
	});

	it('still reads a town beside the company', () => {
		expect(found(signed('Tallow Crane, Hull'), fields)).toEqual({
			Company: 'Tallow Crane',
			City: 'Hull',
		});
	});
});
