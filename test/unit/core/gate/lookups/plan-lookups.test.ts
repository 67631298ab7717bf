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

	it('searches for nothing that may not be written anyway', () => {
		const { requests, answers } = plan({ Account_Name: 'Hillside' }, deals, {
			allowedFields: ['Deal_Name'],
		});
		expect([requests, [...answers]]).toEqual([[], []]);
	});
});
