import { describe, expect, it } from 'vitest';
import { dispose } from '../../../../../nodes/core/gate/verdict/dispose';
import type { LookupResult } from '../../../../../nodes/core/gate/words/lookup';
import { readProposal } from '../../../../../nodes/core/gate/reading/read-proposal';
import type { GateSettings } from '../../../../../nodes/core/gate/words/settings';
import type { WriteRules } from '../../../../../nodes/core/zoho/words/write-rules';
import { deals, leads, settingsOf, tasks } from '../sample-rules';

const weigh = (
	proposal: unknown,
	rules: WriteRules = leads,
	settings: Partial<GateSettings> = {},
	lookups: Record<string, LookupResult> = {},
) =>
	dispose({
		proposal: readProposal(proposal),
		rules,
		settings: settingsOf(settings),
		lookups: new Map(Object.entries(lookups)),
	});

const codes = ({ held }: ReturnType<typeof weigh>) =>
	held.map(({ field, code }) => `${field} ${code}`);

describe('what passes', () => {
	it('turns a proposal that fits the rules into a plan (#54, #63)', () => {
		const { verdict, plan, held } = weigh({
			Last_Name: 'Adeyemi',
			Company: 'Riverbend Bakery',
			Lead_Source: 'web site',
			Email: null,
		});
		expect(verdict).toBe('ready');
		expect(held).toEqual([]);
		expect(plan).toEqual({
			kind: 'zoho-crm.plan/1',
			module: 'Leads',
			action: 'create',
			values: { Last_Name: 'Adeyemi', Company: 'Riverbend Bakery', Lead_Source: 'Web Site' },
			rulesHash: 'a1b2',
		});
	});

	it('lets the values of the workflow win over those of GPT', () => {
		const { plan, passed } = weigh(
			{ Last_Name: 'Adeyemi', Company: 'Riverbend', Lead_Source: 'Nonsense' },
			leads,
			{ fixedValues: { Lead_Source: 'Trade Show' } },
		);
		expect(plan?.values['Lead_Source']).toBe('Trade Show');
		expect(passed.find(({ field }) => field === 'Lead_Source')?.source).toBe('workflow');
	});

	it('names the record of an update and the fields of an upsert', () => {
		const update = weigh({ Company: 'New Name' }, leads, {
			action: 'update',
			recordId: '57250001',
		});
		expect(update.plan).toMatchObject({ action: 'update', recordId: '57250001' });
		const upsert = weigh({ Last_Name: 'A', Company: 'B', Email: 'a@b.example' }, leads, {
			action: 'upsert',
			matchingFields: ['Email'],
		});
		expect(upsert.plan).toMatchObject({ action: 'upsert', matchingFields: ['Email'] });
	});

	it('writes a record that was found, with $se_module beside What_Id (#109)', () => {
		const { plan } = weigh(
			{ Subject: 'Send offer', What_Id: 'Fleet 2027' },
			tasks,
			{},
			{
				What_Id: { kind: 'found', module: 'Deals', id: '5725000000001' },
			},
		);
		expect(plan?.values).toEqual({
			Subject: 'Send offer',
			What_Id: { id: '5725000000001', module: { api_name: 'Deals' } },
			$se_module: 'Deals',
		});
	});
});

