import { expect, it } from 'vitest';
import { dispose } from '../../../../../nodes/core/gate/verdict/dispose';
import { readProposal } from '../../../../../nodes/core/gate/reading/read-proposal';
import { reviewText } from '../../../../../nodes/core/gate/verdict/review-text';
import { leads, settingsOf } from '../sample-rules';

it('tells a person what is held, why, what would do and where it stands in the source', () => {
	const proposal = readProposal({
		result: { Last_Name: 'Adeyemi', Company: 'Riverbend Bakery', Lead_Source: 'Pigeon' },
		fields: {
			Lead_Source: {
				value: 'Pigeon',
				raw: 'Pigeon',
				status: 'accepted',
				evidence: { quote: 'by pigeon', start: 0, end: 9, page: 3, match: 'exact' },
				issues: [],
			},
		},
		status: 'ok',
	});
	const disposition = dispose({
		proposal,
		rules: leads,
		settings: settingsOf(),
		lookups: new Map(),
	});
	const { title, text, module, action } = reviewText(disposition, leads, 'create');
	expect([title, module, action]).toEqual([
		'Review before Zoho CRM may create Lead (Last Name: Adeyemi)',
		'Leads',
		'create',
	]);
	expect(text).toMatchInlineSnapshot(`
		"Zoho CRM was to create Lead. Please decide on what is held.

		Held:
		- Lead Source: Pigeon
		  Not in the picklist.
		  Would do: Web Site, Trade Show
		  Source: “by pigeon”, page 3

		Fits the rules:
		- Last Name: Adeyemi
		- Company: Riverbend Bakery"
	`);
});
