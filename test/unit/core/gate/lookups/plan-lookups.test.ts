import { describe, expect, it } from 'vitest';
import { planLookups } from '../../../../../nodes/core/gate/lookups/plan-lookups';
import { readProposal } from '../../../../../nodes/core/gate/reading/read-proposal';
import type { GateSettings } from '../../../../../nodes/core/gate/words/settings';
import { deals, settingsOf, tasks } from '../sample-rules';

const plan = (proposal: object, rules = deals, settings: Partial<GateSettings> = {}) =>
	planLookups(readProposal(proposal), rules, settingsOf(settings));

describe('planLookups', () => {
	it('compares the name of the record, or its address when the value is one', () => {
		const { requests } = plan({ Account_Name: ' Hillside ', Contact_Name: 'kim@hill.example' });
		expect(requests).toEqual([
			{ field: 'Account_Name', module: 'Accounts', matchField: 'Account_Name', text: 'Hillside' },
			{ field: 'Contact_Name', module: 'Contacts', matchField: 'Email', text: 'kim@hill.example' },
		]);
	});

	it('follows the workflow to another module and field', () => {
		const lookups = [
			{ field: 'What_Id', module: 'Fleet_Contracts', matchField: 'Contract_Number' },
		];
		const { requests } = plan({ What_Id: 'FC-7' }, tasks, { lookups });
		expect(requests).toMatchObject([{ module: 'Fleet_Contracts', matchField: 'Contract_Number' }]);
	});

	it('holds a field that may point anywhere when nobody says where', () => {
		const { requests, answers } = plan({ What_Id: 'Fleet 2027' }, tasks);
		expect(requests).toEqual([]);
		expect(answers.get('What_Id')).toMatchObject({ kind: 'notAsked' });
	});

	it('takes a record id from the workflow and never from GPT', () => {
		const id = '5725767000000411001';
		const fixed = plan({}, deals, { fixedValues: { Account_Name: id } });
		expect(fixed.answers.get('Account_Name')).toEqual({ kind: 'found', module: 'Accounts', id });
		expect(plan({ Account_Name: { id } }).answers.get('Account_Name')?.kind).toBe('notAsked');
		expect(plan({ Account_Name: id }).requests).toMatchObject([{ text: id }]);
	});

	it('takes a text for what the workflow matches by, be it nothing but digits', () => {
		const fixedValues = { Contact_Name: '2423813000159873001' };
		const lookups = [{ field: 'Contact_Name', matchField: 'Email' }];
		const { requests, answers } = plan({}, deals, { fixedValues, lookups });
		expect([...answers]).toEqual([]);
		expect(requests).toMatchObject([{ matchField: 'Email', text: '2423813000159873001' }]);
		const known = plan({}, deals, { fixedValues: { Contact_Name: { id: '7' } }, lookups });
		expect(known.answers.get('Contact_Name')).toMatchObject({ kind: 'found', id: '7' });
	});

	it('searches for nothing that may not be written anyway', () => {
		const { requests, answers } = plan({ Account_Name: 'Hillside' }, deals, {
			allowedFields: ['Deal_Name'],
		});
		expect([requests, [...answers]]).toEqual([[], []]);
	});

	it.each([
		['kim@hill.example', 'Email'],
		['kim@mail.hill.example', 'Email'],
		['kim lee@hill.example', 'Full_Name'],
		['kim@hill', 'Full_Name'],
		['kim@hill.', 'Full_Name'],
		['kim@.example', 'Full_Name'],
		['@hill.example', 'Full_Name'],
		['kim@hill@example.com', 'Full_Name'],
		['kim@hill.example now', 'Full_Name'],
		['hill.example', 'Full_Name'],
	])('takes %s for a value of %s', (Contact_Name, matchField) => {
		expect(plan({ Contact_Name }).requests).toMatchObject([{ matchField }]);
	});

	it('looks only among the records that the workflow allows', () => {
		const only = '(Stage:not_equal:Closed Won)';
		const lookups = [{ field: 'Account_Name', only }];
		const names = { Account_Name: 'Hillside', Contact_Name: 'Kim' };
		const { requests } = plan(names, deals, { lookups });
		expect(requests.map((request) => request.only)).toEqual([only, undefined]);
		expect(requests[1]).not.toHaveProperty('only');
	});

	it.each([
		[250, undefined],
		[251, 'The text is too long to be the name of a record'],
	])('takes a text of %i characters for a name or not: %s', (length, reason) => {
		const { requests, answers } = plan({ Account_Name: 'x'.repeat(length) });
		expect(requests).toHaveLength(reason === undefined ? 1 : 0);
		expect(answers.get('Account_Name')).toEqual(
			reason === undefined ? undefined : { kind: 'notAsked', reason },
		);
	});

	it('says why it does not ask', () => {
		expect(plan({ What_Id: 'Fleet' }, tasks).answers.get('What_Id')).toEqual({
			kind: 'notAsked',
			reason: "The parameter 'Lookups' names no module to search for this field",
		});
		expect(plan({ Account_Name: { id: '7' } }).answers.get('Account_Name')).toEqual({
			kind: 'notAsked',
			reason: 'A proposal names a record by its name, not by its ID',
		});
	});

	it('takes a record of the workflow where it says it is', () => {
		const deal = { id: '7', module: { api_name: 'Fleet_Contracts' } };
		const known = plan({}, tasks, { fixedValues: { What_Id: deal } }).answers.get('What_Id');
		expect(known).toEqual({ kind: 'found', module: 'Fleet_Contracts', id: '7' });
		const anywhere = plan({}, tasks, { fixedValues: { What_Id: '7' } }).answers.get('What_Id');
		expect(anywhere?.kind).toBe('notAsked');
	});

	it('searches for a name that the workflow gives', () => {
		const { requests } = plan({}, deals, { fixedValues: { Account_Name: 'Hillside' } });
		expect(requests).toMatchObject([{ text: 'Hillside' }]);
	});

	it.each([{ Amount: 5 }, { Deal_Name: 'x' }, { Nope: 'x' }])(
		'searches for no record in %j',
		(proposal) => {
			expect(plan(proposal)).toEqual({ requests: [], answers: new Map() });
		},
	);

	it('searches for no record that the workflow wants empty', () => {
		const nothing = plan({ Account_Name: 'Hillside' }, deals, {
			fixedValues: { Account_Name: null },
		});
		expect(nothing).toEqual({ requests: [], answers: new Map() });
	});
});