describe('what is held', () => {
	it('says field, value, reason and the values that would do', () => {
		const { verdict, plan, held } = weigh({
			Last_Name: 'Adeyemi',
			Company: 'Riverbend',
			Lead_Source: 'Pigeon',
		});
		expect(verdict).toBe('review');
		expect(plan).toBeNull();
		expect(held).toMatchObject([
			{
				field: 'Lead_Source',
				label: 'Lead Source',
				code: 'NOT_IN_PICKLIST',
				value: 'Pigeon',
				allowed: ['Web Site', 'Trade Show'],
				source: 'gpt',
			},
		]);
		expect(held[0]?.reason).not.toContain('Pigeon');
	});

	it('holds what is required and missing, once, even if its value is held already', () => {
		expect(codes(weigh({ Company: 'Riverbend' }))).toEqual(['Last_Name REQUIRED']);
		expect(codes(weigh({ Last_Name: 'x'.repeat(81), Company: 'Riverbend' }))).toEqual([
			'Last_Name TOO_LONG',
		]);
	});

	it('never takes owners, record ids, layouts or read-only fields from GPT', () => {
		const { held, plan } = weigh({
			Last_Name: 'Adeyemi',
			Company: 'Riverbend',
			Owner: { id: '5725000000099' },
			id: '5725000000001',
			Layout: { id: '5725000000002' },
			Tag: [{ name: 'vip' }],
			$approved: true,
			Created_Time: '2026-11-21T09:00:00Z',
		});
		expect(plan).toBeNull();
		expect(held.map(({ field }) => field).sort()).toEqual(
			['$approved', 'Created_Time', 'Layout', 'Owner', 'Tag', 'id'].sort(),
		);
	});

	it('takes an owner from the workflow', () => {
		const fixedValues = { Owner: '5725000000099' };
		const { plan } = weigh({ Last_Name: 'A', Company: 'B' }, leads, { fixedValues });
		expect(plan?.values['Owner']).toEqual({ id: '5725000000099' });
	});

	it('holds fields that are unknown or not allowed', () => {
		const proposal = { Last_Name: 'A', Company: 'B', Emial: 'a@b.example', Email: 'a@b.example' };
		const allowedFields = ['Last_Name', 'Company'];
		expect(codes(weigh(proposal, leads, { allowedFields })).sort()).toEqual([
			'Email NOT_ALLOWED',
			'Emial UNKNOWN_FIELD',
		]);
	});

	it('holds a lookup that no record or several records fit', () => {
		const proposal = { Deal_Name: 'Fleet', Account_Name: 'Hill', Contact_Name: 'Kim Lee' };
		const disposition = weigh(
			proposal,
			deals,
			{},
			{
				Account_Name: { kind: 'none', module: 'Accounts', names: ['Hillside'] },
				Contact_Name: {
					kind: 'several',
					module: 'Contacts',
					names: ['Kim Lee', 'Kim Lee'],
					records: [],
				},
			},
		);
		expect(codes(disposition)).toEqual([
			'Account_Name LOOKUP_NO_HIT',
			'Contact_Name LOOKUP_SEVERAL_HITS',
		]);
		expect(disposition.held[0]?.allowed).toEqual(['Hillside']);
	});

	it('holds an upsert whose matching field has no value', () => {
		const settings = { action: 'upsert' as const, matchingFields: ['Email'] };
		const rest = { heldOptional: 'passRest' as const };
		const disposition = weigh({ Last_Name: 'A', Company: 'B' }, leads, { ...settings, ...rest });
		expect(disposition.verdict).toBe('review');
		expect(codes(disposition)).toEqual(['Email REQUIRED']);
	});

	it.each([
		['of another', 'c@d.example', ['Email MATCH_NOT_ALLOWED']],
		['of nobody', '', ['Email MATCH_NOT_ALLOWED']],
		['that is the one', ' A@B.example', []],
		['of anybody', undefined, []],
	])('finds no record by a value but the one that may be matched: %s', (_, onlyMatch, held) => {
		const proposal = { Last_Name: 'A', Company: 'B', Email: 'a@b.example' };
		const disposition = weigh(proposal, leads, {
			action: 'upsert',
			matchingFields: ['Email'],
			heldOptional: 'passRest',
			...(onlyMatch === undefined ? {} : { onlyMatch }),
		});
		expect(codes(disposition)).toEqual(held);
		expect(disposition.verdict).toBe(held.length > 0 ? 'review' : 'ready');
	});

	it('takes no sign that looks like a letter for one', () => {
		const disposition = weigh({ Last_Name: 'A', Company: 'B', Email: 'mike@b.example' }, leads, {
			action: 'upsert',
			matchingFields: ['Email'],
			onlyMatch: 'mi\u212ae@b.example',
		});
		expect(codes(disposition)).toEqual(['Email MATCH_NOT_ALLOWED']);
	});
});

describe('options', () => {
	const doubtful = {
		result: { Last_Name: 'Adeyemi', Company: 'Riverbend', Email: 'a@b.example' },
		fields: {
			Email: {
				value: 'a@b.example',
				raw: 'a@b.example',
				status: 'review',
				evidence: { quote: 'a at b dot example', start: 1, end: 5, page: 2, match: 'fuzzy' },
				issues: [{ code: 'EVIDENCE_MISSING', detail: 'the quote is not in the text' }],
			},
		},
		status: 'review',
	};

	it('holds what GPT marked for review, with its evidence', () => {
		const { verdict, held } = weigh(doubtful);
		expect(verdict).toBe('review');
		expect(held).toMatchObject([
			{
				field: 'Email',
				code: 'MARKED_FOR_REVIEW',
				evidence: { quote: 'a at b dot example', page: 2 },
			},
		]);
	});

	it('lets marked values through when the workflow says so', () => {
		expect(weigh(doubtful, leads, { marksHold: false }).verdict).toBe('ready');
	});

	it('lets the rest through when an optional field is held and the workflow says so', () => {
		const { verdict, plan, held } = weigh(doubtful, leads, { heldOptional: 'passRest' });
		expect(verdict).toBe('ready');
		expect(Object.keys(plan?.values ?? {})).toEqual(['Last_Name', 'Company']);
		expect(held).toHaveLength(1);
	});

	it('sends to review a value of the workflow that does not fit, whatever the option says', () => {
		const { verdict } = weigh({ Last_Name: 'A', Company: 'B' }, leads, {
			heldOptional: 'passRest',
			fixedValues: { Lead_Source: 'Pigeon' },
		});
		expect(verdict).toBe('review');
	});
});

