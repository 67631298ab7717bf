import { describe, expect, it } from 'vitest';
import { keepExisting } from '../../../../../nodes/core/gate/found/keep-existing';
import { readProposal } from '../../../../../nodes/core/gate/reading/read-proposal';
import type { FoundSettings } from '../../../../../nodes/core/gate/words/found';
import type { GateSettings } from '../../../../../nodes/core/gate/words/settings';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import { field, rulesOf, settingsOf } from '../sample-rules';

const rules = rulesOf('Contacts', [
	field('First_Name'),
	field('Last_Name'),
	field('Company'),
	field('Fax', { kind: 'phone', dataType: 'phone' }),
	field('Email_Opt_Out', { kind: 'boolean', dataType: 'boolean' }),
	field('Score', { kind: 'integer', dataType: 'integer' }),
	field('Account_Name', { kind: 'lookup', dataType: 'lookup', lookupModule: 'Accounts' }),
	field('Owner', { kind: 'owner', dataType: 'ownerlookup' }),
]);

function weigh(
	proposal: JsonObject,
	record: JsonObject,
	replace: FoundSettings['replace'] = [],
	settings: Partial<GateSettings> = {},
) {
	const found = { match: 'exact', customer: undefined, replace } as const;
	const own = settingsOf({ action: 'update', recordId: '7', found, ...settings });
	const weighing = { rules, settings: own, found };
	const { kept, holds } = keepExisting(readProposal(proposal), record, weighing);
	return [
		...kept.map((one) => `${one.field} ${one.code}`),
		...[...holds].map(([name, { code }]) => `${name} ${code}`),
	];
}

describe('what the record holds', () => {
	it.each<[JsonObject, JsonObject, string[]]>([
		[{ Fax: '1' }, { Fax: null }, []],
		[{ Fax: '1' }, { Fax: ' ' }, []],
		[{ Fax: '1' }, { Fax: '2' }, ['Fax FILLED']],
		[{ Fax: '1' }, {}, ['Fax EXISTING_UNSEEN']],
		[{ Email_Opt_Out: true }, { Email_Opt_Out: false }, []],
		[{ Email_Opt_Out: false }, { Email_Opt_Out: true }, ['Email_Opt_Out FILLED']],
		[{ Score: 5 }, { Score: 0 }, ['Score FILLED']],
		[{ Account_Name: 'North' }, { Account_Name: { id: '9' } }, ['Account_Name FILLED']],
		[{ Owner: 'Ada' }, { Owner: { id: '3' } }, []],
		[{ id: '8', Made_Up: 'x' }, {}, []],
	])('keeps of %j beside %j: %j', (proposal, record, expected) => {
		expect(weigh(proposal, record)).toEqual(expected);
	});

	it('is replaced where that is allowed', () => {
		const proposal = { Fax: '1', Score: 5 };
		const record = { Fax: '2', Score: 0 };
		expect(weigh(proposal, record, 'all')).toEqual([]);
		expect(weigh(proposal, record, ['Fax'])).toEqual(['Score FILLED']);
	});

	it('keeps its owner unless the owner is named', () => {
		const fixed = { fixedValues: { Owner: { id: '4' } } };
		const record = { Owner: { id: '3' } };
		expect(weigh({}, record, 'all', fixed)).toEqual(['Owner FILLED']);
		expect(weigh({}, record, ['Owner'], fixed)).toEqual([]);
	});
});

describe('a name in another script', () => {
	it.each<[JsonObject, JsonObject, string[]]>([
		[{ Last_Name: '源' }, { First_Name: null, Last_Name: 'Minamoto' }, ['Last_Name OTHER_SCRIPT']],
		[
			{ First_Name: '遥' },
			{ First_Name: null, Last_Name: 'Minamoto' },
			['First_Name OTHER_SCRIPT'],
		],
		[{ First_Name: 'Haruka' }, { First_Name: null, Last_Name: 'Minamoto' }, []],
		[{ Company: '木漏れ日' }, { Company: 'Komorebi' }, ['Company OTHER_SCRIPT']],
		[{ Company: '木漏れ日' }, { Company: null }, []],
	])('is never put over or beside: %j, %j', (proposal, record, expected) => {
		expect(weigh(proposal, record, 'all')).toEqual(expected);
	});

	it('is what the workflow sets, if it does', () => {
		const record = { First_Name: null, Last_Name: 'Minamoto' };
		expect(weigh({}, record, 'all', { fixedValues: { Last_Name: '源' } })).toEqual([]);
	});
});
