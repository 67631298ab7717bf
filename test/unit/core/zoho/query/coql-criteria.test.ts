import { describe, expect, it } from 'vitest';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import { buildCoqlCriteria } from '../../../../../nodes/core/zoho/query/coql-criteria';
import type { Criteria } from '../../../../../nodes/core/zoho/query/criteria';
import { leadFields } from '../fake-wire';
import { thrown } from '../thrown';

const more = [
	['No_of_Employees', 'integer'],
	['Account_Number', 'bigint'],
	['Annual_Revenue', 'currency'],
	['Email_Opt_Out', 'boolean'],
	['Owner', 'ownerlookup'],
	['Description', 'textarea'],
	['Languages', 'multiselectpicklist'],
].map(([api_name = '', data_type = '']) => ({ ...leadFields[0], api_name, data_type }));
const context = { module: 'Leads', fields: readFields([...leadFields, ...more], []) };
const build = (criteria: Criteria) => buildCoqlCriteria(criteria, context);
const one = (field: string, operator: string, value: string | number | boolean | string[]) =>
	({ field, operator, value }) as Criteria;

it.each<[Criteria, string]>([
	[one('Company', 'equals', "O'Brien"), "Company = 'O''Brien'"],
	[one('Company', 'not_equal', 'Northwind'), "Company != 'Northwind'"],
	[one('Company', 'starts_with', 'North'), "Company like 'North%'"],
	[one('Lead_Status', 'in', ['Contacted', 'Old']), "Lead_Status in ('Contacted', 'Old')"],
	[one('No_of_Employees', 'greater_equal', '50'), 'No_of_Employees >= 50'],
	[one('Annual_Revenue', 'between', ['1000', '2.5']), 'Annual_Revenue between 1000 and 2.5'],
	[one('Email_Opt_Out', 'equals', 'true'), 'Email_Opt_Out = true'],
	[one('Email_Opt_Out', 'not_equal', true), 'Email_Opt_Out = false'],
	[one('Owner', 'equals', '5725767000000100001'), "Owner = '5725767000000100001'"],
	[
		one('Created_Time', 'less_than', '2026-11-21T09:00:00.123+01:00'),
		"Created_Time < '2026-11-21T09:00:00+01:00'",
	],
	[
		{
			all: [
				one('Company', 'equals', 'A'),
				one('Company', 'equals', 'B'),
				one('Company', 'equals', 'C'),
			],
		},
		"((Company = 'A' and Company = 'B') and Company = 'C')",
	],
	[{ any: [one('Company', 'equals', 'A')] }, "Company = 'A'"],
])('%j is %s', (criteria, text) => {
	expect(build(criteria)).toBe(text);
});

describe('a condition that is none', () => {
	it.each<[Criteria, string]>([
		[one('Compnay', 'equals', 'A'), 'UNKNOWN_FIELD'],
		[one('Company', 'greater_than', 'A'), 'OPERATOR_NOT_SUPPORTED'],
		[one('Description', 'equals', 'A'), 'OPERATOR_NOT_QUERIED'],
		[one('Languages', 'starts_with', 'A'), 'OPERATOR_NOT_QUERIED'],
		[one('Company', 'equals', ''), 'CONDITION_VALUE'],
		[one('Account_Number', 'equals', '1 or id > 0'), 'CONDITION_VALUE'],
		[one('No_of_Employees', 'equals', '1) or (id > 0'), 'CONDITION_VALUE'],
		[
			one(
				'Company',
				'in',
				Array.from({ length: 51 }, (_, n) => String(n)),
			),
			'CONDITION_VALUE',
		],
		[
			{ all: Array.from({ length: 16 }, () => one('Company', 'equals', 'A')) },
			'CRITERIA_LIMIT_EXCEEDED',
		],
		[{ all: [] }, 'SEARCH_EMPTY'],
	])('%j is refused with %s', async (criteria, code) => {
		expect(await thrown(async () => build(criteria))).toMatchObject({ code });
	});
});