describe('the proposal as a whole', () => {
	it.each([
		['refused', 'GPT_REFUSED'],
		['error', 'GPT_DID_NOT_ANSWER'],
		['review', 'GPT_MARKED_FOR_REVIEW'],
	])('goes to review when GPT says %s', (status, code) => {
		const result = { Last_Name: 'A', Company: 'B' };
		const { verdict, reasons } = weigh({ result, fields: {}, status });
		expect(verdict).toBe('review');
		expect(reasons.map((reason) => reason.code)).toEqual([code]);
	});

	it('goes to review when there is nothing to write', () => {
		const { verdict, reasons } = weigh({ Company: '' }, leads, { action: 'update', recordId: '1' });
		expect(verdict).toBe('review');
		expect(reasons.map(({ code }) => code)).toEqual(['NOTHING_TO_WRITE']);
	});
});

describe('what the workflow asks for beside the rules', () => {
	const lead = { Last_Name: 'Adeyemi', Company: 'Riverbend' };

	it('sends a record to review when a wanted field is missing, whatever the options say', () => {
		const { verdict, held } = weigh(lead, leads, {
			alsoRequired: [['Email']],
			heldOptional: 'passRest',
		});
		expect(verdict).toBe('review');
		expect(held).toMatchObject([{ field: 'Email', code: 'REQUIRED' }]);
	});

	it('is content with one of several', () => {
		const wants = { alsoRequired: [['Phone', 'Email']] };
		expect(weigh({ ...lead, Email: 'a@b.example' }, leads, wants).verdict).toBe('ready');
		expect(weigh(lead, leads, wants).held[0]?.reason).toContain('Phone, Email');
	});
});

describe('a plan', () => {
	const lead = { Last_Name: 'Adeyemi', Company: 'Riverbend', Email: 'a@b.example' };

	it.each<[Partial<GateSettings>, string[]]>([
		[{ action: 'create', recordId: '7', matchingFields: ['Email'] }, []],
		[{ action: 'update', recordId: '7', matchingFields: ['Email'] }, ['recordId']],
		[{ action: 'update' }, []],
		[{ action: 'upsert', recordId: '7', matchingFields: ['Email'] }, ['matchingFields']],
		[{ action: 'upsert' }, []],
	])('of %j says no more than its action needs: %j', (settings, more) => {
		const { plan } = weigh(lead, leads, settings);
		expect(Object.keys(plan ?? {}).sort()).toEqual(
			['kind', 'module', 'action', 'values', 'rulesHash', ...more].sort(),
		);
	});
});

describe('whatever the options say, a record is not written', () => {
	const rest = { heldOptional: 'passRest' as const };
	const lead = { Last_Name: 'Adeyemi', Company: 'Riverbend' };
	const tooLong = { ...lead, Last_Name: 'x'.repeat(81) };

	it.each<[string, object, Partial<GateSettings>]>([
		['created without a required field', tooLong, {}],
		['created or updated without a required field', tooLong, { action: 'upsert' }],
		['created with a required field missing', { Company: 'Riverbend' }, {}],
		[
			'matched by a value that is held',
			{ ...lead, Email: 'none' },
			{ action: 'upsert', matchingFields: ['Email'] },
		],
		['updated with nothing', { Email: 'none' }, { action: 'update' }],
	])('%s', (_, proposal, settings) => {
		expect(weigh(proposal, leads, { ...rest, ...settings }).verdict).toBe('review');
	});

	it.each<[string, object, Partial<GateSettings>]>([
		['an update leaves a required field as it is', tooLong, { action: 'update' }],
		['a create lacks an optional field', { ...lead, Email: 'none' }, {}],
		['a create is not matched', { ...lead, Email: 'none' }, { matchingFields: ['Email'] }],
		[
			'an upsert is matched by another field',
			{ ...lead, Email: 'none' },
			{ action: 'upsert', matchingFields: ['Company'] },
		],
	])('but %s', (_, proposal, settings) => {
		const { verdict, held } = weigh(proposal, leads, { ...rest, ...settings });
		expect([verdict, held.length]).toEqual(['ready', 1]);
	});
});

