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
				Contact_Name: { kind: 'several', module: 'Contacts', names: ['Kim Lee', 'Kim Lee'] },
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