describe('what is held', () => {
	it('has nobody as its source when nobody gave it', () => {
		expect(weigh({ Company: 'Riverbend' }).held).toEqual([
			{
				field: 'Last_Name',
				label: 'Last Name',
				value: null,
				code: 'REQUIRED',
				reason: expect.any(String),
				source: null,
				evidence: null,
			},
		]);
	});

	it('keeps its name as label when the rules do not know it', () => {
		const { held } = weigh({ Last_Name: 'A', Company: 'B', Zzzzzzzz: 'x' });
		expect(held).toMatchObject([
			{ field: 'Zzzzzzzz', label: 'Zzzzzzzz', code: 'UNKNOWN_FIELD', value: 'x', source: 'gpt' },
		]);
		expect(held[0]).not.toHaveProperty('allowed');
	});

	it('is a matching field without a value, told once and for that', () => {
		const settings: Partial<GateSettings> = { action: 'upsert', matchingFields: ['Email'] };
		const lead = { Last_Name: 'A', Company: 'B' };
		expect(weigh(lead, leads, settings).held).toMatchObject([
			{ code: 'REQUIRED', reason: 'Records are matched by this field' },
		]);
		const { held } = weigh({ ...lead, Email: 'none' }, leads, settings);
		expect(held.map(({ code }) => code)).toEqual(['BAD_FORMAT']);
		const empty = weigh(lead, leads, { ...settings, fixedValues: { Email: null } });
		expect(codes(empty)).toEqual(['Email REQUIRED']);
		expect(weigh(lead, leads, { matchingFields: ['Email'] }).held).toEqual([]);
		const named: Partial<GateSettings> = { action: 'upsert', matchingFields: ['toString'] };
		expect(codes(weigh(lead, leads, named))).toEqual(['toString REQUIRED']);
	});

	it('is told once when it is wanted, held and one of several', () => {
		const lead = { Last_Name: 'A', Company: 'B', Email: 'none' };
		const wants = { alsoRequired: [['Phone', 'Email'], []] };
		const { verdict, held } = weigh(lead, leads, { ...wants, heldOptional: 'passRest' });
		expect(verdict).toBe('review');
		expect(held.map(({ field, code }) => [field, code])).toEqual([['Email', 'BAD_FORMAT']]);
	});

	it('leaves the passed ones what and whose they are', () => {
		const { passed } = weigh({ Company: 'B' }, leads, { fixedValues: { Last_Name: 'A' } });
		expect(passed).toEqual([
			{ field: 'Last_Name', label: 'Last Name', value: 'A', source: 'workflow', evidence: null },
			{ field: 'Company', label: 'Company', value: 'B', source: 'gpt', evidence: null },
		]);
	});

	it('does not count what the workflow empties as wanted', () => {
		const settings = { fixedValues: { Email: null }, alsoRequired: [['Email']] };
		const { verdict, held, passed } = weigh({ Last_Name: 'A', Company: 'B' }, leads, settings);
		expect(verdict).toBe('review');
		expect(held).toMatchObject([{ field: 'Email', code: 'REQUIRED', source: 'workflow' }]);
		expect(passed.map(({ field }) => field)).toEqual(['Last_Name', 'Company']);
	});
});

describe('an empty proposal', () => {
	it.each([{}, { Email: '' }])('%j is told as nothing to write', (proposal) => {
		const { verdict, reasons } = weigh(proposal, leads, { action: 'update' });
		expect(verdict).toBe('review');
		expect(reasons).toEqual([
			{ code: 'NOTHING_TO_WRITE', reason: 'The proposal holds no value for any field' },
		]);
	});

	it('is told by what is held, or by what GPT says, when there is such', () => {
		expect(weigh({ Email: 'none' }, leads, { action: 'update' }).reasons).toEqual([]);
		expect(weigh({}, leads).reasons).toEqual([]);
		const refused = weigh({ result: {}, status: 'refused' }, leads, { action: 'update' });
		expect(refused.reasons.map(({ code }) => code)).toEqual(['GPT_REFUSED']);
	});
});

it('a lookup that was found is written as a link, any other value as it is', () => {
	const lookups = { Account_Name: { kind: 'found', module: 'Accounts', id: '7' } } as const;
	const { plan } = weigh({ Deal_Name: 'Fleet', Account_Name: 'Hill' }, deals, {}, lookups);
	expect(plan?.values).toEqual({ Deal_Name: 'Fleet', Account_Name: { id: '7' } });
	expect(plan?.module).toBe('Deals');
});

it('an update that would clear a required field is not written, whatever the options say', () => {
	const rules = {
		...leads,
		fields: leads.fields.map((field) => ({ ...field, required: field.name === 'Lead_Source' })),
	};
	const proposal = { Company: 'Riverbend', Lead_Source: '-None-' };
	const { verdict, held } = weigh(proposal, rules, { action: 'update', heldOptional: 'passRest' });
	expect(verdict).toBe('review');
	expect(held).toMatchObject([{ field: 'Lead_Source', code: 'REQUIRED', source: 'gpt' }]);
});

it('a required field is held for what was wrong with it first', () => {
	const allowedFields = ['Company'];
	const disposition = weigh({ Last_Name: 'A', Company: 'B' }, leads, { allowedFields });
	expect(codes(disposition)).toEqual(['Last_Name NOT_ALLOWED']);
});
